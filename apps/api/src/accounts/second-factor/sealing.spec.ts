import { Sealing } from './sealing';

const sealing = new Sealing('a key of this installation, long enough');

describe('a sealed secret', () => {
  it('opens with its key and for its purpose, and looks different each time', () => {
    const [first, second] = [sealing.seal('JBSWY3DP', 'totp:a'), sealing.seal('JBSWY3DP', 'totp:a')];
    expect(sealing.open(first, 'totp:a')).toBe('JBSWY3DP');
    expect(first).not.toBe(second);
    expect(first).not.toContain('JBSWY3DP');
  });

  it('opens with no other key, for nobody else, and not with a byte changed', () => {
    const sealed = sealing.seal('JBSWY3DP', 'totp:a');
    const changed = sealed.slice(0, -2) + (sealed.endsWith('AA') ? 'BB' : 'AA');
    expect(() => new Sealing('another key of another installation').open(sealed, 'totp:a')).toThrow();
    expect(() => sealing.open(sealed, 'totp:b')).toThrow();
    expect(() => sealing.open(changed, 'totp:a')).toThrow();
    expect(() => sealing.open('JBSWY3DP', 'totp:a')).toThrow('unknown form');
  });
});
