import { newPassword } from './new-password';

describe('a new password', () => {
  const made = Array.from({ length: 500 }, newPassword);
  it('has 24 characters, none of which is read for another', () => {
    for (const password of made) expect(password).toMatch(/^[a-hjkmnp-z2-9]{24}$/);
  });
  it('is never the same, and takes all characters', () => {
    expect(new Set(made).size).toBe(500);
    expect(new Set(made.join('')).size).toBe(31);
  });
});
