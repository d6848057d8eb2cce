import type { Workbook, Worksheet } from 'exceljs';
import type { Dictionary, Language } from '../model';
import { codesOf, schemaTexts } from '../texts';
import { helperSheets, sheetNameOf } from './names';
import { fontName, headerStyle, inkMuted, primary } from './style';
import { guideText } from './wording';

/** The first sheet: how to fill the workbook, what the colours mean, what the tables hold, what comes next. */
export function writeGuide(workbook: Workbook, dictionary: Dictionary, lang: Language, rows: number): void {
  const text = guideText[lang];
  const sheet = workbook.addWorksheet(helperSheets.guide[lang], {
    views: [{ showGridLines: false }],
    properties: { tabColor: { argb: primary } },
  });
  sheet.columns = [{ width: 24 }, { width: 34 }, { width: 9 }, { width: 76 }];
  const page = new Page(sheet);
  page.line(text.title(dictionary.version), { size: 18, bold: true, color: { argb: primary } }, 30);
  page.line(text.subtitle, { color: { argb: inkMuted } });
  page.heading(text.fill);
  for (const [index, step] of [...text.steps, text.bounded(rows.toLocaleString(lang === 'fr' ? 'fr-CA' : 'en-CA'))].entries())
    page.step(index + 1, step);
  page.heading(text.legend);
  for (const need of ['required', 'conditional', 'optional'] as const) {
    const [name, meaning] = text.needs[need];
    const row = page.row([name, meaning]);
    row.getCell(1).fill = headerStyle[need].fill;
    row.getCell(1).font = { name: fontName, ...headerStyle[need].font };
    sheet.mergeCells(row.number, 2, row.number, 4);
  }
  page.heading(text.tables);
  page.row(text.tableHead).font = { name: fontName, bold: true, color: { argb: inkMuted } };
  for (const schema of dictionary.schemas) {
    const { displayName, description } = schemaTexts(schema, lang);
    page.table(sheetNameOf(schema.name), displayName, text.fields(schema.fields.length), description);
  }
  page.heading(text.next);
  for (const [index, step] of text.nextSteps.entries()) page.step(index + 1, step);
}

/** Every code with what it means: a drop-down can only offer the code. */
export function writeCodes(workbook: Workbook, dictionary: Dictionary, lang: Language): void {
  const sheet = workbook.addWorksheet(helperSheets.codes[lang], {
    views: [{ state: 'frozen', ySplit: 1 }],
    properties: { tabColor: { argb: primary } },
  });
  sheet.columns = [{ width: 20 }, { width: 34 }, { width: 36 }, { width: 70 }];
  const head = sheet.addRow(lang === 'fr' ? ['Table', 'Champ', 'Code', 'Libellé'] : ['Table', 'Field', 'Code', 'Label']);
  head.font = { name: fontName, bold: true };
  for (const schema of dictionary.schemas) {
    for (const field of schema.fields) {
      for (const { code, label } of codesOf(field, lang)) sheet.addRow([schema.name, field.name, code, label ?? '']);
    }
  }
  for (const column of [1, 2, 3, 4]) sheet.getColumn(column).numFmt = '@';
  sheet.autoFilter = { from: 'A1', to: { row: sheet.rowCount, column: 4 } };
}

class Page {
  constructor(private readonly sheet: Worksheet) {}

  line(text: string, font: object, height?: number) {
    const row = this.sheet.addRow([text]);
    row.getCell(1).font = { name: fontName, ...font };
    if (height) row.height = height;
  }

  heading(text: string) {
    this.sheet.addRow([]);
    this.line(text, { size: 13, bold: true, color: { argb: primary } });
  }

  row(cells: string[]) {
    const row = this.sheet.addRow(cells);
    row.font = { name: fontName };
    return row;
  }

  /** Text over three columns, tall enough for its lines: neither Excel nor LibreOffice fits the height of merged cells. */
  step(number: number, text: string) {
    const row = this.row([String(number), text]);
    this.sheet.mergeCells(row.number, 2, row.number, 4);
    row.getCell(1).alignment = { horizontal: 'right', vertical: 'top' };
    row.getCell(2).alignment = { wrapText: true, vertical: 'top' };
    row.height = 16 * Math.ceil(text.length / 125);
  }

  table(sheetName: string, title: string, fields: string, description: string) {
    const row = this.row(['', title, fields, description]);
    row.getCell(1).value = { text: sheetName, hyperlink: `#'${sheetName}'!A1` };
    row.getCell(1).font = { name: fontName, underline: true, color: { argb: primary } };
    row.alignment = { wrapText: true, vertical: 'top' };
    row.height = 16 * Math.max(1, Math.ceil(description.length / 82), Math.ceil(title.length / 36));
  }
}
