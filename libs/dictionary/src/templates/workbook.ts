import ExcelJS, { type Workbook } from 'exceljs';
import { columns, type Column } from '../columns';
import type { Dictionary, Field, Language, Schema } from '../model';
import { writeCodes, writeGuide } from './guide';
import { ListSheet } from './lists';
import { sheetNameOf } from './names';
import { headerNote } from './note';
import { sizeNotes } from './note-size';
import { fontName, headerStyle } from './style';

/**
 * Drop-downs go so far down: over whole columns they make a workbook that takes a gigabyte to read back, and LibreOffice
 * keeps no more than a thousand rows below the last filled one. The text format goes on below, with the column.
 */
export const templateRows = 1000;

/**
 * One Excel workbook for all tables: a sheet per table with the field names in row 1 (frozen, coloured by need, with a note), cells as text,
 * drop-downs from a hidden sheet; before them a sheet that explains, after them one of codes with their labels.
 * Out: the bytes of an `.xlsx` file.
 */
export async function workbookTemplate(dictionary: Dictionary, lang: Language): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.title = `${dictionary.name} ${dictionary.version}`;
  writeGuide(workbook, dictionary, lang, templateRows);
  const sheets = dictionary.schemas.map((schema) =>
    workbook.addWorksheet(sheetNameOf(schema.name), { views: [{ state: 'frozen', ySplit: 1 }] }),
  );
  writeCodes(workbook, dictionary, lang);
  const lists = new ListSheet(workbook, lang);
  dictionary.schemas.forEach((schema, index) => {
    const sheet = sheets[index];
    if (sheet) writeTable(sheet, schema, lists, lang);
  });
  return sizeNotes(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

/** One object for all cells: exceljs then looks the style up once. */
const asText = { numFmt: '@' };

type Sheet = ReturnType<Workbook['addWorksheet']>;

function writeTable(sheet: Sheet, schema: Schema, lists: ListSheet, lang: Language): void {
  const all = columns(schema);
  all.forEach((column, index) => {
    const field = schema.fields[index];
    if (field) writeColumn(sheet, column, field, lists, lang);
  });
  sheet.getRow(1).height = 22;
  for (let number = 2; number <= templateRows + 1; number++) {
    const row = sheet.getRow(number);
    for (const { index } of all) row.getCell(index + 1).style = asText;
  }
}

function writeColumn(sheet: Sheet, column: Column, field: Field, lists: ListSheet, lang: Language): void {
  const target = sheet.getColumn(column.index + 1);
  target.width = Math.min(44, Math.max(14, column.name.length + 4));
  target.numFmt = '@';
  const head = sheet.getCell(1, column.index + 1);
  head.value = column.name;
  head.fill = headerStyle[column.need].fill;
  head.font = { name: fontName, ...headerStyle[column.need].font };
  head.alignment = { vertical: 'middle' };
  const [title, ...lines] = headerNote(field, column, lang);
  head.note = {
    texts: [
      { text: `${title}\n`, font: { bold: true, size: 10, name: fontName } },
      { text: lines.join('\n'), font: { size: 10, name: fontName } },
    ],
  };
  const list = lists.referenceFor(column);
  if (list) dropDown(sheet, target.letter, list, lang);
}

function dropDown(sheet: Sheet, letter: string, list: string, lang: Language): void {
  const validation = {
    type: 'list',
    formulae: [list],
    allowBlank: true,
    showErrorMessage: true,
    // Another value is allowed after a warning: the portal says more about it than Excel could.
    errorStyle: 'warning',
    errorTitle: lang === 'fr' ? 'Valeur hors de la liste' : 'Not in the list',
    error: lang === 'fr' ? 'Choisissez une valeur de la liste déroulante.' : 'Choose a value from the drop-down list.',
  } as const;
  const range = `${letter}2:${letter}${templateRows + 1}`;
  // The declarations of exceljs leave out `dataValidations.add`, which takes a whole range at once.
  (sheet as Sheet & { dataValidations: { add(range: string, validation: object): void } }).dataValidations.add(range, validation);
}
