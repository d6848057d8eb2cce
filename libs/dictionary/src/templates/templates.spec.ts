import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import ExcelJS, { type Workbook, type Worksheet } from 'exceljs';
import { columns } from '../columns';
import { cqdgDictionary } from '../cqdg';
import type { Dictionary, Language } from '../model';
import { readDictionary } from '../read/read';
import { smallDictionary } from '../testing/small-dictionary';
import { helperSheets, templateFileName } from './names';
import { templatesZip, tsvTemplate } from './tsv';
import { templateRows, workbookTemplate } from './workbook';

const dictionary = readDictionary(smallDictionary).dictionary as Dictionary;

describe('names of templates', () => {
  it('carry the version and the language, and begin with the table so that it is recognised', () => {
    const cqdg = { name: 'CQDG Data Dictionary', version: '1.7' };
    expect(templateFileName(cqdg, { kind: 'xlsx', lang: 'fr' })).toBe('CQDG-1.7-gabarits-fr.xlsx');
    expect(templateFileName(cqdg, { kind: 'zip', lang: 'en' })).toBe('CQDG-1.7-templates-en.zip');
    expect(templateFileName(cqdg, { table: 'family_history' })).toBe('family_history_v1.7.tsv');
  });

  it('stay fit for a file whatever the dictionary is called', () => {
    expect(templateFileName({ name: '«~Été/2026', version: '1.0' }, { kind: 'xlsx', lang: 'fr' })).toBe('Ete-1.0-gabarits-fr.xlsx');
    expect(templateFileName({ name: '???', version: '1.0' }, { kind: 'xlsx', lang: 'fr' })).toBe('dictionary-1.0-gabarits-fr.xlsx');
  });
});

describe('the TSV templates', () => {
  it('hold the header and nothing else', () => {
    const [person] = dictionary.schemas;
    expect(person && strFromU8(tsvTemplate(person))).toBe('person_id\tvital_status\tage_of_death\n');
  });

  it('come in one zip with a text that explains them', () => {
    const files = unzipSync(templatesZip(dictionary, 'fr'));
    expect(Object.keys(files)).toEqual(['person_v1.0.tsv', 'visit_v1.0.tsv', 'sample_v1.0.tsv', 'LISEZ-MOI.txt']);
    expect(strFromU8(files['visit_v1.0.tsv'] ?? new Uint8Array())).toBe('person_id\tsmoker\tdrugs\tfirst_visit\n');
    expect(Object.keys(unzipSync(templatesZip(dictionary, 'en')))).toContain('README.txt');
  });

  it('are the same bytes each time', () => {
    expect(templatesZip(dictionary, 'fr')).toEqual(templatesZip(dictionary, 'fr'));
  });
});

describe('the Excel template', () => {
  it.each(['fr', 'en'] as const)('has a sheet per table between the guide and the codes (%s)', async (lang) => {
    const workbook = await open(await workbookTemplate(dictionary, lang));
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      helperSheets.guide[lang],
      'person',
      'visit',
      'sample',
      helperSheets.codes[lang],
      helperSheets.lists[lang],
    ]);
    for (const { name } of dictionary.schemas) expect(workbook.getWorksheet(name)?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expectWhole(workbook, dictionary, lang);
  });

  it('gives the meaning of every code of the CQDG edition on a sheet of its own', async () => {
    const workbook = await open(await workbookTemplate(cqdgDictionary(), 'fr'));
    const rows = workbook.getWorksheet(helperSheets.codes.fr)?.getSheetValues() as (string[] | undefined)[];
    expect(rows.find((row) => row?.[3] === 'NCIT:C12434')).toEqual([
      undefined,
      'biospecimen',
      'biospecimen_tissue_source',
      'NCIT:C12434',
      'Sang',
    ]);
  });

  it('says on its first sheet how to fill it and how far the drop-downs go', async () => {
    const guide = (await open(await workbookTemplate(dictionary, 'fr'))).worksheets[0];
    const text = JSON.stringify(guide?.getSheetValues());
    expect(text).toContain('Gabarits du CQDG, dictionnaire 1.0');
    expect(text).toContain('1\u00a0000 premières lignes');
    expect(text).toContain('Conditionnel');
  });

  it('colours the titles by need, and tells them apart by weight too', async () => {
    const person = (await open(await workbookTemplate(dictionary, 'fr'))).getWorksheet('person');
    const looks = ['A1', 'C1']
      .map((address) => person?.getCell(address))
      .map((cell) => [JSON.stringify(cell?.fill), cell?.font?.italic === true]);
    expect(looks[0]?.[0]).not.toEqual(looks[1]?.[0]);
    expect(looks.map(([, italic]) => italic)).toEqual([false, true]);
  });

  // Its converter has no window, and so forgets which rows are frozen; the program itself keeps them.
  it('keeps every title, note, list and text format when LibreOffice opens it and saves it', async () => {
    if (spawnSync('soffice', ['--version']).status !== 0) return void console.log('skipped: LibreOffice (soffice) is not installed');
    for (const edition of [dictionary, cqdgDictionary()]) {
      for (const lang of ['fr', 'en'] as const)
        expectWhole(await open(savedByLibreOffice(await workbookTemplate(edition, lang))), edition, lang);
    }
  }, 120_000);
});

