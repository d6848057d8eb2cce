import { RichText } from './parts';
import { damaged } from './workbook-problem';
import { columnOf } from './sheet-columns';
import type { Attributes, XmlVisitor } from './xml';

/** One cell as the sheet's XML has it. */
export interface RawCell {
  column: number;
  /** `n` number, `s` shared string, `str` text of a formula, `inlineStr`, `b`, `e` error, `d` ISO date. */
  type: string;
  style: number;
  /** What `<v>` holds, or the inline text; null where there is none. */
  value: string | null;
  formula: string | null;
}

export interface SheetEvents {
  row(row: number, cells: RawCell[], hidden: boolean): void;
  /** Columns from 0, both included. */
  hiddenColumns(first: number, last: number): void;
  merged(range: string): void;
  done?(): boolean;
}

export const lastRow = 1_048_576;
const lastColumn = 16_383;

/** Turns the XML of a worksheet into rows of cells, one at a time. */
export class SheetCells implements XmlVisitor {
  private rowNumber = 0;
  private hidden = false;
  private cells: RawCell[] = [];
  private cell: RawCell | null = null;
  private into: 'value' | 'formula' | null = null;
  private readonly inline = new RichText();

  constructor(private readonly events: SheetEvents) {}

  done(): boolean {
    return this.events.done?.() ?? false;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'row') this.openRow(attributes);
    else if (name === 'c') this.openCell(attributes);
    else if (name === 'col') this.openColumn(attributes);
    else if (name === 'mergeCell') this.events.merged(attributes['ref'] ?? '');
    else if (this.cell && name === 'v') this.begin('value');
    else if (this.cell && name === 'f') this.begin('formula');
    else if (this.cell) this.inline.open(name);
  }

  text(text: string): void {
    if (!this.cell) return;
    if (this.into) this.cell[this.into] += text;
    else this.inline.text(text);
  }

  close(name: string): void {
    if (name === 'v' || name === 'f') this.into = null;
    else if (name === 'c') this.closeCell();
    else if (name === 'row') this.events.row(this.rowNumber, this.cells, this.hidden);
    else if (this.cell) this.inline.close(name);
  }

  private openRow(attributes: Attributes): void {
    const said = Number(attributes['r'] ?? this.rowNumber + 1);
    // Rows come in order; one that does not would put its cells on another row.
    if (!Number.isInteger(said) || said <= this.rowNumber || said > lastRow) throw damaged();
    this.rowNumber = said;
    this.hidden = isOn(attributes['hidden']);
    this.cells = [];
  }

  private openCell(attributes: Attributes): void {
    const previous = this.cells.at(-1)?.column ?? -1;
    const column = attributes['r'] === undefined ? previous + 1 : columnOf(attributes['r']);
    if (column === null || column <= previous || column > lastColumn) throw damaged();
    const style = Number(attributes['s'] ?? 0);
    this.cell = { column, type: attributes['t'] ?? 'n', style, value: null, formula: null };
  }

  private openColumn(attributes: Attributes): void {
    if (isOn(attributes['hidden'])) this.events.hiddenColumns(Number(attributes['min']) - 1, Number(attributes['max']) - 1);
  }

  private begin(part: 'value' | 'formula'): void {
    this.into = part;
    if (this.cell) this.cell[part] ??= '';
  }

  private closeCell(): void {
    if (!this.cell) return;
    if (this.cell.type === 'inlineStr') this.cell.value = this.inline.take();
    this.cells.push(this.cell);
    this.cell = null;
  }
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
