import type { CodeInfo } from '../code.types';

/** What can be wrong with an Excel workbook beyond what can be wrong with the table in it. */
export const workbookCodes = {
  /** Not a workbook, or one that is cut or broken. */
  'file.workbook_damaged': { severity: 'error', params: [] },
  'file.workbook_encrypted': { severity: 'error', params: [] },
  /** Another kind of spreadsheet under the name of a workbook (`format`: xls, xlsb, ods). */
  'file.workbook_format': { severity: 'error', params: ['format'] },
  /** `limit` in megabytes, once unpacked. */
  'file.workbook_too_large': { severity: 'error', params: ['limit'] },
  'file.workbook_macros': { severity: 'warning', params: [] },
  /** No sheet has a table's name. */
  'file.workbook_no_table': { severity: 'error', params: ['tables'] },
  /** Sheets of tables, with nothing under their headers. */
  'file.workbook_empty': { severity: 'error', params: [] },
  /** Looks like `candidate`, but its name is no table's: not read. */
  'file.sheet_unknown': { severity: 'warning', params: ['sheet', 'candidate'] },
  /** Two sheets for one table: neither is read. */
  'file.sheet_duplicate': { severity: 'error', params: ['sheet', 'other'] },
  'file.sheet_hidden': { severity: 'warning', params: ['sheet'] },
  /** Hidden rows or columns, which are read all the same. */
  'file.sheet_hidden_cells': { severity: 'warning', params: ['sheet', 'rows', 'columns'] },

  /** `value` is Excel's error, like #REF!. */
  'value.excel_error': { severity: 'error', params: [] },
  /** A formula without a result; `value` is the formula. */
  'value.excel_formula': { severity: 'error', params: [] },
  /** A date in a field that takes none; `value` is the date, year first. */
  'value.excel_date': { severity: 'error', params: [] },
  /** In a field of numbers: Excel holds `number` and shows it as the date that is `value`. */
  'value.excel_number_as_date': { severity: 'error', params: ['number'] },
  /** A number so long that Excel has lost its last digits (`digits` are kept). */
  'value.excel_precision': { severity: 'error', params: ['digits'] },
  /** Cells merged into one (`range`): only the first has the value, the others are blank. */
  'value.excel_merged': { severity: 'error', params: ['range'] },
  /** A line break or a tab inside a cell, read as a space. */
  'value.line_break': { severity: 'warning', params: [] },
} as const satisfies Record<string, CodeInfo>;
