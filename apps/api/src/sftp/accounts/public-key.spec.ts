import { generateKeyPairSync } from 'node:crypto';
import { sshKeys } from '../../../test/ssh-keys';
import { readPublicKey } from './public-key';

/** `ssh-keygen -lf` says `SHA256:…` of this key. */
const known = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIPN83rIlb0tpaV60ni/OEuzkqUOvkmrGh66dE5TSFEme poste de Zoé';
const made = (type: 'ed25519' | 'ecdsa' | 'rsa', bits: number) => sshKeys(type, bits, 'a@b');
const string = (bytes: Buffer) => Buffer.concat([Buffer.from([0, 0, bytes.length >> 8, bytes.length & 255]), bytes]);
const lineOf = (name: string, ...fields: Buffer[]) =>
  `${name} ${Buffer.concat([Buffer.from(name), ...fields].map(string)).toString('base64')}`;

describe('a public key', () => {
  it.each([
    ['ed25519', 256],
    ['ecdsa', 256],
    ['ecdsa', 384],
    ['ecdsa', 521],
    ['rsa', 3072],
  ] as const)('%s of %d bits is taken', (type, bits) => {
    const { public: line } = made(type, bits);
    expect(readPublicKey(`  ${line}\r\n`)).toMatchObject({
      type,
      bits,
      comment: 'a@b',
      fingerprint: expect.stringMatching(/^SHA256:[\w+/]{43}$/),
    });
  });

  it('has the fingerprint that clients show, and keeps its comment', () => {
    expect(readPublicKey(known)).toMatchObject({
      ...{ type: 'ed25519', bits: 256, comment: 'poste de Zoé' },
      fingerprint: 'SHA256:IsK4V+EBdZT4tOHqpWe5JfQr+GPjBhQkHi1Ad9sgBy0',
    });
  });

  it('of rsa counts the bits of its modulus, not of its field', () => {
    // 384 bytes, as of 3072 bits, whose first bit is not set.
    const modulus = Buffer.alloc(384, 0x7f);
    expect(readPublicKey(lineOf('ssh-rsa', Buffer.from([1, 0, 1]), modulus))).toEqual({ refused: 'short', bits: 3071 });
  });
});

describe('what is no key for us', () => {
  const pair = made('ed25519', 256);
  const body = (line: string) => line.split(' ')[1] ?? '';
  const pem = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
  it.each([
    ['a private key', pair.private, 'private'],
    ['a private key in PEM', pem, 'private'],
    ['the body of a private key alone', pair.private.split('\n').slice(1, 3).join(''), 'private'],
    ['a private key of PuTTY', 'PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none', 'private'],
    ['two keys', `${pair.public}\n${pair.public}`, 'lines'],
    ['a public key in several lines', '---- BEGIN SSH2 PUBLIC KEY ----\nAAAA\n---- END SSH2 PUBLIC KEY ----', 'lines'],
    ['a key of a security device', 'sk-ssh-ed25519@openssh.com AAAAGnNr', 'hardware'],
    ['an ecdsa key of a security device', 'sk-ecdsa-sha2-nistp256@openssh.com AAAA', 'hardware'],
    ['a certificate', 'ssh-ed25519-cert-v01@openssh.com AAAA', 'certificate'],
    ['dsa', 'ssh-dss AAAAB3NzaC1kc3M=', 'dsa'],
    ['ed448', 'ssh-ed448 AAAA', 'unreadable'],
    ['nothing', ' ', 'unreadable'],
    ['a word', 'bonjour', 'unreadable'],
    ['a name of every object', 'constructor AAAA', 'unreadable'],
    [
      'a key cut short',
      pair.public
        .split(' ')
        .map((part) => part.slice(0, 40))
        .join(' '),
      'unreadable',
    ],
    ['a key of another kind than its name', `ssh-rsa ${body(pair.public)}`, 'unreadable'],
    ['a key with something behind it', lineOf('ssh-ed25519', Buffer.alloc(32, 7), Buffer.from('x')), 'unreadable'],
    ['a point that lies on no curve', lineOf('ecdsa-sha2-nistp256', Buffer.from('nistp256'), Buffer.alloc(65, 4)), 'unreadable'],
    ['options before the key', `no-pty ${pair.public}`, 'unreadable'],
  ])('%s', (_, text, refused) => expect(readPublicKey(text)).toEqual({ refused }));

  it('rsa that is too short, with its bits', () => {
    expect(readPublicKey(made('rsa', 2048).public)).toEqual({ refused: 'short', bits: 2048 });
  });
});