async function open(bytes: Uint8Array): Promise<Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  return workbook;
}

function savedByLibreOffice(bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'cqdg-template-'));
  try {
    writeFileSync(join(folder, 'template.xlsx'), bytes);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync(
      'soffice',
      [profile, '--headless', '--convert-to', 'xlsx', '--outdir', join(folder, 'saved'), join(folder, 'template.xlsx')],
      { stdio: 'pipe' },
    );
    return new Uint8Array(readFileSync(join(folder, 'saved', 'template.xlsx')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function expectWhole(workbook: Workbook, of: Dictionary, lang: Language): void {
  expect(workbook.getWorksheet(helperSheets.lists[lang])?.state).toBe('hidden');
  for (const schema of of.schemas) {
    const sheet = workbook.getWorksheet(schema.name);
    if (!sheet) throw new Error(`no sheet ${schema.name}`);
    for (const column of columns(schema)) {
      const head = sheet.getCell(1, column.index + 1);
      expect(head.value).toBe(column.name);
      expect(noteOf(head)).toContain(lang === 'fr' ? noteNeed.fr[column.need] : noteNeed.en[column.need]);
      for (const row of [2, 3, templateRows + 1]) expect(sheet.getCell(row, column.index + 1).numFmt).toBe('@');
      const values = column.isArray ? null : column.type === 'boolean' ? ['true', 'false'] : (column.codeList?.map(String) ?? null);
      for (const row of [2, templateRows + 1]) expect(listOf(workbook, sheet, row, column.index + 1)).toEqual(values);
      expect(listOf(workbook, sheet, templateRows + 2, column.index + 1)).toBeNull();
    }
  }
}

const noteNeed = {
  fr: { required: 'Obligatoire', conditional: 'Conditionnel', optional: 'Facultatif' },
  en: { required: 'Required', conditional: 'Conditional', optional: 'Optional' },
};

function noteOf(cell: ExcelJS.Cell): string {
  const { note } = cell;
  return typeof note === 'string' ? note : (note?.texts ?? []).map(({ text }) => text).join('');
}

/** The values that a cell's drop-down offers, read where it points. */
function listOf(workbook: Workbook, sheet: Worksheet, row: number, column: number): string[] | null {
  const validation = sheet.getCell(row, column).dataValidation as { type?: string; formulae?: string[]; errorStyle?: string } | undefined;
  if (validation?.type !== 'list') return null;
  expect(validation.errorStyle).toBe('warning');
  const [, name, letter, first, last] = /^'?([^'!]+)'?!\$([A-Z]+)\$(\d+):\$[A-Z]+\$(\d+)$/.exec(String(validation.formulae?.[0])) ?? [];
  const lists = workbook.getWorksheet(name ?? '');
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) =>
    String(lists?.getCell(`${letter}${Number(first) + index}`).value),
  );
}
