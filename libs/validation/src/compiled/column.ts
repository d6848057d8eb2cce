import { own, type Row } from '../reader/row';
import type { FieldModel } from '../schema/field-model';
import { canonical, comparable, splitItems } from '../schema/values';
import { CellChecks, compileCell } from './cell-checks';

/** Values seen lately, by their hash: most columns repeat few values. A power of two. */
const SLOTS = 1024;

/** One field of a table in one file: where its cells are, whether they pass by themselves, and their canonical values. */
export class Column {
  private readonly checks: CellChecks;
  private readonly passedA = new Int32Array(SLOTS);
  private readonly passedB = new Int32Array(SLOTS);
  private readonly valueA = new Int32Array(SLOTS);
  private readonly valueB = new Int32Array(SLOTS);
  private readonly values: (string | null)[] = new Array<string | null>(SLOTS).fill(null);
  /** The trimmed text is the canonical value. */
  readonly plain: boolean;

  /** `place`: its column in the file, −1 when the file does not have it. */
  constructor(
    readonly model: FieldModel,
    readonly place: number,
  ) {
    this.checks = compileCell(model);
    this.plain = model.field.valueType === 'string' && model.spelling === null && model.delimiter === null;
  }

  /** Whether the cell passes everything that does not depend on other cells. */
  passes(row: Row): boolean {
    const { place, checks } = this;
    if (place < 0) return checks.blankPasses;
    const start = row.starts[place] as number;
    const end = row.ends[place] as number;
    if (start === end) return checks.blankPasses;
    if (checks.value === null) return true;
    const a = row.lanesA[place] as number;
    const b = row.lanesB[place] as number;
    const slot = (a ^ (a >>> 16)) & (SLOTS - 1);
    if (this.passedA[slot] === a && this.passedB[slot] === b) return true;
    if (!checks.value(row.text, start, end)) return false;
    this.passedA[slot] = a;
    this.passedB[slot] = b;
    return true;
  }

  isBlank(row: Row): boolean {
    return this.place < 0 || row.starts[this.place] === row.ends[this.place];
  }

  /**
   * The canonical value: trimmed, spelled as the code list spells it, the items of a list joined. `null` when blank, or when a number or
   * boolean cannot be read; a text that is not in its list stays as it is.
   */
  value(row: Row): string | null {
    if (this.isBlank(row)) return null;
    const { place } = this;
    const a = row.lanesA[place] as number;
    const b = row.lanesB[place] as number;
    const slot = (a ^ (a >>> 16)) & (SLOTS - 1);
    if (this.valueA[slot] === a && this.valueB[slot] === b) return this.values[slot] as string | null;
    const value = this.work(own(row.cell(place)));
    this.valueA[slot] = a;
    this.valueB[slot] = b;
    this.values[slot] = value;
    return value;
  }

  private work(text: string): string | null {
    const { field, spelling, delimiter } = this.model;
    if (this.plain) return text;
    const spelled = (item: string): string | null => {
      const value = canonical(field.valueType, item);
      return value === null || spelling === null ? value : (spelling.get(comparable(value)) ?? value);
    };
    if (delimiter === null) return spelled(text);
    const items = splitItems(text, delimiter).filter((item) => item !== '');
    const values = items.map(spelled);
    return items.length === 0 || values.includes(null) ? null : values.join(delimiter);
  }
}
