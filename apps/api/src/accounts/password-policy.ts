/** Long passwords that are tried first by whoever guesses; short ones are refused by their length. */
const common = new Set([
  'password1234',
  'passwordpassword',
  'motdepasse12',
  'motdepasse123',
  'motdepasse1234',
  'motdepassemotdepasse',
  '123456789012',
  '1234567890123',
  '12345678901234',
  '123456789123',
  '123123123123',
  '111111111111',
  '000000000000',
  'qwertyuiop12',
  'qwertyuiop123',
  'qwertyuiop1234',
  'azertyuiop12',
  'azertyuiop123',
  'azertyuiop1234',
  'administrator',
  'administrateur',
  'welcome12345',
  'bienvenue123',
  'bienvenue1234',
  'changeme1234',
  'letmein12345',
  'iloveyou1234',
  'abcdefghijkl',
  'abcd12345678',
  'abc123456789',
]);

export type PasswordRefusal = 'too_short' | 'too_long' | 'common' | 'is_email';

/** Why a new password is refused, or `null`. Length is what counts; no rule about kinds of characters. */
export function passwordRefusal(password: string, email: string): PasswordRefusal | null {
  const plain = password.normalize('NFKC').toLowerCase().trim();
  if ([...plain].length < 12) return 'too_short';
  if (password.length > 500) return 'too_long';
  if (common.has(plain) || new Set(plain).size < 4) return 'common';
  const address = email.toLowerCase();
  return plain === address || plain === address.split('@')[0] ? 'is_email' : null;
}
