import ExcelJS from 'exceljs';
import type { Finding } from '@cqdg/contract';
import { check, type CheckInput, type TableSource } from '../index';
import { readWorkbook } from './index';
import { handMade, textRow } from './testing/hand-made';
import { smallDictionary } from './testing/small-dictionary';

const header = ['person_id', 'age', 'weight', 'alive', 'seen', 'note'];

async function findingsOf(sources: TableSource[]): Promise<Finding[]> {
  const found: Finding[] = [];
  const input: CheckInput = { dictionary: smallDictionary, tables: sources, mode: 'submission', study: null, registered: null };
  await check(input, { finding: (finding) => void found.push(finding) });
  return found.map((finding) => ({ ...finding, file: null }));
}

function source(table: string, bytes: Uint8Array, readerFindings?: Finding[]): TableSource {
  return { table, file: table, bytes: bytes.length, read: () => [bytes], ...(readerFindings ? { readerFindings } : {}) };
}

const ofTsv = (rows: string[][]) => findingsOf([source('people', new TextEncoder().encode(rows.map((row) => row.join('\t')).join('\n')))]);

async function ofWorkbook(bytes: Uint8Array): Promise<Finding[]> {
  const { tables } = await readWorkbook(bytes, smallDictionary);
  return findingsOf(tables.map(({ table, tsv, findings }) => source(table, tsv, findings)));
}

const cases: Record<string, string[][]> = {
  'a valid table': [header, ['P1', '1460', '12.5', 'true', '05-03-2024', 'rare disease'], ['P2', '', '', '', '', '']],
  'wrong values, with their rows, keys and proposals': [
    header,
    ['P1', '1460.0', '12,5', 'yes', '2024-03-05', '"quoted"'],
    ['', '50000', 'heavy', 'maybe', '5/3/2024', ''],
    ['P 3', '-1', '1', 'TRUE', '31-12-2024', 'x'],
  ],
  'blank rows between, which count': [header, ['P1', '1'], ['', '', '', '', '', ''], ['P2', 'one']].map((row) =>
    [...row, ...Array(6).fill('')].slice(0, 6),
  ),
  'a column that is unknown, one that is misspelled, one that is twice': [
    ['person_id', 'Age', 'wieght', 'note', 'note'],
    ['P1', 'old', '1', 'a', 'b'],
  ],
  'no header': [
    ['P1', '1', '2'],
    ['P2', '3', '4'],
  ],
};

describe('a workbook gives the same findings as the TSV of the same content', () => {
  it.each(Object.entries(cases))('typed as text: %s', async (_name, rows) => {
    const escaped = rows.map((row, at) => textRow(at + 1, ...row.map((cell) => cell.replace(/&/g, '&amp;').replace(/</g, '&lt;'))));
    expect(await ofWorkbook(handMade({ rows: escaped.join('') }))).toEqual(await ofTsv(rows));
  });

  it('typed as numbers and truths, as Excel makes them of what people type', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('people');
    sheet.addRow(header);
    sheet.addRow(['P1', 1460, 12.5, true, '05-03-2024', 'rare disease']);
    sheet.addRow(['P2', 50000, 0.1 + 0.2, false, 45356, 7]);
    const tsv = [header, ['P1', '1460', '12.5', 'true', '05-03-2024', 'rare disease'], ['P2', '50000', '0.3', 'false', '45356', '7']];
    const found = await ofWorkbook(new Uint8Array(await workbook.xlsx.writeBuffer()));
    expect(found).toEqual(await ofTsv(tsv));
    expect(found.map((one) => [one.code, one.row, one.field])).toEqual([
      ['value.range', 3, 'age'],
      ['value.pattern', 3, 'seen'],
    ]);
  });

  it('save where Excel has changed the cell, which is said once, in place of what the check would say', async () => {
    const rows = `${textRow(1, ...header)}<row r="2"><c r="A2" t="e"><v>#N/A</v></c><c r="B2" t="e"><v>#REF!</v></c></row>`;
    const found = await ofWorkbook(handMade({ rows }));
    expect(found.map((one) => [one.code, one.field, one.value])).toEqual([
      ['value.excel_error', 'person_id', '#N/A'],
      ['value.excel_error', 'age', '#REF!'],
    ]);
  });

  it('and a warning of the reader hides no error of the check', async () => {
    const rows = `${textRow(1, ...header)}${textRow(2, 'P1\n2')}`;
    const found = await ofWorkbook(handMade({ rows }));
    expect(found.map((one) => [one.code, one.severity, one.value])).toEqual([
      ['value.line_break', 'warning', 'P1 2'],
      ['value.pattern', 'error', 'P1 2'],
    ]);
  });
});
