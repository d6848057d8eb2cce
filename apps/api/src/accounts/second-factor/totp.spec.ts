import { Secret, TOTP } from 'otpauth';
import { keyUri, newRecoveryCodes, newSecret, plainCode, stepOf } from './totp';

const secret = newSecret();
const now = 1_800_000_015_000;
const step = now / 30_000 - 0.5;
const codeAt = (seconds: number) => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now + seconds * 1000 });

describe('a code of an app', () => {
  it('is taken in its own step, the one before and the one after, and no further', () => {
    expect([-60, -30, 0, 30, 60].map((seconds) => stepOf(secret, codeAt(seconds), 0, now))).toEqual([null, step - 1, step, step + 1, null]);
  });

  it('is taken only where it is newer than the last one', () => {
    expect(stepOf(secret, codeAt(0), step - 1, now)).toBe(step);
    expect(stepOf(secret, codeAt(0), step, now)).toBeNull();
    expect(stepOf(secret, codeAt(-30), step, now)).toBeNull();
  });

  it.each(['', '12345', '1234567', 'abcdef', '12 345'])('that cannot be one is refused: «%s»', (code) =>
    expect(stepOf(secret, code, 0, now)).toBeNull(),
  );

  it('is asked of the app under the name of the centre and the address of the person', () => {
    expect(keyUri(secret, 'ana@labo.example')).toMatch(/^otpauth:\/\/totp\/CQDG:ana%40labo\.example\?issuer=CQDG&secret=[A-Z2-7]{32}&/);
  });
});

describe('recovery codes', () => {
  it('are ten, all different, and read the same however they are typed', () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^([A-Z2-7]{4}-){3}[A-Z2-7]{4}$/);
    expect(plainCode(` ${codes[0]?.toLowerCase().replaceAll('-', ' ')} `)).toBe(codes[0]?.replaceAll('-', ''));
  });
});
