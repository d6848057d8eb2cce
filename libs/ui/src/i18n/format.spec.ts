import { capital, format } from './format';

const plain = (text: string) => text.replace(/\u00a0/g, '_');
const now = new Date(2026, 10, 20, 14, 0);
const at = (year: number, month: number, day: number, hour = 9, minute = 41) => new Date(year, month - 1, day, hour, minute).toISOString();

describe('French figures', () => {
  const { number, count, percent, bytes, duration, day, time, when, date } = format.fr;
  it('groups thousands with a no-break space', () => expect(plain(number(52976))).toBe('52_976'));
  it('counts zero and one in the singular', () => {
    expect([count(0, 'ligne'), count(1, 'ligne'), count(2, 'ligne')]).toEqual(['0 ligne', '1 ligne', '2 lignes']);
  });
  it('takes a plural that does not end in s', () => expect(count(3, 'cas', 'cas')).toBe('3 cas'));
  it('puts a no-break space before the percent sign', () => expect(plain(percent(0.615))).toBe('62_%'));
  it('writes sizes with o, ko, Mo', () => {
    expect([0, 999, 4_812_000, 62_000_000, 3_100_000_000_000].map((n) => plain(bytes(n)))).toEqual([
      '0_o',
      '999_o',
      '4,8_Mo',
      '62_Mo',
      '3,1_To',
    ]);
  });
  it('writes short times with a decimal and long ones in minutes', () => {
    expect([400, 12_300, 125_000, 120_000].map((n) => plain(duration(n)))).toEqual(['0,4_s', '12_s', '2_min 5_s', '2_min']);
  });
  it('says today and yesterday, then the day, then the year too', () => {
    expect([at(2026, 11, 20), at(2026, 11, 19, 23, 59), at(2026, 11, 18), at(2025, 12, 1)].map((iso) => day(iso, now))).toEqual([
      'aujourd’hui',
      'hier',
      '18 novembre',
      '1er décembre 2025',
    ]);
  });
  it('writes the hour with h', () => expect(plain(time(at(2026, 11, 20, 9, 5)))).toBe('9_h_05'));
  it('joins day and hour', () => expect(plain(capital(when(at(2026, 11, 19), now)))).toBe('Hier, 9_h_41'));
  it('gives the full date with the year', () => expect(date(at(2026, 5, 4))).toBe('4 mai 2026'));
});

describe('English figures', () => {
  const { number, count, percent, bytes, duration, day, when } = format.en;
  it('groups thousands with a comma', () => expect(number(52976)).toBe('52,976'));
  it('counts zero in the plural', () => expect([count(0, 'row'), count(1, 'row')]).toEqual(['0 rows', '1 row']));
  it('sets the percent sign close', () => expect(percent(0.62)).toBe('62%'));
  it('writes sizes with KB and MB', () => expect(plain(bytes(4_812_000))).toBe('4.8_MB'));
  it('writes short times with a point', () => expect(plain(duration(400))).toBe('0.4_s'));
  it('says today and the month by name', () => {
    expect(day(at(2026, 11, 20), now)).toBe('today');
    expect(plain(when(at(2026, 11, 18, 15, 7), now))).toMatch(/^November 18, 3:07[ _]p.m.$/);
  });
});
