import ExcelJS from 'exceljs';
import { strToU8, zipSync } from 'fflate';
import { readWorkbook, type WorkbookOptions } from './index';
import { handMade, textRow, type HandMade } from './testing/hand-made';
import { smallDictionary } from './testing/small-dictionary';

const header = ['person_id', 'age', 'weight', 'alive', 'seen', 'note'];
const read = (bytes: Uint8Array, options?: WorkbookOptions) => readWorkbook(bytes, smallDictionary, options);

/** The lines of the first table's TSV, and its findings in short. */
async function table(bytes: Uint8Array) {
  const result = await read(bytes);
  const [first] = result.tables;
  return {
    lines: new TextDecoder().decode(first?.tsv).split('\n').slice(0, -1),
    found: (first?.findings ?? []).map((one) => [one.code, one.row, one.field, one.value]),
    findings: first?.findings ?? [],
    result,
  };
}

async function written(fill: (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void, name = 'people'): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook.addWorksheet(name), workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const withCell = (value: ExcelJS.CellValue, column: string, numFmt?: string) =>
  written((sheet) => {
    sheet.addRow(header);
    sheet.getCell('A2').value = 'P1';
    const cell = sheet.getCell(`${String.fromCharCode(65 + header.indexOf(column))}2`);
    cell.value = value;
    if (numFmt) cell.numFmt = numFmt;
  });

async function cellText(value: ExcelJS.CellValue, column: string, numFmt?: string) {
  const { lines, found } = await table(await withCell(value, column, numFmt));
  return { text: lines[1]?.split('\t')[header.indexOf(column)], found };
}

const problem = async (bytes: Uint8Array, options?: WorkbookOptions) =>
  (await read(bytes, options)).findings.map((one) => [one.code, one.params]);

describe('a value of a workbook', () => {
  it.each<[string, ExcelJS.CellValue, string, string | undefined, string]>([
    ['a whole number', 1460, 'age', undefined, '1460'],
    ['a number with the noise of binary fractions', 0.1 + 0.2, 'weight', undefined, '0.3'],
    ['a number shown with decimals and thousands', 1460, 'age', '#,##0.00', '1460'],
    ['a number shown rounded', 1460.4, 'age', '0', '1460'],
    ['a negative number in brackets', -5, 'age', '0_);(0)', '-5'],
    ['a number shown with zeros before it, in a text', 123, 'person_id', '000000', '000123'],
    ['a number in a text', 1234567890123, 'person_id', undefined, '1234567890123'],
    ['a small number, without an exponent', 0.0000001, 'weight', undefined, '0.0000001'],
    ['a percentage', 0.125, 'note', '0.0%', '12.5%'],
    ['true', true, 'alive', undefined, 'true'],
    ['false', false, 'alive', undefined, 'false'],
    ['text', 'Bonjour  à tous', 'note', undefined, 'Bonjour  à tous'],
    ['text between spaces', '  P2 ', 'note', undefined, 'P2'],
    ['text that looks like a number', '007', 'note', '@', '007'],
    [
      'text in pieces of several looks',
      { richText: [{ text: 'rare ' }, { text: 'disease', font: { bold: true } }] },
      'note',
      undefined,
      'rare disease',
    ],
    ['a link', { text: 'the centre', hyperlink: 'https://example.org/' }, 'note', undefined, 'the centre'],
    ['a quoted text, as it is', '"quoted"', 'note', undefined, '"quoted"'],
    ['the result of a formula', { formula: 'A1*2', result: 1460 }, 'age', undefined, '1460'],
    ['the text of a formula', { formula: 'A1&"x"', result: 'abc' }, 'note', undefined, 'abc'],
    ['a date, where the field writes dates', new Date(Date.UTC(2024, 2, 5)), 'seen', 'm/d/yyyy', '05-03-2024'],
    ['a moment, where the field writes dates', new Date(Date.UTC(2024, 2, 5, 14, 30)), 'seen', 'm/d/yyyy h:mm', '2024-03-05 14:30:00'],
  ])('is what a person sees: %s', async (_what, value, column, numFmt, text) => {
    expect(await cellText(value, column, numFmt)).toEqual({ text, found: [] });
  });

  it.each<[string, ExcelJS.CellValue, string, string | undefined, string, string]>([
    ['an error', { error: '#REF!' }, 'age', undefined, 'value.excel_error', '#REF!'],
    ['the error of a formula', { formula: '1/0', result: { error: '#DIV/0!' } }, 'age', undefined, 'value.excel_error', '#DIV/0!'],
    ['a formula without a result', { formula: 'A1+1' }, 'age', undefined, 'value.excel_formula', '=A1+1'],
    ['a date in a text', new Date(Date.UTC(2024, 2, 5)), 'person_id', 'd-mmm', 'value.excel_date', '2024-03-05'],
    ['a number shown as a date', 1460, 'age', 'd/m/yyyy', 'value.excel_number_as_date', '1903-12-30'],
    ['a number longer than Excel keeps', 12345678901234567, 'person_id', undefined, 'value.excel_precision', '12345678901234600'],
    ['a line break', 'one\ntwo', 'note', undefined, 'value.line_break', 'one two'],
    ['a tab', 'one\ttwo', 'note', undefined, 'value.line_break', 'one two'],
  ])('is a finding where a person cannot trust it: %s', async (_what, value, column, numFmt, code, seen) => {
    expect((await cellText(value, column, numFmt)).found).toEqual([[code, 2, column, seen]]);
  });

  it('carries the number that Excel holds behind a date, and the identifier of the row', async () => {
    const { findings } = await table(await withCell(1460, 'age', 'd/m/yyyy'));
    expect(findings[0]).toMatchObject({ params: { number: '1460' }, keys: { person_id: 'P1' }, table: 'people', severity: 'error' });
  });

  it('is not judged in a column that is no field', async () => {
    const bytes = await written((sheet) => {
      sheet.addRow(['person_id', 'my own']);
      sheet.addRow(['P1', { error: '#N/A' }]);
    });
    expect((await table(bytes)).found).toEqual([]);
  });
});

describe('a sheet written by hand', () => {
  const people = (one: Partial<HandMade> & { rows: string }) => table(handMade({ ...one, rows: textRow(1, ...header) + one.rows }));

  it('gives shared strings with several looks, without the hints on how to read them', async () => {
    const sharedStrings =
      '<si><r><t>mal</t></r><r><rPr><b/></rPr><t xml:space="preserve">adie rare</t></r><rPh sb="0" eb="1"><t>KANA</t></rPh></si>';
    const { lines } = await people({ rows: '<row r="2"><c r="F2" t="s"><v>0</v></c></row>', sharedStrings });
    expect(lines[1]).toBe('\t\t\t\t\tmaladie rare');
  });

  it('counts dates from 1904 where the workbook does', async () => {
    const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
    const { lines } = await people({
      rows: '<row r="2"><c r="E2" s="1"><v>43894</v></c></row>',
      styles,
      workbookPr: '<workbookPr date1904="1"/>',
    });
    expect(lines[1]).toBe('\t\t\t\t05-03-2024\t');
  });

  it('reads a date of its own type', async () => {
    const { lines } = await people({ rows: '<row r="2"><c r="E2" t="d"><v>2024-03-05</v></c></row>' });
    expect(lines[1]).toBe('\t\t\t\t05-03-2024\t');
  });

  it('keeps the number of each row, blank rows and rows that are left out included', async () => {
    const { lines } = await people({ rows: `${textRow(2, 'P1')}<row r="3"/>${textRow(4, '', ' ')}${textRow(6, 'P2')}<row r="900"/>` });
    expect(lines).toEqual([header.join('\t'), 'P1\t\t\t\t\t', '', '', '', 'P2\t\t\t\t\t']);
  });

  it('drops columns that are only formatted, and keeps cells beyond the header for the check to see', async () => {
    const bytes = handMade({
      rows: `${textRow(1, 'person_id', 'age', '', '')}${textRow(2, 'P1', '5', '', '')}${textRow(3, 'P2', '6', 'stray')}`,
    });
    expect((await table(bytes)).lines).toEqual(['person_id\tage', 'P1\t5', 'P2\t6\tstray']);
  });

  it('reads hidden rows and columns, and says so', async () => {
    const before = '<cols><col min="2" max="3" hidden="1"/><col min="7" max="16384" hidden="1"/></cols>';
    const { lines, findings } = await people({ before, rows: textRow(2, 'P1').replace('<row ', '<row hidden="1" ') });
    expect(lines).toHaveLength(2);
    expect(findings).toMatchObject([
      { code: 'file.sheet_hidden_cells', severity: 'warning', params: { sheet: 'people', rows: 1, columns: 2 } },
    ]);
  });

  it('finds merged cells among the data', async () => {
    const after = '<mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="X9:Z9"/></mergeCells>';
    const { findings } = await people({ rows: textRow(2, 'P1') + textRow(3, '', '5'), after });
    expect(findings).toMatchObject([{ code: 'value.excel_merged', row: 2, field: 'person_id', params: { range: 'A2:A3' } }]);
  });

  it('decodes characters that XML cannot hold', async () => {
    const { lines } = await people({ rows: '<row r="2"><c r="F2" t="str"><f>X</f><v>a_x0041_b</v></c></row>' });
    expect(lines[1]).toBe('\t\t\t\t\taAb');
  });

  it('reads cells and rows that do not say where they are, and parts with prefixed names', async () => {
    const sheet =
      '<x:worksheet xmlns:x="urn:x"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>person_id</x:t></x:is></x:c><x:c t="inlineStr"><x:is><x:t>age</x:t></x:is></x:c></x:row><x:row><x:c t="inlineStr"><x:is><x:t>P1</x:t></x:is></x:c><x:c><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    expect((await table(handMade({ rows: '', parts: { 'xl/worksheets/sheet1.xml': sheet } }))).lines).toEqual(['person_id\tage', 'P1\t5']);
  });

  it('says that a hidden sheet was read', async () => {
    const { findings } = await people({ rows: textRow(2, 'P1'), state: 'hidden' });
    expect(findings.map((one) => one.code)).toEqual(['file.sheet_hidden']);
  });
});

describe('the sheets of a workbook', () => {
  const fill = (sheet: ExcelJS.Worksheet) => {
    sheet.addRow(['person_id', 'age']);
    sheet.addRow(['P1', 5]);
  };

  it('are tables by their names, as files are; explanations and lists are left out', async () => {
    const bytes = await written((sheet, workbook) => {
      sheet.addRow(['How to fill in this workbook']);
      fill(workbook.addWorksheet('Persons_v2'));
      workbook.addWorksheet('lists', { state: 'veryHidden' }).addRow(['Male']);
      workbook.addWorksheet('visits').addRow(['person_id', 'visit', 'reason']);
    }, 'Read me');
    const result = await read(bytes);
    expect(result.tables.map(({ table: name, sheet, rows }) => [name, sheet, rows])).toEqual([['people', 'Persons_v2', 1]]);
    expect(result.ignored).toEqual(
      [
        { sheet: 'visits', reason: 'empty' },
        { sheet: 'Read me', reason: 'not_a_table' },
        { sheet: 'lists', reason: 'not_a_table' },
      ].sort((a, b) => ['Read me', 'lists', 'visits'].indexOf(a.sheet) - ['Read me', 'lists', 'visits'].indexOf(b.sheet)),
    );
    expect(result.findings).toEqual([]);
  });

  it('take the name of the file where there is a single one', async () => {
    const bytes = await written(fill, 'Feuil1');
    expect((await read(bytes, { fileName: 'people.xlsx' })).tables.map((one) => one.table)).toEqual(['people']);
    expect(await problem(bytes, { fileName: 'export.xlsx' })).toEqual([
      ['file.sheet_unknown', { sheet: 'Feuil1', candidate: 'people' }],
      ['file.workbook_no_table', { tables: ['people', 'visits'] }],
    ]);
  });

  it('are not read where two are for one table, and the others are', async () => {
    const bytes = await written((sheet, workbook) => {
      fill(sheet);
      fill(workbook.addWorksheet('persons'));
      workbook.addWorksheet('visits').addRows([
        ['person_id', 'visit', 'reason'],
        ['P1', 'V1', 'x'],
      ]);
    });
    const result = await read(bytes);
    expect(result.tables.map((one) => one.table)).toEqual(['visits']);
    expect(result.findings).toMatchObject([
      { code: 'file.sheet_duplicate', table: 'people', params: { sheet: 'persons', other: 'people' } },
    ]);
  });

  it('say that nothing was filled in', async () => {
    expect(await problem(await written((sheet) => sheet.addRow(header)))).toEqual([['file.workbook_empty', {}]]);
  });
});

describe('a file that is no sound workbook', () => {
  const compound = (name: string) => {
    const bytes = new Uint8Array(4096);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    [...name].forEach((letter, at) => (bytes[1024 + 2 * at] = letter.charCodeAt(0)));
    return bytes;
  };
  const bomb = () => zipSync({ 'xl/workbook.xml': new Uint8Array(50_000_000).fill(32) }, { level: 9 });

  it.each<[string, () => Uint8Array, string]>([
    ['nothing', () => new Uint8Array(), 'file.workbook_damaged'],
    ['text', () => strToU8('person_id\tage\nP1\t5\n'), 'file.workbook_damaged'],
    ['an encrypted workbook', () => compound('EncryptedPackage'), 'file.workbook_encrypted'],
    ['an old workbook', () => compound('Workbook'), 'file.workbook_format'],
    ['a binary workbook', () => zipSync({ 'xl/workbook.bin': new Uint8Array(3) }), 'file.workbook_format'],
    ['an OpenDocument', () => zipSync({ mimetype: new Uint8Array(3), 'content.xml': new Uint8Array(3) }), 'file.workbook_format'],
    ['a zip of something else', () => zipSync({ 'a.txt': strToU8('a') }), 'file.workbook_damaged'],
    ['a workbook that is cut', () => handMade({ rows: textRow(1, ...header) }).subarray(0, 900), 'file.workbook_damaged'],
    ['XML that is cut', () => handMade({ rows: '<row r="1"><c' }), 'file.workbook_damaged'],
    ['tags without end', () => handMade({ rows: '<x>'.repeat(100_000) }), 'file.workbook_damaged'],
    [
      'attributes without end',
      () => handMade({ rows: `<row ${Array.from({ length: 10_000 }, (_, at) => `a${at}=""`).join(' ')}/>` }),
      'file.workbook_damaged',
    ],
    ['rows out of order', () => handMade({ rows: textRow(3, 'x') + textRow(2, 'y') }), 'file.workbook_damaged'],
    [
      'entities that multiply',
      () => handMade({ rows: '', parts: { 'xl/sharedStrings.xml': '<!DOCTYPE x [<!ENTITY a "aa">]><sst><si><t>&a;</t></si></sst>' } }),
      'file.workbook_damaged',
    ],
    ['a bomb', bomb, 'file.workbook_too_large'],
  ])('is a finding, never an exception: %s', async (_what, bytes, code) => {
    const result = await read(bytes(), { maxUnpackedBytes: 4_000_000 });
    expect(result.findings.map((one) => one.code)).toEqual([code]);
    expect(result.tables).toEqual([]);
  });

  it('is noticed, or read as it was, whichever byte of it was changed', async () => {
    const sound = handMade({ rows: textRow(1, ...header) + textRow(2, 'P1', 'some text') });
    const expected = (await read(sound)).tables[0]?.tsv;
    for (let at = 0; at < sound.length; at += 3) {
      const broken = sound.slice();
      broken[at] = (broken[at] ?? 0) ^ 0xff;
      const { tables, findings } = await read(broken);
      if (findings.length === 0) expect([at, tables[0]?.tsv]).toEqual([at, expected]);
    }
  });

  it('with macros is read, and the macros are not', async () => {
    const bytes = handMade({ rows: textRow(1, ...header) + textRow(2, 'P1'), parts: { 'xl/vbaProject.bin': 'x' } });
    const result = await read(bytes);
    expect(result.findings.map((one) => [one.code, one.severity])).toEqual([['file.workbook_macros', 'warning']]);
    expect(result.tables).toHaveLength(1);
  });
});
