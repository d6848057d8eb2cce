import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { PublicKeys, Receipt } from '@cqdg/contract';
import { readArguments, UsageError } from './arguments';
import { readKeys, readReceipt, verifySignature } from './verify-receipt';
import { verifyTexts, type VerifyTexts } from './verify-texts';

/**
 * `cqdg verify RECEIPT FILES… [--keys FILE] [--lang fr|en]`: without a network, says who signed what and when, whether the signature is
 * authentic by the centre's published keys (by default `cqdg-keys.json` beside the receipt), and whether each file is the one that was signed.
 * Exit code: 0 verified, 1 not.
 */
export async function verifyCommand(args: string[], cwd: string): Promise<number> {
  const { values, positionals, lang } = readArguments(args, { keys: { type: 'string' } });
  const texts = verifyTexts[lang];
  const [receiptFile, ...files] = positionals;
  if (receiptFile === undefined) throw new UsageError(texts.usage);
  const receiptText = await text(resolve(cwd, receiptFile), texts.noReceipt(receiptFile));
  const keysFile = values.keys ?? join(dirname(receiptFile), 'cqdg-keys.json');
  const keys = readKeys(await text(resolve(cwd, keysFile), texts.noKeys(keysFile)));
  const receipt = readReceipt(receiptText);
  if (!receipt) return deny(texts, texts.notReceipt(receiptFile));
  if (!keys) throw new UsageError(texts.notKeys(keysFile));
  return report(texts, receipt, keys, files, cwd);
}

async function report(texts: VerifyTexts, receipt: Receipt, keys: PublicKeys, files: string[], cwd: string): Promise<number> {
  const verdict = verifySignature(receipt, keys);
  const lines = texts.facts(receipt.payload).map(([name, value]) => `${`${name}:`.padEnd(14)} ${value}`);
  lines.push('', mark(verdict === 'good', texts.signature[verdict](receipt.signature.keyId)));
  const compared = new Set<string>();
  let sound = verdict === 'good';
  for (const file of files) {
    const hash = await sha256(resolve(cwd, file));
    if (hash === null) throw new UsageError(texts.unreadable(file));
    const originals = receipt.payload.files.filter((one) => one.sha256 === hash);
    const same = originals.length > 0 ? originals : receipt.payload.files.filter((one) => one.contentSha256 === hash);
    const tables = same.map(({ table }) => table);
    for (const table of tables) compared.add(table);
    sound &&= same.length > 0;
    const found = originals.length > 0 ? texts.same(tables.join(', ')) : texts.sameContent(tables.join(', '));
    lines.push(mark(same.length > 0, `${file}: ${same.length > 0 ? found : texts.other}`));
  }
  const rest = receipt.payload.files.filter(({ table }) => !compared.has(table)).map(({ table }) => table);
  if (rest.length > 0) lines.push(`  ${texts.unchecked(rest.join(', '))}`);
  lines.push('', sound ? texts.verified : texts.notVerified);
  process.stdout.write(`${lines.join('\n')}\n`);
  return sound ? 0 : 1;
}

const mark = (good: boolean, line: string) => `${good ? '✓' : '✗'} ${line}`;

function deny(texts: VerifyTexts, sentence: string): number {
  process.stdout.write(`✗ ${sentence}\n\n${texts.notVerified}\n`);
  return 1;
}

async function text(file: string, otherwise: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => {
    throw new UsageError(otherwise);
  });
}

async function sha256(file: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(file), hash);
  } catch {
    return null;
  }
  return hash.digest('hex');
}
