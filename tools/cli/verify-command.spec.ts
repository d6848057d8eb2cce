import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canonicalJson, type ReceiptPayload } from '@cqdg/contract';
import { main } from './main';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const payload: ReceiptPayload = {
  ...{ type: 'cqdg-submission-receipt', version: 1, id: 'r1', revision: 1, signedAt: '2026-11-22T12:00:00.000Z' },
  study: { code: 'NDVQC', name: 'NeuroDév-QC' },
  signer: { id: 'u1', name: 'Anaïs Tremblay', email: 'anais@exemple.org', role: 'lead' },
  statement: { id: 's1', language: 'fr', text: 'Je déclare.' },
  dictionary: { name: 'CQDG', version: '1.7', sha256: sha256('d') },
  run: { id: 'run', number: 2, engine: '1.0.0', endedAt: '2026-11-22T11:59:00.000Z', errors: 0, warnings: 1 },
  registry: { version: 1, samples: 3 },
  files: [
    { table: 'study', name: 'study.tsv', rows: 1, sha256: sha256('a'), contentSha256: sha256('a') },
    { table: 'participant', name: 'x.xlsx › participant', rows: 1, sha256: sha256('workbook'), contentSha256: sha256('canonical') },
  ],
};
const signed = (what: ReceiptPayload) => ({
  payload: what,
  signature: { algorithm: 'Ed25519', keyId: 'k1', value: sign(null, Buffer.from(canonicalJson(what)), privateKey).toString('base64') },
});
const keysOf = (keyId: string) => ({
  keys: [{ keyId, algorithm: 'Ed25519', publicKey: publicKey.export({ type: 'spki', format: 'pem' }) }],
});

let folder: string;
let out: string;
const put = (name: string, content: unknown) =>
  writeFile(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
const run = (...args: string[]) => main(['verify', ...args], folder);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verify-'));
  out = '';
  const keep = (text: unknown) => (out += String(text)) !== '';
  jest.spyOn(process.stdout, 'write').mockImplementation(keep);
  jest.spyOn(process.stderr, 'write').mockImplementation(keep);
  await put('receipt.json', signed(payload));
  await put('cqdg-keys.json', keysOf('k1'));
});
afterEach(async () => {
  jest.restoreAllMocks();
  await rm(folder, { recursive: true, force: true });
});

describe('cqdg verify', () => {
  it('says who signed what and when, and that the files are those', async () => {
    await put('study.tsv', 'a');
    expect(await run('receipt.json', 'study.tsv')).toBe(0);
    expect(out).toContain('Anaïs Tremblay <anais@exemple.org>');
    expect(out).toContain('2026-11-22T12:00:00.000Z');
    expect(out).toContain('✓ study.tsv: identique au fichier signé (study)');
    expect(out).toContain('Non comparées : participant');
  });

  it('knows a workbook by its own bytes and by the text made from it', async () => {
    await put('mine.xlsx', 'workbook');
    await put('participant.tsv', 'canonical');
    expect(await run('receipt.json', 'mine.xlsx', 'participant.tsv', '--lang', 'en')).toBe(0);
    expect(out).toContain('mine.xlsx: the same as the signed file (participant)');
    expect(out).toContain('participant.tsv: the same as the signed content (participant)');
  });

  it('refuses a file that was changed', async () => {
    await put('study.tsv', 'b');
    expect(await run('receipt.json', 'study.tsv')).toBe(1);
    expect(out).toContain('Non vérifié');
  });

  it('refuses a receipt of which a letter was changed', async () => {
    const { signature } = signed(payload);
    await put('receipt.json', { payload: { ...payload, signer: { ...payload.signer, name: 'Un autre' } }, signature });
    expect(await run('receipt.json')).toBe(1);
    expect(out).toContain('Signature fausse');
  });

  it('refuses a receipt of a key that the centre did not publish', async () => {
    await put('cqdg-keys.json', keysOf('k2'));
    expect(await run('receipt.json')).toBe(1);
    expect(out).toContain('absente de la liste');
  });

  it('accepts a receipt that was laid out anew: only what it says is signed', async () => {
    await put('receipt.json', JSON.stringify(signed(payload), null, 4));
    expect(await run('receipt.json')).toBe(0);
  });

  it('refuses what is no receipt', async () => {
    await put('receipt.json', { some: 'json' });
    expect(await run('receipt.json')).toBe(1);
  });

  it('asks for what is missing', async () => {
    expect(await run()).toBe(2);
    expect(await run('none.json')).toBe(2);
    expect(await run('receipt.json', 'none.tsv')).toBe(2);
    expect(await run('receipt.json', '--keys', 'none.json')).toBe(2);
    expect(out).toContain('/.well-known/cqdg-keys.json');
    expect(await run('receipt.json', '--unknown')).toBe(2);
  });
});
