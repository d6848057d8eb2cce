import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Client } from 'pg';
import { type AuditFault, type AuditHead, type SignedAuditHead, ChainReader, keptOutSql } from '@cqdg/contract';
import { readArguments, UsageError } from './arguments';
import { embeddedDatabase, linksOfDatabase, linksOfFile } from './audit-links';
import { type AuditTexts, auditTexts } from './audit-texts';
import { readKeys, verdictOn } from './verify-receipt';

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

/**
 * `cqdg audit verify [EXPORT] [--keys FILE] [--head POSITION:HASH] [--database URL] [--data DIR] [--lang fr|en]`: follows the chain of the audit,
 * of an exported file (with its signed end), or of the database (`--database`, `DATABASE_URL`, or the one that `npm start` runs for the data folder).
 * `--head` is an end of the chain that somebody kept: it must be found again. Exit code: 0 it holds, 1 it does not.
 */
export async function auditCommand(args: string[], cwd: string): Promise<number> {
  const own = { keys: { type: 'string' }, head: { type: 'string' }, database: { type: 'string' }, data: { type: 'string' } } as const;
  const { values, positionals, lang } = readArguments(args, own);
  const texts = auditTexts[lang];
  const [name, file, ...rest] = positionals;
  if (name !== 'verify' || rest.length > 0) throw new UsageError(texts.usage);
  const kept = readHead(values.head, texts);
  if (file !== undefined) return verifyFile(resolve(cwd, file), values.keys && resolve(cwd, values.keys), kept, texts);
  const dataDir = resolve(cwd, values.data ?? process.env['DATA_DIR'] ?? 'data');
  const address = values.database ?? process.env['DATABASE_URL'] ?? (await embeddedDatabase(dataDir));
  if (!address) throw new UsageError(texts.noDatabase(dataDir));
  return verifyDatabase(address, kept, texts);
}

async function verifyFile(path: string, keysFile: string | undefined, kept: AuditHead | null, texts: AuditTexts): Promise<number> {
  if (!(await stat(path).catch(() => null))?.isFile()) throw new UsageError(texts.noFile(path));
  const chain = new ChainReader(hashOf, kept);
  let end: SignedAuditHead | null = null;
  try {
    for await (const line of linksOfFile(path)) {
      if ('signature' in line) end = line;
      else chain.take(line);
    }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return deny(texts, texts.notChain(path));
  }
  const fault = chain.fault();
  const lines = linesOf(chain, fault, kept, texts);
  let sound = fault === null;
  if (end === null || end.head.hash !== chain.head.hash || end.head.position !== chain.head.position) {
    if (sound) lines.push(texts.bad(texts.noEnd));
    sound = false;
  } else {
    const verdict = await verdictOnEnd(end, keysFile ?? join(dirname(path), 'cqdg-keys.json'), texts);
    lines.push(verdict.line);
    sound &&= verdict.good;
  }
  return tell(texts, lines, sound);
}

async function verdictOnEnd({ head, signedAt, signature }: SignedAuditHead, keysFile: string, texts: AuditTexts) {
  const keys = readKeys(await readFile(keysFile, 'utf8').catch(() => ''));
  if (!keys) throw new UsageError(texts.noKeys(keysFile));
  const verdict = verdictOn({ head, signedAt }, signature, keys);
  const line = texts.signature[verdict](signature.keyId, signedAt);
  return { good: verdict === 'good', line: verdict === 'good' ? texts.good(line) : texts.bad(line) };
}

async function verifyDatabase(connectionString: string, kept: AuditHead | null, texts: AuditTexts): Promise<number> {
  const client = new Client({ connectionString, application_name: 'cqdg-audit-verify' });
  try {
    await client.connect();
  } catch (error) {
    throw new UsageError(texts.notReached(error instanceof Error ? error.message : String(error)));
  }
  try {
    // All at one moment: what is written meanwhile is not looked at.
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const chain = new ChainReader(hashOf, kept);
    for await (const link of linksOfDatabase(client)) if (!chain.take(link)) break;
    const keptOut = await client.query<{ id: string | null }>(keptOutSql);
    const fault = chain.fault(keptOut.rows[0]?.id ?? null);
    const waiting = await client.query<{ count: string }>('SELECT count(*) FROM audit_unsealed');
    return tell(texts, [...linesOf(chain, fault, kept, texts), texts.waiting(Number(waiting.rows[0]?.count ?? 0))], fault === null);
  } finally {
    await client.end();
  }
}

/** What is said of a chain that was followed. */
function linesOf({ head }: ChainReader, fault: AuditFault | null, kept: AuditHead | null, texts: AuditTexts): string[] {
  if (fault) return [texts.bad(texts.faults[fault.kind](fault.position, fault.eventId)), texts.head(head)];
  return [texts.good(texts.holds(head.position)), ...(kept ? [texts.good(texts.headFound(kept.position))] : []), texts.head(head)];
}

function readHead(text: string | undefined, texts: AuditTexts): AuditHead | null {
  if (text === undefined) return null;
  const [, position, hash] = /^([1-9]\d{0,14}):([0-9a-f]{64})$/.exec(text) ?? [];
  if (!position || !hash) throw new UsageError(texts.notHead);
  return { position: Number(position), hash };
}

function tell(texts: AuditTexts, lines: string[], sound: boolean): number {
  process.stdout.write(`${[...lines, '', sound ? texts.verified : texts.notVerified].join('\n')}\n`);
  return sound ? 0 : 1;
}

const deny = (texts: AuditTexts, sentence: string) => tell(texts, [texts.bad(sentence)], false);
