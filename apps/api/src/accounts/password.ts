import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const argon = promisify(argon2);

/** OWASP's first choice for argon2id: 19 MiB, 2 passes, 1 lane. */
const current = { memory: 19_456, passes: 2, parallelism: 1 };
const TAG_BYTES = 32;
const b64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64').replace(/=+$/, '');
const phc = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/** The same password typed on another system may come in another Unicode form. */
const bytes = (password: string) => Buffer.from(password.normalize('NFKC'));

/** A PHC string: parameters, salt and tag together, so that parameters can be raised later. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const tag = await argon('argon2id', { message: bytes(password), nonce: salt, tagLength: TAG_BYTES, ...current });
  return `$argon2id$v=19$m=${current.memory},t=${current.passes},p=${current.parallelism}$${b64(salt)}$${b64(tag)}`;
}

/** Whether the password is the one that was hashed, and whether its hash should be made anew with today's parameters. */
export async function checkPassword(password: string, stored: string): Promise<{ matches: boolean; outdated: boolean }> {
  const [, memory, passes, parallelism, salt, tag] = phc.exec(stored) ?? [];
  if (!salt || !tag) throw new Error('A stored password has an unknown form');
  const parameters = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  const expected = Buffer.from(tag, 'base64');
  const actual = await argon('argon2id', {
    message: bytes(password),
    nonce: Buffer.from(salt, 'base64'),
    tagLength: expected.length,
    ...parameters,
  });
  const outdated = Object.entries(current).some(([name, value]) => parameters[name as keyof typeof current] !== value);
  return { matches: timingSafeEqual(actual, expected), outdated };
}

let decoy: Promise<string> | undefined;

/** Takes as long as a real check, so that the time does not tell which addresses have an account. */
export async function checkNothing(password: string): Promise<{ matches: false; outdated: false }> {
  decoy ??= hashPassword(randomBytes(16).toString('base64'));
  await checkPassword(password, await decoy);
  return { matches: false, outdated: false };
}
