import { allows, normalAddress } from './addresses';

describe('an address or a network', () => {
  it.each([
    ['132.203.14.87', '132.203.14.87'],
    [' 132.203.14.87/24 ', '132.203.14.0/24'],
    ['10.0.0.1/32', '10.0.0.1'],
    ['0.0.0.0/0', '0.0.0.0/0'],
    ['2607:F048:0002:0:0:0:0:1/48', '2607:f048:2::/48'],
    ['2001:db8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
    ['2001:db8:1:2:3:4:5:0', '2001:db8:1:2:3:4:5:0'],
    ['::', '::'],
    ['::1', '::1'],
    ['::ffff:132.203.14.87', '132.203.14.87'],
    ['::ffff:84cb:0e57/120', '132.203.14.0/24'],
    ['64:ff9b::192.0.2.33', '64:ff9b::c000:221'],
  ])('%s is kept as %s', (typed, kept) => {
    expect(normalAddress(typed)).toBe(kept);
    expect(normalAddress(kept)).toBe(kept);
  });

  it.each([
    '',
    'ulaval.ca',
    '132.203.14',
    '132.203.14.256',
    '132.203.014.1',
    '10.0.0.1/33',
    '10.0.0.1/',
    '10.0.0.1/08',
    '::1/129',
    'fe80::1%eth0',
    '1:2',
  ])('%p is neither', (typed) => expect(normalAddress(typed)).toBeNull());
});

describe('an account', () => {
  const list = ['132.203.14.0/24', '10.1.2.3', '2607:f048:2::/48'];
  it.each([
    ['132.203.14.87', true],
    ['132.203.15.1', false],
    ['::ffff:132.203.14.87', true],
    ['::ffff:84cb:e57', true],
    ['10.1.2.3', true],
    ['10.1.2.4', false],
    ['2607:f048:2:1::9', true],
    ['2607:f048:3::1', false],
    ['2607:f048:2::1%eth0', true],
    ['nowhere', false],
  ])('used from %s: %p', (from, wanted) => expect(allows(list, from)).toBe(wanted));

  it('without a list is used from anywhere', () => expect(allows([], '192.0.2.1')).toBe(true));
  it('whose list cannot be read is used from nowhere', () => expect(allows(['x'], '192.0.2.1')).toBe(false));
  it('open to all of IPv4 is not open to IPv6', () => {
    expect(allows(['0.0.0.0/0'], '::ffff:192.0.2.1')).toBe(true);
    expect(allows(['0.0.0.0/0'], '2001:db8::1')).toBe(false);
  });
});
