import type { Finding, FindingParam } from '@cqdg/contract';
import type { Dictionary } from '@cqdg/dictionary';
import { recogniseSheet, recogniseTable } from '../tables/recognise-table';
import { readParts, type SheetPart, type WorkbookParts } from './parts';
import { SheetCells } from './sheet-cells';
import { tableOfHeader } from './sheet-columns';
import { headerOf } from './sheet-header';
import { SheetTable } from './sheet-table';
import { signature } from './signature';
import { Budget, WorkbookProblem } from './workbook-problem';
import { workbookCodes } from './workbook.codes';
import { readXml } from './xml';
import { Zip } from './zip';

export interface WorkbookResult {
  tables: WorkbookTable[];
  /** Sheets that are no tables (explanations, lists), and tables that were left empty. */
  ignored: { sheet: string; reason: 'not_a_table' | 'empty' | 'duplicate' }[];
  /** About the workbook; what is in `tables` can be used all the same. */
  findings: Finding[];
}

export interface WorkbookTable {
  table: string;
  sheet: string;
  /** Canonical: UTF-8, LF, header first, row n is row n of the sheet. */
  tsv: Uint8Array;
  /** Rows of data, the header and blank ones not counted. */
  rows: number;
  /** What Excel did to the table: errors, dates, formulas, merged cells. To be given to `check` with the TSV. */
  findings: Finding[];
}

export interface WorkbookOptions {
  /** As the user named it: shown in findings, and tells the table of a workbook with a single sheet. */
  fileName?: string | null;
  /** Of everything that is unpacked and written; 500 MB unless told otherwise. */
  maxUnpackedBytes?: number;
}

/**
 * Reads the tables of an .xlsx workbook as the TSV that a person would have made of them: values as they are seen, one sheet per
 * table, by name. Whatever is wrong with the workbook is a finding; it never throws, and no workbook makes it take more memory
 * than the limit allows.
 */
export async function readWorkbook(bytes: Uint8Array, dictionary: Dictionary, options: WorkbookOptions = {}): Promise<WorkbookResult> {
  const file = options.fileName ?? null;
  try {
    return new WorkbookReader(bytes, dictionary, file, options.maxUnpackedBytes ?? 500_000_000).read();
  } catch (problem) {
    if (!(problem instanceof WorkbookProblem)) throw problem;
    return { tables: [], ignored: [], findings: [fileFinding(problem.code, problem.params, file)] };
  }
}

class WorkbookReader {
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
    const hidden = sheet.hidden ? [fileFinding('file.sheet_hidden', { sheet: sheet.name }, file, table)] : [];
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
      if (at !== first) this.result.findings.push(fileFinding('file.sheet_duplicate', params, this.file, one.table));
    }
  }

  private say(code: keyof typeof workbookCodes, params: Record<string, FindingParam> = {}): void {
    this.result.findings.push(fileFinding(code, params, this.file));
  }
}

function fileFinding(
  code: keyof typeof workbookCodes,
  params: Record<string, FindingParam>,
  file: string | null,
  table: string | null = null,
): Finding {
  const { severity } = workbookCodes[code];
  return { code, severity, file, table, row: null, field: null, value: null, params, proposal: null, keys: {} };
}
