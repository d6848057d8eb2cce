import { daysUntil, keyType, sftpBytes } from './sftp.texts';
import { readPublicKey } from './public-key';

const plain = (text: string) => text.replace(/\u00a0/g, ' ');

describe('sizes of what is kept', () => {
  it.each([
    [0, '0 o', '0 B'],
    [999, '999 o', '999 B'],
    [1_400_000, '1,4 Mo', '1.4 MB'],
    [42_100_000_000, '42,1 Go', '42.1 GB'],
    [1_220_000_000_000, '1,22 To', '1.22 TB'],
    [100_000_000_000_000, '100 To', '100 TB'],
  ])('%d is %s', (value, fr, en) => expect([plain(sftpBytes(value, 'fr')), plain(sftpBytes(value, 'en'))]).toEqual([fr, en]));

  it('never reads as full before it is', () => expect(plain(sftpBytes(1_999_999_999_999, 'en'))).toBe('1.99 TB'));
});

it('days until the end go by the calendar', () => {
  const now = new Date(2026, 10, 20, 23, 30);
  const ends = [new Date(2026, 10, 20, 23, 59), new Date(2026, 10, 21, 0, 5), new Date(2026, 11, 1), new Date(2026, 10, 18)];
  expect(ends.map((at) => daysUntil(at.toISOString(), now))).toEqual([0, 1, 11, -2]);
});

it('a kind of key is named as ssh-keygen names it', () =>
  expect([keyType('ed25519', 256), keyType('rsa', 3072)]).toEqual(['ed25519', 'rsa 3072']));

describe('a public key', () => {
  const body = 'AAAAC3NzaC1lZDI1NTE5AAAAIIc6lIQ1hpxYKVyHIRvLKUYJeOzDIzJ1RhNB/a2ZQ3dv';
  const line = `ssh-ed25519 ${body}`;

  it('is read with its comment, whatever stands around it', () => {
    expect(readPublicKey(`\n  ${line} poste labo \r\n# mine\n`)).toEqual({ key: line, comment: 'poste labo' });
  });

  it('is read as PuTTY and SSH2 write it', () => {
    const block = `---- BEGIN SSH2 PUBLIC KEY ----\nComment: "poste labo"\n${body.slice(0, 60)}\n${body.slice(60)}\n---- END SSH2 PUBLIC KEY ----\n`;
    expect(readPublicKey(block)).toEqual({ key: line, comment: 'poste labo' });
  });

  it.each([
    ['private', '-----BEGIN OPENSSH PRIVATE KEY-----\nabc\n-----END OPENSSH PRIVATE KEY-----'],
    ['private', 'PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none'],
    ['several', `${line}\n${line}`],
    ['type', 'ssh-dss AAAAB3NzaC1kc3M= old'],
    ['unknown', 'ssh-ed25519 nonsense'],
    ['unknown', 'hello'],
    ['empty', ' \n'],
  ])('is refused as %s', (fault, text) => expect(readPublicKey(text)).toBe(fault));
});
