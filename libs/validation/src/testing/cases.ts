import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import type { Finding } from '@cqdg/contract';
import { Dictionary, Field, readDictionary } from '@cqdg/dictionary';
import { cqdgDictionary } from '@cqdg/dictionary/cqdg';
import { check, type CheckOptions } from '../check';
import type { CheckInput, CheckSummary, RegisteredSample, TableSource } from '../check.types';
import { recogniseTable } from '../tables/recognise-table';
import { readWorkbook } from '../workbook';

/** What a case expects of a finding; what is left out is not looked at, except the proposal, which is then none. */
export interface ExpectedFinding {
  code: string;
  severity?: 'error' | 'warning';
  table?: string | null;
  row?: number | null;
  field?: string | null;
  value?: string | null;
  proposal?: string | null;
  params?: Record<string, unknown>;
}

/**
 * A case: a folder with the files as they were sent and `expected.json`, or one JSON file with the fields of a table and its rows.
 * `alone`: tables that are not in the case are not missed. `xlsx: false`: the case is about what only text files have.
 */
interface CaseFile {
  about: string;
  dictionary?: unknown;
  fields?: Field[];
  rows?: Record<string, string>[];
  mode?: CheckInput['mode'];
  study?: string;
  registered?: RegisteredSample[];
  alone?: boolean;
  xlsx?: boolean;
  /** How many rows each table has, where the case is about that. */
  counts?: Record<string, number>;
  findings: ExpectedFinding[];
}

export interface Case {
  name: string;
  expected: CaseFile;
  dictionary: Dictionary;
  files: { name: string; bytes: Uint8Array }[];
}

const folder = join(__dirname, '../../cases');

export function readCases(): Case[] {
  return readdirSync(folder)
    .filter((name) => statSync(join(folder, name)).isDirectory() || name.endsWith('.json'))
    .map((name) => (name.endsWith('.json') ? rowsCase(name) : filesCase(name)));
}

function filesCase(name: string): Case {
  const path = join(folder, name);
  const expected = JSON.parse(readFileSync(join(path, 'expected.json'), 'utf8')) as CaseFile;
  const files = readdirSync(path).filter((file) => file !== 'expected.json');
  const dictionary = expected.dictionary === undefined ? cqdgDictionary('1.7') : dictionaryOf(expected.dictionary);
  return { name, expected, dictionary, files: files.map((file) => ({ name: file, bytes: readFileSync(join(path, file)) })) };
}

function rowsCase(file: string): Case {
  const expected = JSON.parse(readFileSync(join(folder, file), 'utf8')) as CaseFile;
  const { fields = [], rows = [] } = expected;
  const lines = [fields.map(({ name }) => name), ...rows.map((row) => fields.map(({ name }) => row[name] ?? ''))];
  const bytes = new TextEncoder().encode(lines.map((cells) => cells.join('\t')).join('\n') + '\n');
  const dictionary = dictionaryOf({ name: 'Case', version: '1.0', schemas: [{ name: 'record', fields }] });
  return { name: file.replace('.json', ''), expected, dictionary, files: [{ name: 'record.tsv', bytes }] };
}

/** Read as any dictionary is: a case cannot say what the format does not. */
function dictionaryOf(json: unknown): Dictionary {
  const { dictionary, problems } = readDictionary(json);
  if (!dictionary) throw new Error(`the dictionary of the case: ${JSON.stringify(problems)}`);
  return dictionary;
}

export interface Outcome {
  summary: CheckSummary;
  findings: Finding[];
}

/** Checks the files of a case, as TSV unless `tables` brings them another way; in pieces of `chunk` bytes. */
export async function runCase(one: Case, options: CheckOptions & { chunk?: number; tables?: TableSource[] }): Promise<Outcome> {
  const { expected, dictionary } = one;
  const findings: Finding[] = [];
  const input: CheckInput = {
    dictionary,
    tables: options.tables ?? tablesOf(one, options.chunk ?? 1 << 16),
    mode: expected.mode ?? 'submission',
    study: expected.study ?? null,
    registered: expected.registered === undefined ? null : { rows: () => expected.registered ?? [], count: expected.registered.length },
  };
  const absent = new Set(['file.missing_table', 'reference.table_missing']);
  const observer = { finding: (finding: Finding) => void (expected.alone && absent.has(finding.code) ? null : findings.push(finding)) };
  const summary = await check(input, observer, options);
  return { summary, findings: sorted(findings) };
}

function tablesOf({ dictionary, files }: Case, chunk: number): TableSource[] {
  return files.map(({ name, bytes }) => {
    const recognised = recogniseTable(dictionary, name);
    if (recognised.kind !== 'table') throw new Error(`${name} is no table`);
    return { table: recognised.table, file: name, bytes: bytes.length, read: () => pieces(bytes, chunk) };
  });
}

/** The same content typed into a workbook, a sheet per file, every cell as text; `null` where the case is about text files. */
export async function asWorkbook({ expected, files, dictionary }: Case): Promise<TableSource[] | null> {
  if (expected.xlsx === false) return null;
  const workbook = new ExcelJS.Workbook();
  for (const { name, bytes } of files) {
    const sheet = workbook.addWorksheet(name.replace(/\.tsv$/, ''));
    const lines = new TextDecoder()
      .decode(bytes)
      .replace(/\r?\n$/, '')
      .split(/\r?\n/);
    lines.forEach((line, at) => {
      line.split('\t').forEach((cell, column) => {
        if (cell !== '') sheet.getCell(at + 1, column + 1).value = cell;
      });
    });
  }
  const read = await readWorkbook(new Uint8Array(await workbook.xlsx.writeBuffer()), dictionary);
  return read.tables.map(({ table, sheet, tsv, findings }) => ({
    table,
    file: sheet,
    bytes: tsv.length,
    read: () => [tsv],
    readerFindings: findings,
  }));
}

export function* pieces(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** By place: the order in which stages find them is no promise. */
export function sorted<T extends ExpectedFinding>(findings: T[]): T[] {
  const key = ({ table, row, field, code }: ExpectedFinding): string =>
    [table ?? '', String(row ?? 0).padStart(9, '0'), field ?? '', code].join('\t');
  return [...findings].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** A finding cut down to what the expectation speaks of. */
export function asExpected(finding: Finding, expected: ExpectedFinding | undefined): ExpectedFinding {
  const { code, table, row, field, value, severity, proposal, params } = finding;
  const shown: ExpectedFinding = { code, table, row, field, value, proposal };
  if (expected?.severity !== undefined) shown.severity = severity;
  if (expected?.params !== undefined) shown.params = Object.fromEntries(Object.keys(expected.params).map((name) => [name, params[name]]));
  return shown;
}

/** The expectations with everything that `asExpected` shows. */
export function complete({ expected, dictionary }: Case): ExpectedFinding[] {
  const only = dictionary.schemas.length === 1 ? (dictionary.schemas[0]?.name ?? null) : null;
  return sorted(expected.findings.map((one) => ({ table: only, row: null, field: null, value: null, proposal: null, ...one })));
}
