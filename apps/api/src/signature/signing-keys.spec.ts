import { generateKeyPairSync, verify } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canonicalJson, type ReceiptPayload } from '@cqdg/contract';
import { loadConfig } from '../platform/config/load-config';
import { SigningKeys } from './signing-keys';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keys-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));
const keys = (settings: Record<string, string> = {}) => SigningKeys.of(loadConfig({ DATA_DIR: folder, ...settings }));
const pem = (type: 'ed25519' | 'x25519') => {
  const { privateKey } = type === 'ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('x25519');
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
};

describe('the key that signs receipts', () => {
  it('is made once in the data folder, and is the same at the next start', async () => {
    const first = await keys();
    expect((await keys()).keyId).toBe(first.keyId);
    expect(first.keyId).toMatch(/^cqdg-[0-9a-f]{16}$/);
  });

  it('is the one of the settings, also with its line ends written as \\n', async () => {
    const key = pem('ed25519');
    const set = await keys({ SIGNING_KEY: key });
    expect((await keys({ SIGNING_KEY: key.replaceAll('\n', '\\n') })).keyId).toBe(set.keyId);
    expect((await keys()).keyId).not.toBe(set.keyId);
  });

  it('is refused at start when it is of another kind', async () => {
    await expect(keys({ SIGNING_KEY: pem('x25519') })).rejects.toThrow('an Ed25519 private key is expected');
  });

  it('signs the canonical bytes of what a receipt says', async () => {
    const signer = await keys();
    const payload = { b: 1, a: 'é' } as unknown as ReceiptPayload;
    const { signature } = signer.sign(payload);
    const value = Buffer.from(signature.value, 'base64');
    expect(verify(null, Buffer.from('{"a":"é","b":1}'), signer.publicKey, value)).toBe(true);
    expect(verify(null, Buffer.from(canonicalJson({ a: 'e', b: 1 })), signer.publicKey, value)).toBe(false);
  });
});
