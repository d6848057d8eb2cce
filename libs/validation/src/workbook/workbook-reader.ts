import type { FindingParam } from '@cqdg/contract';
import type { Dictionary } from '@cqdg/dictionary';
import { fileFinding } from '../file-finding';
import { recogniseSheet, recogniseTable } from '../tables/recognise-table';
import { readParts, type SheetPart, type WorkbookParts } from './parts';
import { SheetCells } from './sheet-cells';
import { tableOfHeader } from './sheet-columns';
import { headerOf } from './sheet-header';
import { SheetTable } from './sheet-table';
import { signature } from './signature';
import { Budget } from './workbook-problem';
import type { workbookCodes } from './workbook.codes';
import type { WorkbookResult, WorkbookTable } from './workbook.types';
import { readXml } from './xml';
import type { Zip } from './zip';

/** Reads one workbook; throws `WorkbookProblem` where it cannot be read at all. */
export class WorkbookReader {
  private readonly budget: Budget;
  private readonly zip: Zip;
  private readonly parts: WorkbookParts;
  private readonly result: WorkbookResult = { tables: [], ignored: [], findings: [] };

  constructor(
    bytes: Uint8Array,
    private readonly dictionary: Dictionary,
    private readonly file: string | null,
    limit: number,
  ) {
    this.budget = new Budget(limit);
    this.zip = signature(bytes, this.budget);
    this.parts = readParts(this.zip);
  }

  read(): WorkbookResult {
    if (this.zip.some((name) => name.endsWith('vbaproject.bin'))) this.say('file.workbook_macros');
    const sheets = this.recognised();
    const found = sheets.filter((sheet) => sheet.table !== null).length;
    const read = sheets.flatMap(({ sheet, table }) => (table === null ? this.leaveOut(sheet) : this.table(sheet, table)));
    this.keepSingle(read);
    const { tables, findings } = this.result;
    const tableNames = this.dictionary.schemas.map((schema) => schema.name);
    if (!found) this.say('file.workbook_no_table', { tables: tableNames });
    else if (!tables.length && !findings.some(({ severity }) => severity === 'error')) this.say('file.workbook_empty');
    return this.result;
  }

  /** The table of each sheet: by the sheet's name, or by the file's where it has a single sheet. */
  private recognised(): { sheet: SheetPart; table: string | null }[] {
    const { sheets } = this.parts;
    const named = sheets.map((sheet) => ({ sheet, table: recogniseSheet(this.dictionary, sheet.name) }));
    if (named.some(({ table }) => table !== null) || this.file === null) return named;
    const ofFile = recogniseTable(this.dictionary, this.file);
    const filled = sheets.filter((sheet) => headerOf(this.zip, sheet, this.parts).length > 0);
    if (ofFile.kind !== 'table' || filled.length !== 1) return named;
    return named.map(({ sheet }) => ({ sheet, table: sheet === filled[0] ? ofFile.table : null }));
  }

  private table(sheet: SheetPart, table: string): WorkbookTable[] {
    const schema = this.dictionary.schemas.find((one) => one.name === table);
    if (!schema) return [];
    const { dictionary, file, parts, budget, zip } = this;
    const reader = new SheetTable({ dictionary, schema, sheet: sheet.name, file, parts, budget });
    readXml(zip, sheet.part, new SheetCells(reader));
    if (reader.rows === 0) {
      this.result.ignored.push({ sheet: sheet.name, reason: 'empty' });
      return [];
    }
    const { tsv, findings } = reader.finish();
    const hidden = sheet.hidden ? [fileFinding('file.sheet_hidden', file, table, { sheet: sheet.name })] : [];
    return [{ table, sheet: sheet.name, tsv, rows: reader.rows, findings: [...hidden, ...findings] }];
  }

  private leaveOut(sheet: SheetPart): WorkbookTable[] {
    this.result.ignored.push({ sheet: sheet.name, reason: 'not_a_table' });
    const candidate = tableOfHeader(this.dictionary, headerOf(this.zip, sheet, this.parts));
    if (candidate !== null) this.say('file.sheet_unknown', { sheet: sheet.name, candidate });
    return [];
  }

  /** Of two sheets for one table none is read: which one is right is not for us to say. */
  private keepSingle(read: WorkbookTable[]): void {
    for (const [at, one] of read.entries()) {
      const same = read.filter(({ table }) => table === one.table);
      if (same.length === 1) {
        this.result.tables.push(one);
        continue;
      }
      this.result.ignored.push({ sheet: one.sheet, reason: 'duplicate' });
      const first = read.findIndex(({ table }) => table === one.table);
      const params = { sheet: one.sheet, other: same[0]?.sheet ?? '' };
      if (at !== first) this.result.findings.push(fileFinding('file.sheet_duplicate', this.file, one.table, params));
    }
  }

  private say(code: keyof typeof workbookCodes, params: Record<string, FindingParam> = {}): void {
    this.result.findings.push(fileFinding(code, this.file, null, params));
  }
}
