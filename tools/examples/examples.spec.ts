import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Finding } from '@cqdg/contract';
import { cqdgDictionary } from '@cqdg/dictionary/cqdg';
import { check, readWorkbook, registeredFrom, type RegisteredSamples, type TableSource } from '@cqdg/validation';
import { collectFiles } from '../cli/check-files';

const root = join(__dirname, '../..');
const examples = join(root, 'examples');
const node = (...args: string[]) => promisify(execFile)(process.execPath, args, { cwd: root });

type Kind = 'tsv' | 'xlsx';
type Expected = Pick<Finding, 'table' | 'row' | 'field' | 'code' | 'severity' | 'proposal'>;

const dictionary = cqdgDictionary('1.7');
const order = dictionary.schemas.map(({ name }) => name);

/** In one order whatever the engine's: a list of findings compares as a set. */
const sorted = (findings: Expected[]) =>
  findings
    .map(({ table, row, field, code, severity, proposal }) => ({ table, row, field, code, severity, proposal }))
    .sort(
      (a, b) =>
        order.indexOf(a.table ?? '') - order.indexOf(b.table ?? '') || (a.row ?? 0) - (b.row ?? 0) || (keyOf(a) < keyOf(b) ? -1 : 1),
    );
const keyOf = (one: Expected) => `${one.field} ${one.code}`;

const sourcesOf = (path: string) => collectFiles(dictionary, [path], examples);

async function findingsIn(tables: TableSource[], registered: RegisteredSamples | null, mode: 'submission' | 'registration') {
  const found: Finding[] = [];
  await check({ dictionary, tables, mode, study: 'DEMO', registered }, { finding: (one) => found.push(one) });
  return found;
}

/** As the command line checks: the folder's registration file says what is registered. */
async function checked(path: string): Promise<Finding[]> {
  const { tables, findings } = await sourcesOf(path);
  const samples = tables.find(({ table }) => table === 'sample_registration');
  if (!samples) throw new Error(`${path} registers nothing`);
  return [...findings, ...(await findingsIn(tables, await registeredFrom(dictionary, samples), 'submission'))];
}

const expectedOf = async (kind: Kind) =>
  (JSON.parse(await readFile(join(examples, 'expected.json'), 'utf8')) as Record<Kind, Expected[]>)[kind];

const withErrors: [Kind, string][] = [
  ['tsv', 'with-errors'],
  ['xlsx', 'excel/CQDG-1.7-demo-erreurs.xlsx'],
];

describe('the example files', () => {
  let made: string;
  beforeAll(async () => {
    made = await mkdtemp(join(tmpdir(), 'cqdg-examples-'));
    await node(join(root, 'tools/examples/make.mjs'), made);
  }, 60_000);
  afterAll(() => rm(made, { recursive: true, force: true }));

  it('are what tools/examples/make.mjs makes', async () => {
    const names = async (folder: string) => (await readdir(folder, { recursive: true })).filter((name) => name.includes('.')).sort();
    expect(await names(examples)).toEqual(await names(made));
    for (const name of await names(made)) {
      if (name.endsWith('.xlsx')) continue;
      expect({ name, same: (await readFile(join(examples, name))).equals(await readFile(join(made, name))) }).toEqual({ name, same: true });
    }
  });

  it('have workbooks with the cells that it writes', async () => {
    for (const name of ['excel/CQDG-1.7-demo.xlsx', 'excel/CQDG-1.7-demo-erreurs.xlsx']) {
      const cells = async (folder: string) => {
        const { tables } = await readWorkbook(await readFile(join(folder, name)), dictionary, { fileName: name });
        return tables.map(({ table, tsv }) => [table, new TextDecoder().decode(tsv)]);
      };
      expect(await cells(examples)).toEqual(await cells(made));
    }
  });

  it('are small, and cover every table of the edition', async () => {
    for (const folder of ['valid', 'with-errors']) {
      expect((await readdir(join(examples, folder))).sort()).toEqual(order.map((table) => `${table}.tsv`).sort());
      for (const { bytes } of (await sourcesOf(folder)).tables) expect(bytes).toBeLessThan(60_000);
    }
    // Of a workbook, the template's own notes and lists are most.
    expect((await stat(join(examples, 'excel/CQDG-1.7-demo.xlsx'))).size).toBeLessThan(110_000);
  });
});

describe('the sound example', () => {
  it.each(['valid', 'excel/CQDG-1.7-demo.xlsx'])(
    '%s has no finding at all',
    async (path) => {
      const { stdout } = await node(join(root, 'tools/cqdg.mjs'), 'check', join(examples, path), '--json');
      expect(JSON.parse(stdout)).toMatchObject({ valid: true, dictionary: '1.7', findings: { total: 0 } });
      expect(await checked(path)).toEqual([]);
    },
    30_000,
  );

  it('is the same in Excel as in TSV', async () => {
    const text = async (path: string) => {
      const found: Record<string, string> = {};
      for (const { table, read } of (await sourcesOf(path)).tables) {
        let bytes = Buffer.alloc(0);
        for await (const chunk of read()) bytes = Buffer.concat([bytes, chunk]);
        found[table] = bytes.toString().trimEnd();
      }
      return found;
    };
    expect(await text('excel/CQDG-1.7-demo.xlsx')).toEqual(await text('valid'));
  });

  it('registers all of its samples', async () => {
    const { tables } = await sourcesOf('valid/sample_registration.tsv');
    expect(await findingsIn(tables, { rows: () => [], count: 0 }, 'registration')).toEqual([]);
  });
});

describe('the example with errors', () => {
  it.each(withErrors)('as %s has exactly the findings that are listed, with their proposals', async (kind, path) => {
    expect(sorted(await checked(path))).toEqual(sorted(await expectedOf(kind)));
  });

  it('shows findings of every family that a data manager meets', async () => {
    const families = new Set((await expectedOf('tsv')).map(({ code }) => code.split('.')[0]));
    expect([...families].sort()).toEqual(['file', 'header', 'key', 'reference', 'row', 'rule', 'value']);
  });

  it('has the same slips when its samples are registered, on the page of samples', async () => {
    const { tables } = await sourcesOf('with-errors/sample_registration.tsv');
    const listed = (await expectedOf('tsv')).filter(({ table }) => table === 'sample_registration');
    expect(sorted(await findingsIn(tables, { rows: () => [], count: 0 }, 'registration'))).toEqual(sorted(listed));
  });

  it('has the same clinical findings once the sound samples are registered', async () => {
    const sound = (await sourcesOf('valid/sample_registration.tsv')).tables[0] as TableSource;
    const clinical = (await sourcesOf('with-errors')).tables.filter(({ table }) => table !== 'sample_registration');
    const found = await findingsIn(clinical, await registeredFrom(dictionary, sound), 'submission');
    const listed = (await expectedOf('tsv')).filter(({ table }) => table !== 'sample_registration');
    expect(sorted(found)).toEqual(sorted(listed));
  });

  it('is explained line by line in the README, in both languages', async () => {
    const text = await readFile(join(examples, 'README.md'), 'utf8');
    for (const kind of ['tsv', 'xlsx'] as const) {
      for (const { table, row, code } of await expectedOf(kind)) {
        const lines = text.split('\n').filter((line) => line.startsWith(`| ${table} | ${row ?? ''} |`) && line.includes(`\`${code}\``));
        expect({ table, row, code, lines: lines.length >= 2 }).toEqual({ table, row, code, lines: true });
      }
    }
  });
});
