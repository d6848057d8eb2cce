import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { type AuditHead, type AuditLink, type SealedEvent, canonicalJson, linkText, noHead } from '@cqdg/contract';
import { startTestServices } from '../lib/services.mjs';
import { main } from './main';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const event = (id: number, params: object = {}): SealedEvent => ({
  ...{ id: String(id), at: '2026-11-28T12:00:00.000001Z', accountId: null, studyId: null, action: 'study.created', objectId: null },
  ...{ params, before: null, after: null, address: null, correlationId: null },
});

function chain(events: SealedEvent[]): AuditLink[] {
  let head = noHead;
  return events.map((one) => {
    head = { position: head.position + 1, hash: sha256(linkText(head, one)) };
    return { ...head, event: one };
  });
}
function end(head: AuditHead) {
  const signedAt = '2026-11-28T13:00:00.000Z';
  const value = sign(null, Buffer.from(canonicalJson({ head, signedAt })), privateKey).toString('base64');
  return { head, signedAt, signature: { algorithm: 'Ed25519', keyId: 'k1', value } };
}

let folder: string;
let out: string;
const put = (name: string, lines: object[]) => writeFile(join(folder, name), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
const run = (...args: string[]) => main(['audit', 'verify', ...args], folder);
const links = chain([event(4), event(3, { count: 2 }), event(5)]);
const head = (({ position, hash }) => ({ position, hash }))(links[2] as AuditLink);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'audit-'));
  out = '';
  const keep = (text: unknown) => (out += String(text)) !== '';
  jest.spyOn(process.stdout, 'write').mockImplementation(keep);
  jest.spyOn(process.stderr, 'write').mockImplementation(keep);
  const keys = [{ keyId: 'k1', algorithm: 'Ed25519', publicKey: publicKey.export({ type: 'spki', format: 'pem' }) }];
  await put('cqdg-keys.json', [{ keys }]);
});
afterEach(async () => {
  jest.restoreAllMocks();
  await rm(folder, { recursive: true, force: true });
});

describe('cqdg audit verify, of an export', () => {
  it('says that the chain holds, its end, and who signed it', async () => {
    await put('a.jsonl', [...links, end(head)]);
    expect(await run('a.jsonl')).toBe(0);
    expect(out).toContain('La chaîne tient : 3 événements');
    expect(out).toContain(`3:${head.hash}`);
    expect(out).toContain('Fin signée par le centre le 2026-11-28T13:00:00.000Z (clé k1)');
    expect(await run('a.jsonl', '--lang', 'en')).toBe(0);
    expect(out).toContain('Verified');
  });

  it('finds one altered event', async () => {
    await put('a.jsonl', [links[0] as AuditLink, { ...links[1], event: event(3, { count: 3 }) }, links[2] as AuditLink, end(head)]);
    expect(await run('a.jsonl')).toBe(1);
    expect(out).toContain('L’événement 3, à la position 2, n’est pas tel qu’il a été scellé');
  });

  it('finds a line that was taken away, in the middle or at the end', async () => {
    await put('a.jsonl', [links[0] as AuditLink, links[2] as AuditLink, end(head)]);
    expect(await run('a.jsonl')).toBe(1);
    expect(out).toContain('Le sceau de la position 2 a été retiré');
    await put('b.jsonl', [...links.slice(0, 2), end(head)]);
    expect(await run('b.jsonl')).toBe(1);
    expect(out).toContain('La fin signée manque, ou n’est pas celle de cette chaîne');
  });

  it('finds a chain that was made anew: its end is not signed, nor the one that was kept', async () => {
    const anew = chain([event(4), event(3, { count: 3 }), event(5)]);
    const last = anew[2] as AuditLink;
    await put('a.jsonl', [...anew, { ...end(head), head: { position: 3, hash: last.hash } }]);
    expect(await run('a.jsonl')).toBe(1);
    expect(out).toContain('Signature fausse');
    expect(await run('a.jsonl', '--head', `3:${head.hash}`)).toBe(1);
    expect(out).toContain('elle a été refaite ou raccourcie');
  });

  it('finds the end again that was kept before more was written', async () => {
    await put('a.jsonl', [...links, end(head)]);
    expect(await run('a.jsonl', '--head', `1:${links[0]?.hash}`)).toBe(0);
    expect(out).toContain('La fin conservée est retrouvée à la position 1');
  });

  it('says what it was given, where that is something else', async () => {
    await put('a.jsonl', [{ something: 'else' }]);
    expect(await run('a.jsonl')).toBe(1);
    expect(out).toContain('n’est pas une exportation du journal');
    for (const args of [['none.jsonl'], ['a.jsonl', '--head', '12'], ['--data', 'nowhere'], ['a', 'b']]) expect(await run(...args)).toBe(2);
    expect(await main(['audit', 'look'], folder)).toBe(2);
  });
});

describe('cqdg audit verify, of the database', () => {
  const sealed = `
    CREATE TABLE audit_event (id bigint, at timestamptz DEFAULT now(), account_id uuid, study_id uuid, action text, object_id uuid,
      params jsonb DEFAULT '{}', before jsonb, after jsonb, address text, correlation_id uuid);
    CREATE TABLE audit_seal (position bigint, event_id bigint, hash bytea);
    CREATE TABLE audit_unsealed (event_id bigint);`;

  it('follows it there, and finds one altered row', async () => {
    const services = await startTestServices();
    const client = new Client({ connectionString: services.databaseUrl });
    await client.connect();
    try {
      await client.query(sealed);
      for (const { position, hash, event: one } of links) {
        if (!one) continue;
        await client.query('INSERT INTO audit_event (id, at, action, params) VALUES ($1, $2, $3, $4)', [
          one.id,
          one.at,
          one.action,
          one.params,
        ]);
        await client.query(`INSERT INTO audit_seal VALUES ($1, $2, decode($3, 'hex'))`, [position, one.id, hash]);
      }
      const address = ['--database', services.databaseUrl ?? ''];
      expect(await run(...address)).toBe(0);
      expect(out).toContain('La chaîne tient : 3 événements');
      await client.query(`UPDATE audit_event SET params = '{"count": 3}' WHERE id = 3`);
      expect(await run(...address)).toBe(1);
      expect(out).toContain('L’événement 3, à la position 2');
      await client.query(
        `UPDATE audit_event SET params = '{"count": 2}' WHERE id = 3; INSERT INTO audit_event (id, action) VALUES (9, 'study.created')`,
      );
      expect(await run(...address)).toBe(1);
      expect(out).toContain('L’événement 9 a été tenu hors de la chaîne');
    } finally {
      await client.end();
      await services.stop();
    }
  });
});
