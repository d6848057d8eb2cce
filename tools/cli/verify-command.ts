import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import type { PublicKeys, Receipt } from '@cqdg/contract';
import { readKeys, readReceipt, verifySignature } from './verify-receipt';
import { verifyTexts, type VerifyTexts } from './verify-texts';

/**
 * `cqdg verify RECEIPT FILES… [--keys FILE] [--lang fr|en]`: without a network, says who signed what and when, whether the signature is
 * authentic by the centre's published keys (by default `cqdg-keys.json` beside the receipt), and whether each file is the one that was signed.
 * Exit code: 0 verified, 1 not, 2 the call itself is wrong.
 */
export async function verifyCommand(args: string[], cwd: string): Promise<number> {
  const call = readCall(args);
  const texts = verifyTexts[call?.lang ?? 'fr'];
  const [receiptFile, ...files] = call?.positionals ?? [];
  if (!call || !receiptFile) return refuse(texts.usage);
  const receiptText = await text(resolve(cwd, receiptFile));
  if (receiptText === null) return refuse(texts.noReceipt(receiptFile));
  const keysFile = call.keys ?? join(dirname(receiptFile), 'cqdg-keys.json');
  const keysText = await text(resolve(cwd, keysFile));
  if (keysText === null) return refuse(texts.noKeys(keysFile));
  const receipt = readReceipt(receiptText);
  const keys = readKeys(keysText);
  if (!receipt) return deny(texts, texts.notReceipt(receiptFile));
  if (!keys) return refuse(texts.notKeys(keysFile));
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
    if (hash === null) return refuse(texts.unreadable(file));
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

function readCall(args: string[]): { positionals: string[]; keys: string | undefined; lang: 'fr' | 'en' } | null {
  try {
    const options = { keys: { type: 'string' }, lang: { type: 'string', default: 'fr' } } as const;
    const { positionals, values } = parseArgs({ args, options, allowPositionals: true });
    if (values.lang !== 'fr' && values.lang !== 'en') return null;
    return { positionals, keys: values.keys, lang: values.lang };
  } catch {
    return null;
  }
}

function refuse(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return 2;
}

function deny(texts: VerifyTexts, sentence: string): number {
  process.stdout.write(`✗ ${sentence}\n\n${texts.notVerified}\n`);
  return 1;
}

async function text(file: string): Promise<string | null> {
  return readFile(file, 'utf8').catch(() => null);
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
