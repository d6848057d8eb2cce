const LF = 0x0a;
const CR = 0x0d;
const TAB = 0x09;
const BOM = [0xef, 0xbb, 0xbf];

export interface CellPatch {
  /** The column, by its name in the header; for row 1 the cell of the header itself. */
  field: string;
  /** What the cell of a row holds and what it is to hold, by row number as the spreadsheet shows it. */
  rows: ReadonlyMap<number, { from: string; to: string }>;
}

/**
 * The UTF-8 bytes of a TSV file with `to` in the cells of the given rows that hold their `from`. All else stays byte for byte: line ends,
 * spaces of other cells, a byte order mark. Returns how many cells were changed.
 */
export async function* patchCells(source: AsyncIterable<Uint8Array>, patch: CellPatch): AsyncGenerator<Uint8Array, number> {
  const patcher = new Patcher(patch);
  let rest: Uint8Array = new Uint8Array();
  for await (const chunk of source) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    const end = bytes.lastIndexOf(LF) + 1;
    yield* patcher.lines(bytes.subarray(0, end));
    rest = bytes.subarray(end);
  }
  yield* patcher.lines(rest);
  return patcher.cells;
}

class Patcher {
  cells = 0;
  private row = 0;
  private column = -1;

  constructor(private readonly patch: CellPatch) {}

  /** Whole lines, or the last one. Runs of untouched lines pass as they are. */
  *lines(bytes: Uint8Array): Generator<Uint8Array> {
    let kept = 0;
    const ends = new LineEnds(bytes);
    for (let start = 0; start < bytes.length;) {
      const end = ends.after(start);
      this.row++;
      const changed = this.row === 1 || this.patch.rows.has(this.row) ? this.line(bytes.subarray(start, end)) : null;
      if (changed) {
        if (start > kept) yield bytes.subarray(kept, start);
        yield changed;
        kept = end;
      }
      start = end;
    }
    if (bytes.length > kept) yield bytes.subarray(kept);
  }

  private line(bytes: Uint8Array): Uint8Array | null {
    const cells = cellsOf(bytes);
    const text = (cell: Cell) => new TextDecoder().decode(bytes.subarray(cell.start, cell.end));
    if (this.row === 1) this.column = columnOf(cells.map(text), this.patch.field);
    const [cell, change] = [cells[this.column], this.patch.rows.get(this.row)];
    if (!cell || !change || !holds(text(cell), change.from)) return null;
    this.cells++;
    return Buffer.concat([bytes.subarray(0, cell.start), new TextEncoder().encode(change.to), bytes.subarray(cell.end)]);
  }
}

/** LF, CRLF and a lone CR each end one line, as for the reader that numbered the rows. */
class LineEnds {
  private lf = -1;
  private cr = -1;
  constructor(private readonly bytes: Uint8Array) {}

  /** Where the line that begins at `start` is over, its end included. */
  after(start: number): number {
    if (this.lf < start) this.lf = this.next(LF, start);
    if (this.cr < start) this.cr = this.next(CR, start);
    if (this.lf < this.cr) return this.lf + 1;
    return Math.min(this.bytes.length, this.cr + (this.lf === this.cr + 1 ? 2 : 1));
  }

  private next(byte: number, start: number): number {
    const at = this.bytes.indexOf(byte, start);
    return at < 0 ? this.bytes.length : at;
  }
}

interface Cell {
  start: number;
  end: number;
}

function cellsOf(line: Uint8Array): Cell[] {
  let end = line.length;
  if (end > 0 && line[end - 1] === LF) end--;
  if (end > 0 && line[end - 1] === CR) end--;
  const cells: Cell[] = [];
  let start = BOM.every((byte, i) => line[i] === byte) ? BOM.length : 0;
  for (let i = start; i <= end; i++) {
    if (i < end && line[i] !== TAB) continue;
    cells.push({ start, end: i });
    start = i + 1;
  }
  return cells;
}

/** A column whose name is only spelled differently is checked all the same, so its cells can be mended too. */
function columnOf(header: string[], field: string): number {
  const exact = header.findIndex((name) => name.trim() === field);
  return exact >= 0 ? exact : header.findIndex((name) => plain(name) === plain(field));
}

const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]+/g, '');

/** A finding may show the value without the spaces around it. */
function holds(cell: string, from: string): boolean {
  return cell === from || cell.trim() === from.trim();
}
