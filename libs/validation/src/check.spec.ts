import type { Finding } from '@cqdg/contract';
import type { Dictionary, Field } from '@cqdg/dictionary';
import { check, CheckCancelled } from './check';
import type { CheckInput, CheckProgress, CheckSummary, TableSource } from './check.types';

const field = (name: string, more: Partial<Field> = {}): Field => ({ name, valueType: 'string', ...more });
const required = { restrictions: { required: true } };
const dictionary: Dictionary = {
  name: 'Small',
  version: '1.0',
  schemas: [
    {
      name: 'visit',
      fields: [field('study', required), field('person', required), field('day', { valueType: 'integer' })],
      restrictions: { foreignKey: [{ schema: 'person', mappings: [{ local: 'person', foreign: 'id' }] }] },
    },
    {
      name: 'person',
      fields: [field('study', { meta: { primaryId: true } }), field('id', { ...required, meta: { primaryId: true } }), field('note')],
      restrictions: { uniqueKey: ['id'] },
    },
  ],
  meta: { portal: { mandatory: ['person', ['visit', 'other']] } },
};

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const source = (table: string, text: string, more: Partial<TableSource> = {}): TableSource => {
  const content = bytes(text);
  return { table, file: `${table}.tsv`, bytes: content.length, read: () => [content], ...more };
};
const input = (tables: TableSource[], more: Partial<CheckInput> = {}): CheckInput => ({
  dictionary,
  tables,
  mode: 'submission',
  study: null,
  registered: null,
  ...more,
});

async function run(one: CheckInput): Promise<{ summary: CheckSummary; findings: Finding[]; codes: string[] }> {
  const findings: Finding[] = [];
  const summary = await check(one, { finding: (finding) => void findings.push(finding) });
  return { summary, findings, codes: findings.map(({ code }) => code) };
}

const people = 'study\tid\tnote\nS\tP1\t\nS\tP2\t\n';

describe('a check', () => {
  it('finds sound tables valid, and counts their rows', async () => {
    const { summary } = await run(input([source('visit', 'study\tperson\tday\nS\tP1\t3\n'), source('person', people)]));
    expect(summary).toEqual({
      valid: true,
      errors: 0,
      warnings: 0,
      rows: 3,
      byCode: {},
      tables: [
        { table: 'visit', file: 'visit.tsv', rows: 1, errors: 0, warnings: 0 },
        { table: 'person', file: 'person.tsv', rows: 2, errors: 0, warnings: 0 },
      ],
    });
  });

  it('gives each finding its file, table, row, field, value, severity and the identifiers of its row', async () => {
    const { findings } = await run(input([source('visit', 'study\tperson\tday\nS\tP1\tlate\n'), source('person', people)]));
    expect(findings).toEqual([
      {
        code: 'value.not_integer',
        severity: 'error',
        file: 'visit.tsv',
        table: 'visit',
        row: 2,
        field: 'day',
        value: 'late',
        params: {},
        proposal: null,
        keys: {},
      },
    ]);
    const twice = await run(input([source('visit', 'study\tperson\nS\tP1\n'), source('person', `${people}S\tP2\tagain\n`)]));
    expect(twice.findings).toMatchObject([{ code: 'key.duplicate', row: 4, keys: { study: 'S', id: 'P2' } }]);
  });

  it('judges the rows of other tables when one has a broken header, but not references to it', async () => {
    const { codes } = await run(input([source('visit', 'study\tperson\tday\nS\tP9\tlate\n'), source('person', 'study\tnote\nS\tx\n')]));
    expect(codes).toEqual(['header.missing', 'value.not_integer']);
  });

  it('is not valid without a mandatory table, and asks for one of several by its alternatives', async () => {
    const { summary, findings } = await run(input([]));
    expect(summary.valid).toBe(false);
    expect(findings).toMatchObject([
      { code: 'file.missing_table', table: 'person', params: { alternatives: ['person'] } },
      { code: 'file.missing_table', table: null, params: { alternatives: ['visit', 'other'] } },
    ]);
  });

  it('takes a mandatory table without rows for an error, another for a warning', async () => {
    const { findings } = await run(input([source('visit', 'study\tperson\n'), source('person', 'study\tid\n')]));
    expect(findings.map(({ table, severity, code }) => [table, severity, code])).toEqual([
      ['person', 'error', 'file.no_rows'],
      ['visit', 'error', 'file.no_rows'],
    ]);
  });

  it('leaves out what the reader of a workbook has said of a cell, and hands its findings on', async () => {
    const said: Finding = {
      code: 'value.excel_error',
      severity: 'error',
      file: 'book.xlsx',
      table: 'visit',
      row: 2,
      field: 'day',
      value: '#REF!',
      params: {},
      proposal: null,
      keys: {},
    };
    const visits = source('visit', 'study\tperson\tday\nS\tP1\t#REF!\nS\tP1\tlate\n', { readerFindings: [said] });
    const { summary, findings } = await run(input([visits, source('person', people)]));
    expect(findings.map(({ code, row }) => [code, row])).toEqual([
      ['value.excel_error', 2],
      ['value.not_integer', 3],
    ]);
    expect(summary.errors).toBe(2);
  });

  it('says that a rule of the dictionary is unknown instead of passing over it', async () => {
    const strange = { ...dictionary, meta: { portal: { rules: [{ use: 'astrology' }] } } };
    const { findings } = await run(input([source('person', people)], { dictionary: strange }));
    expect(findings).toMatchObject([{ code: 'rule.unknown', severity: 'warning', params: { use: 'astrology' } }]);
  });

  it('tells progress by bytes of each stage, and ends when the observer wishes', async () => {
    const told: CheckProgress[] = [];
    const tables = [source('person', people)];
    await check(input(tables), { finding: () => undefined, progress: (progress) => void told.push(progress) });
    expect([...new Set(told.map(({ stage }) => stage))]).toEqual(['file', 'rows', 'relations']);
    expect(told.findLast(({ stage }) => stage === 'rows')).toMatchObject({ bytesDone: 26, bytesTotal: 26, rowsDone: 2 });
    const cancelled = check(input(tables), { finding: () => undefined, cancelled: () => told.length > 0 });
    await expect(cancelled).rejects.toThrow(CheckCancelled);
  });

  it('reads sources that come piece by piece, in their own time', async () => {
    const slow = source('person', people, {
      async *read() {
        for (const byte of bytes(people)) {
          await Promise.resolve();
          yield Uint8Array.of(byte);
        }
      },
    });
    const { summary } = await run(input([slow, source('visit', 'study\tperson\nS\tP2\n')]));
    expect(summary).toMatchObject({ valid: true, rows: 3 });
  });
});
