import type { Column } from '../compiled/column';
import { Seeds, spread, stepA, stepB } from '../reader/hash';
import type { Row } from '../reader/row';

/** Reads the key of a row: the values of some columns, hashed whole. After `read` the hash is in `a` and `b`. */
export class KeyReader {
  a = 0;
  b = 0;

  constructor(
    readonly columns: readonly Column[],
    private readonly seeds: Seeds,
  ) {}

  /** False when a part is blank: such a row has no key. */
  read(row: Row): boolean {
    let a = this.seeds.a;
    let b = this.seeds.b;
    for (const column of this.columns) {
      if (column.isBlank(row)) return false;
      let partA = row.lanesA[column.place] as number;
      let partB = row.lanesB[column.place] as number;
      if (!column.plain) {
        partA = this.seeds.a;
        partB = this.seeds.b;
        const text = keyText(column, row);
        for (let i = 0; i < text.length; i++) {
          partA = stepA(partA, text.charCodeAt(i));
          partB = stepB(partB, text.charCodeAt(i));
        }
      }
      a = spread(Math.imul(a, 31) ^ partA);
      b = spread(Math.imul(b, 31) ^ partB);
    }
    this.a = a;
    this.b = b;
    return true;
  }

  /** The key itself, to confirm what the hash suspects. */
  text(row: Row): string {
    return this.columns.map((column) => keyText(column, row)).join('\u0001');
  }
}

/** A value that cannot be read keeps its own text: it has its finding, and must not give others. */
function keyText(column: Column, row: Row): string {
  return column.value(row) ?? row.cell(column.place);
}

/** Hashes all cells of a row, blank ones too: for tables without a key. */
export class WholeRowReader {
  a = 0;
  b = 0;

  constructor(
    private readonly columns: readonly Column[],
    private readonly seeds: Seeds,
  ) {}

  read(row: Row): boolean {
    let a = this.seeds.a;
    let b = this.seeds.b;
    for (const { place } of this.columns) {
      if (place < 0) continue;
      a = spread(Math.imul(a, 31) ^ (row.lanesA[place] as number));
      b = spread(Math.imul(b, 31) ^ (row.lanesB[place] as number));
    }
    this.a = a;
    this.b = b;
    return true;
  }

  text(row: Row): string {
    return this.columns.map(({ place }) => row.cell(place)).join('\t');
  }
}
