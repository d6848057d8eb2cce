import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Finding } from '@cqdg/contract';
import type { Dictionary } from '@cqdg/dictionary';
import { fileFinding, readWorkbook, recogniseTable, type TableSource, type WorkbookTable } from '@cqdg/validation';
import { UsageError } from './arguments';

export interface CollectedFiles {
  tables: TableSource[];
  /** Files that are no table, are of a kind that is not read, or come twice. */
  findings: Finding[];
}

interface Named {
  path: string;
  name: string;
  bytes: number;
  /** Named by the user, not found in a folder: then it must be a table. */
  asked: boolean;
}

/** The tables among the files and folders of the call. A folder may hold other things; a file that was named must be a table. */
export async function collectFiles(dictionary: Dictionary, paths: string[], cwd: string): Promise<CollectedFiles> {
  const files = (await Promise.all(paths.map((path) => list(path, cwd)))).flat();
  const collected: CollectedFiles = { tables: [], findings: [] };
  for (const file of files) await take(dictionary, file, collected);
  return collected;
}

async function take(dictionary: Dictionary, file: Named, { tables, findings }: CollectedFiles): Promise<void> {
  const recognised = recogniseTable(dictionary, file.name);
  const add = (source: TableSource): void => {
    const other = tables.find(({ table }) => table === source.table);
    if (other === undefined) tables.push(source);
    else findings.push(fileFinding('file.duplicate_table', source.file, source.table, { other: other.file }));
  };
  if (recognised.kind === 'type') {
    if (recognised.table === null && !file.asked) return;
    findings.push(fileFinding('file.type', file.name, recognised.table, { extension: recognised.extension }));
  } else if (recognised.kind === 'workbook' || (recognised.kind === 'table' && recognised.format === 'xlsx')) {
    const workbook = await readWorkbook(await readFile(file.path), dictionary, { fileName: file.name });
    findings.push(...workbook.findings);
    workbook.tables.forEach((one) => add(sheetSource(one, file.name)));
  } else if (recognised.kind === 'table') {
    add({ table: recognised.table, file: file.name, bytes: file.bytes, read: () => open(file.path) });
  } else {
    findings.push(unknownName(dictionary, file));
  }
}

function sheetSource({ table, sheet, tsv, findings }: WorkbookTable, file: string): TableSource {
  return { table, file: `${file} › ${sheet}`, bytes: tsv.length, read: () => [tsv], readerFindings: findings };
}

function unknownName(dictionary: Dictionary, { name, asked }: Named): Finding {
  const params = { tables: dictionary.schemas.map((schema) => schema.name) };
  return fileFinding('file.name_unknown', name, null, params, asked ? 'error' : 'warning');
}

async function list(path: string, cwd: string): Promise<Named[]> {
  const full = resolve(cwd, path);
  const found = await stat(full).catch(() => null);
  if (found === null) throw new UsageError(`no such file or folder: ${path}`);
  if (!found.isDirectory()) return [{ path: full, name: basename(full), bytes: found.size, asked: true }];
  const entries = await readdir(full, { withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.') && !entry.name.startsWith('~$'));
  const named = await Promise.all(
    files.map(async ({ name }) => ({ path: join(full, name), name, bytes: (await stat(join(full, name))).size, asked: false })),
  );
  return named.sort((a, b) => (a.name < b.name ? -1 : 1));
}

const open = (path: string): AsyncIterable<Uint8Array> => createReadStream(path, { highWaterMark: 256 * 1024 });
