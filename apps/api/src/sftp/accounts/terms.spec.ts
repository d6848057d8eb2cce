import { addressesOf, expiryOf } from './terms';

const now = Date.parse('2026-11-20T12:00:00Z');
const days = (count: number) => new Date(now + count * 86_400_000);

describe('the end of an account', () => {
  it.each([0.01, 1, 1100])('may lie %p days away', (count) => expect(expiryOf(days(count).toISOString(), null, now)).toEqual(days(count)));
  it.each([0, -1, 1100.01])('may not lie %p days away', (count) =>
    expect(() => expiryOf(days(count).toISOString(), null, now)).toThrow('sftp.expiry'),
  );
  it('that is no date is refused', () => expect(() => expiryOf('2026-W99', null, now)).toThrow('sftp.expiry'));
  it('may stay what it was, though it is past', () => expect(expiryOf(days(-9).toISOString(), days(-9), now)).toEqual(days(-9)));
});

describe('the addresses of an account', () => {
  it('are kept once each, in their order', () =>
    expect(addressesOf(['::ffff:10.0.0.1', '10.0.0.0/8', '10.0.0.1', '10.9.9.9/8'])).toEqual(['10.0.0.1', '10.0.0.0/8']));
  it('are refused where one is none', () => expect(() => addressesOf(['10.0.0.1', 'x'])).toThrow('sftp.address_invalid'));
});
