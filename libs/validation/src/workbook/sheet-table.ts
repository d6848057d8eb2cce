import type { Finding, FindingParam } from '@cqdg/contract';
import type { Dictionary, Schema } from '@cqdg/dictionary';
import { fileFinding } from '../file-finding';
import { dateText, numberText, showsDate, type CellValue, type SheetField } from './cell-value';
import { unescaped, type WorkbookParts } from './parts';
import type { RawCell, SheetEvents } from './sheet-cells';
import { columnOf, identifierColumns, sheetColumns } from './sheet-columns';
import { TsvOutput } from './tsv-output';
import type { Budget } from './workbook-problem';
import type { workbookCodes } from './workbook.codes';

export interface SheetContext {
  dictionary: Dictionary;
  schema: Schema;
  sheet: string;
  file: string | null;
  parts: WorkbookParts;
  budget: Budget;
}

/** More are of no use to anybody, and each takes memory; one is enough for the table not to be valid. */
const mostFindings = 100_000;

/** Reads the rows of a table's sheet into a canonical TSV, and finds what Excel did to its cells. */
export class SheetTable implements SheetEvents {
  /** Below the header, with something in them. */
  rows = 0;
  private readonly findings: Finding[] = [];
  private readonly output: TsvOutput;
  private header: string[] | null = null;
  private headerRow = 0;
  private columns: (SheetField | undefined)[] = [];
  private identifiers: number[] = [];
  private hiddenRows = 0;
  private readonly hiddenRanges: [first: number, last: number][] = [];

  constructor(private readonly context: SheetContext) {
    this.output = new TsvOutput(context.budget);
  }

  row(row: number, cells: RawCell[], hidden: boolean): void {
    const values = cells.map((cell) => ({ cell, ...this.valueOf(cell) }));
    const texts: string[] = [];
    for (const { cell, text } of values) {
      if (text === '') continue;
      while (texts.length < cell.column) texts.push('');
      texts.push(text);
    }
    const hasProblem = values.some(({ problem }) => problem);
    if (!texts.length && !hasProblem) return;
    if (!this.header) return this.takeHeader(row, texts);
    if (hidden) this.hiddenRows++;
    for (const { cell, problem } of values) {
      const column = this.columns[cell.column];
      if (problem && column) this.add(problem.code, { row, field: column.field.name, value: problem.value }, problem.params, texts);
    }
    this.rows++;
    while (texts.length < this.header.length) texts.push('');
    this.output.add(row, texts);
  }

  hiddenColumns(first: number, last: number): void {
    this.hiddenRanges.push([first, last]);
  }

  merged(range: string): void {
    const [from = '', to = from] = range.split(':');
    const column = columnOf(from);
    const row = Number(/\d+$/.exec(from)?.[0]);
    if (column === null || !this.header || column >= this.header.length || row < this.headerRow || from === to) return;
    const isHeader = row === this.headerRow;
    const field = isHeader ? null : (this.columns[column]?.field.name ?? null);
    this.add('value.excel_merged', { row, field, value: null }, { range }, []);
  }

  finish(): { tsv: Uint8Array; findings: Finding[] } {
    const width = this.header?.length ?? 0;
    const columns = this.hiddenRanges.reduce((sum, [first, last]) => sum + Math.max(0, Math.min(last, width - 1) - first + 1), 0);
    if (columns || this.hiddenRows) {
      const params = { sheet: this.context.sheet, rows: this.hiddenRows, columns };
      this.add('file.sheet_hidden_cells', { row: null, field: null, value: null }, params, []);
    }
    const findings = this.findings.sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
    return { tsv: this.output.finish(), findings };
  }

  private takeHeader(row: number, names: string[]): void {
    this.header = names;
    this.headerRow = row;
    this.columns = sheetColumns(this.context.schema, names);
    this.identifiers = identifierColumns(this.context.dictionary, this.columns);
    this.output.add(row, names);
  }

  private valueOf(cell: RawCell): CellValue {
    const { type, value, formula, style } = cell;
    const { parts } = this.context;
    if (value === null || value === '') {
      const isPending = formula !== null && value === null && type !== 'str';
      return isPending ? { text: '', problem: { code: 'value.excel_formula', value: `=${formula}` } } : { text: '' };
    }
    if (type === 's') return text(parts.sharedStrings[Number(value)] ?? '');
    if (type === 'inlineStr') return text(value);
    if (type === 'str') return text(unescaped(value));
    if (type === 'b') return { text: value === '1' || value === 'true' ? 'true' : 'false' };
    if (type === 'e') return { text: value, problem: { code: 'value.excel_error', value } };
    const column = this.columns[cell.column];
    const number = type === 'd' ? serialOf(value) : Number(value);
    if (!Number.isFinite(number)) return text(value);
    const pattern = parts.formats[style] ?? 'General';
    if (type === 'd') return dateText(number, false, column);
    return showsDate(pattern) && number >= 0 ? dateText(number, parts.from1904, column) : numberText(number, pattern, column);
  }

  private add(
    code: keyof typeof workbookCodes,
    place: Pick<Finding, 'row' | 'field' | 'value'>,
    params: Record<string, FindingParam> = {},
    texts: readonly string[],
  ): void {
    if (this.findings.length >= mostFindings) return;
    const { file, schema } = this.context;
    const keys = Object.fromEntries(
      this.identifiers.map((at) => [this.columns[at]?.field.name ?? '', texts[at] ?? '']).filter(([, value]) => value !== ''),
    ) as Record<string, string>;
    this.findings.push({ ...fileFinding(code, file, schema.name, params), ...place, keys });
  }
}

/** Text of a cell on one line: row n of the TSV stays row n of the sheet. */
function text(raw: string): CellValue {
  const value = raw.trim();
  if (!/[\t\n\r\v\f\u0085\u2028\u2029]/.test(value)) return { text: value };
  const flat = value.replace(/[\t\n\r\v\f\u0085\u2028\u2029]+/g, ' ');
  return { text: flat, problem: { code: 'value.line_break', value: flat } };
}

/** Days since the turn of 1900, as Excel counts them, of an ISO 8601 date. */
function serialOf(iso: string): number {
  const time = Date.parse(/[zZ]|[+-]\d\d:\d\d$/.test(iso) ? iso : `${iso.includes('T') ? iso : `${iso}T00:00`}Z`);
  return time / 86_400_000 + 25_569;
}
