import { Seeds, stepA, stepB } from './hash';

/** As many columns as a spreadsheet has: cells beyond are counted, not kept. */
const MAX_COLUMNS = 16_384;

/**
 * One row as the reader sees it: places in a chunk of text, trimmed, with the hash of each cell. One object is used for all rows of a file,
 * so that a row costs no allocation: whoever wants to keep something of it takes strings.
 */
export class Row {
  /** As the spreadsheet shows it. */
  number = 0;
  text = '';
  /** How many cells there are, kept or not. */
  count = 0;
  starts = new Int32Array(64);
  ends = new Int32Array(64);
  lanesA = new Int32Array(64);
  lanesB = new Int32Array(64);

  constructor(readonly seeds: Seeds) {}

  /** Adds the cell `text[start, end)` with the hash of these code units; trims it. True when something is left. */
  add(start: number, end: number, laneA: number, laneB: number): boolean {
    const at = this.count++;
    if (at >= this.starts.length && !this.grow()) return false;
    if (start < end) {
      const text = this.text;
      if (isSpace(text.charCodeAt(start)) || isSpace(text.charCodeAt(end - 1))) {
        while (start < end && isSpace(text.charCodeAt(start))) start++;
        while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
        laneA = this.seeds.a;
        laneB = this.seeds.b;
        for (let i = start; i < end; i++) {
          const unit = text.charCodeAt(i);
          laneA = stepA(laneA, unit);
          laneB = stepB(laneB, unit);
        }
      }
    }
    this.starts[at] = start;
    this.ends[at] = end;
    this.lanesA[at] = laneA;
    this.lanesB[at] = laneB;
    return start < end;
  }

  isBlank(column: number): boolean {
    return column >= this.count || (column < this.starts.length && this.starts[column] === this.ends[column]);
  }

  /** Blank cells up to `columns`, for a row that is too short: nothing of the row before may show. */
  pad(columns: number): void {
    while (this.count < columns && this.count < MAX_COLUMNS) this.add(0, 0, this.seeds.a, this.seeds.b);
  }

  /** The trimmed text of a cell; empty where there is none. The string may share the memory of its chunk: see `own`. */
  cell(column: number): string {
    if (column < 0 || column >= this.count || column >= this.starts.length) return '';
    return this.text.substring(this.starts[column] as number, this.ends[column] as number);
  }

  /** Every cell that is kept, trimmed. */
  cells(): string[] {
    return Array.from({ length: Math.min(this.count, this.starts.length) }, (_, column) => this.cell(column));
  }

  private grow(): boolean {
    const size = this.starts.length;
    if (size >= MAX_COLUMNS) return false;
    const wider = (old: Int32Array): Int32Array<ArrayBuffer> => {
      const next = new Int32Array(size * 2);
      next.set(old);
      return next;
    };
    this.starts = wider(this.starts);
    this.ends = wider(this.ends);
    this.lanesA = wider(this.lanesA);
    this.lanesB = wider(this.lanesB);
    return true;
  }
}

/** White space as `String.prototype.trim` has it. */
export function isSpace(unit: number): boolean {
  if (unit < 128) return unit === 32 || (unit >= 9 && unit <= 13);
  return (
    unit === 0xa0 ||
    unit === 0xfeff ||
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000
  );
}

/** A copy that does not keep the chunk it was cut from in memory. */
export function own(text: string): string {
  // Short strings are always copies; longer ones are slices of their chunk until they are joined to something and cut again.
  return text.length < 13 ? text : `\u0000${text}`.slice(1);
}
