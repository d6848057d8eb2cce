import { TermsDraft } from './terms-draft';

const now = new Date(2026, 10, 20, 10);
const existing = { quotaBytes: 1_500_000_000_000, expiresAt: new Date(2027, 0, 15, 23, 59, 59).toISOString(), addresses: ['10.0.0.0/8'] };

describe('the terms of an account', () => {
  it('start with one terabyte for a year, from anywhere', () => {
    expect(new TermsDraft(null, now).terms()).toEqual({
      ...{ quotaBytes: 1e12, addresses: [] },
      expiresAt: new Date(2027, 10, 20, 23, 59, 59).toISOString(),
    });
  });

  it('are sent as they were where nothing was changed, to the millisecond', () => {
    const draft = new TermsDraft(existing, now);
    expect([draft.amount(), draft.unit(), draft.day(), draft.addresses()]).toEqual(['1.5', 'TB', '2027-01-15', '10.0.0.0/8']);
    expect(draft.terms()).toEqual(existing);
  });

  it('take a decimal comma, and addresses however they are set apart', () => {
    const draft = new TermsDraft(null, now);
    draft.amount.set(' 2,25 ');
    draft.unit.set('GB');
    draft.addresses.set('132.203.14.0/24, 10.1.2.3\n2607:f048:2::/48\n');
    expect(draft.terms()).toMatchObject({ quotaBytes: 2_250_000_000, addresses: ['132.203.14.0/24', '10.1.2.3', '2607:f048:2::/48'] });
  });

  it('are extended from their end, and from today once that is over', () => {
    const draft = new TermsDraft(existing, now);
    draft.extend(3);
    expect(draft.day()).toBe('2027-04-15');
    const over = new TermsDraft({ ...existing, expiresAt: new Date(2026, 7, 31).toISOString() }, now);
    over.extend(6);
    expect(over.day()).toBe('2027-05-20');
    const longest = new TermsDraft({ ...existing, expiresAt: new Date(2026, 10, 30, 12).toISOString() }, now);
    longest.extend(3);
    expect(longest.day()).toBe('2027-02-28');
  });

  it.each([
    ['amount', '', 'quota', 'missing'],
    ['amount', 'deux', 'quota', 'wrong'],
    ['amount', '0', 'quota', 'wrong'],
    ['amount', '101', 'quota', 'tooLarge'],
    ['day', '', 'expiry', 'missing'],
    ['day', '2026-11-19', 'expiry', 'past'],
    ['day', '2030-01-01', 'expiry', 'tooFar'],
    ['addresses', '10.0.0.1 ulaval.ca', 'addresses', 'wrong'],
    ['addresses', '10.0.0.1 '.repeat(51), 'addresses', 'tooMany'],
  ] as const)('with %s “%s” are not sent', (name, value, field, fault) => {
    const draft = new TermsDraft(null, now);
    draft[name].set(value);
    expect(draft.faults().size).toBe(0);
    expect(draft.terms()).toBeNull();
    expect([...draft.faults()]).toEqual([[field, fault]]);
  });

  it('of an account that is over can be changed without its end', () => {
    const over = { ...existing, expiresAt: new Date(2026, 7, 31).toISOString() };
    expect(new TermsDraft(over, now).terms()).toEqual(over);
  });
});
