import type { Finding } from '@cqdg/contract';

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
  /** Of everything that is unpacked and written; 300 MB unless told otherwise. */
  maxUnpackedBytes?: number;
}
