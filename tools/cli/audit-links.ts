import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';
import { type AuditLink, type SignedAuditHead, linksSql } from '@cqdg/contract';
import { databaseFolder } from '../lib/postgres.mjs';

const BATCH = 5000;

/** The links of an exported chain, and its signed end, a line of JSON each. Throws `SyntaxError` for a line that is something else. */
export async function* linksOfFile(path: string): AsyncGenerator<AuditLink | SignedAuditHead> {
  const lines = createInterface({ input: createReadStream(path), crlfDelay: Infinity });
  for await (const line of lines) if (line.trim() !== '') yield read(line);
}

function read(line: string): AuditLink | SignedAuditHead {
  const value = JSON.parse(line) as Partial<AuditLink & SignedAuditHead> | null;
  const isLink = typeof value?.position === 'number' && typeof value.hash === 'string' && value.event !== undefined;
  const isEnd = typeof value?.head?.hash === 'string' && typeof value.signature?.value === 'string';
  if (!isLink && !isEnd) throw new SyntaxError('not a line of a chain');
  return value as AuditLink | SignedAuditHead;
}

/** The links as the database holds them now. */
export async function* linksOfDatabase(client: Client): AsyncGenerator<AuditLink> {
  for (let after = 0; ;) {
    const { rows } = await client.query<AuditLink>(linksSql, [after, BATCH]);
    const last = rows.at(-1);
    if (!last) return;
    yield* rows;
    after = last.position;
  }
}

/** The address of the database that `npm start` runs for a data folder; `null` where none runs. */
export async function embeddedDatabase(dataDir: string): Promise<string | null> {
  try {
    const { services } = JSON.parse(await readFile(join(dataDir, 'secrets.json'), 'utf8')) as { services: string };
    // PostgreSQL writes its port in the fourth line.
    const port = (await readFile(join(await databaseFolder(dataDir), 'postmaster.pid'), 'utf8')).split('\n')[3]?.trim();
    return port ? `postgres://cqdg_app:${encodeURIComponent(services)}@127.0.0.1:${port}/cqdg` : null;
  } catch {
    return null;
  }
}
