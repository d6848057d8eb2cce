import { checkPassword, hashPassword } from './password';
import { passwordRefusal } from './password-policy';

describe('a stored password', () => {
  it('is argon2id in PHC form, salted anew each time', async () => {
    const [a, b] = [await hashPassword('cinq bouleaux'), await hashPassword('cinq bouleaux')];
    expect(a).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(a).not.toBe(b);
  });

  it('is recognised, in whatever Unicode form it is typed, and no other is', async () => {
    const stored = await hashPassword('été à Percé');
    expect(await checkPassword('été à Percé'.normalize('NFD'), stored)).toEqual({ matches: true, outdated: false });
    expect((await checkPassword('ete a Perce', stored)).matches).toBe(false);
  });

  it('with former parameters is still recognised, and said to be outdated', async () => {
    // argon2id of "password" with 64 KiB, 3 passes and the salt "somesaltsomesalt", by Node itself.
    const { argon2Sync } = await import('node:crypto');
    const nonce = Buffer.from('somesaltsomesalt');
    const tag = argon2Sync('argon2id', { message: 'password', nonce, parallelism: 1, tagLength: 32, memory: 64, passes: 3 });
    const b64 = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '');
    expect(await checkPassword('password', `$argon2id$v=19$m=64,t=3,p=1$${b64(nonce)}$${b64(tag)}`)).toEqual({
      matches: true,
      outdated: true,
    });
  });

  it('of an unknown form is a failure of ours, not a wrong password', async () => {
    await expect(checkPassword('x', 'md5:abc')).rejects.toThrow('unknown form');
  });
});

describe('a new password', () => {
  it.each([
    ['onze lettre', 'too_short'],
    ['éééééééééééé', 'common'],
    ['MotDePasse1234', 'common'],
    ['x'.repeat(501), 'too_long'],
    ['Camille.Roy@exemple.org', 'is_email'],
    ['douze lettres', null],
    ['correct horse battery staple', null],
  ])('%.30s → %s', (password, refusal) => expect(passwordRefusal(password, 'camille.roy@exemple.org')).toBe(refusal));
});
