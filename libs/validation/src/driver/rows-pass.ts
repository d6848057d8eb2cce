import type { CountRow } from '../completeness/counter';
import { interpretRow } from '../interpreter/interpreter';
import { MAX_LINE, Row, RowSink } from '../reader';
import type { FindingSink } from './finding-sink';
import type { OpenTable } from './open-table';
import type { Progress } from './progress';
import { keepKeys, KeyIndex, Reference } from './relations';

export interface RowsPassWork {
  table: OpenTable;
  indexes: readonly KeyIndex[];
  references: readonly Reference[];
  visit(row: Row): void;
  /** Counts what participants give; `null` where nothing counts. */
  count: CountRow | null;
  /** Every row goes to the interpreter: the reference. */
  interpreted: boolean;
}

/** The first reading of a table's rows: cells, keys, references to tables read before, rules. */
export class RowsPass implements RowSink {
  rows = 0;

  constructor(
    private readonly work: RowsPassWork,
    private readonly sink: FindingSink,
    private readonly progress: Progress,
  ) {}

  row(row: Row): void {
    const { table, indexes, interpreted } = this.work;
    if (row.number <= table.headerRow) return;
    this.rows++;
    this.progress.rowsDone++;
    const found = row.count === table.width ? row.count : filledWidth(row, table.width);
    if (found !== table.width) {
      this.sink.emit({ code: 'row.width', table: table.name, row: row.number, params: { expected: table.width, found } });
      row.pad(table.width);
      // What refers to this row is not to blame for its shape.
      keepKeys(indexes, row, false);
      return;
    }
    const sound = !interpreted && table.compiled.isSound(row);
    if (!sound) this.interpret(row);
    this.work.count?.(row, sound);
    keepKeys(indexes, row, true);
    this.refer(row);
    this.work.visit(row);
  }

  tooLong(number: number): void {
    if (number <= this.work.table.headerRow) return;
    this.rows++;
    this.sink.emit({ code: 'row.too_long', table: this.work.table.name, row: number, params: { limit: MAX_LINE } });
  }

  private interpret(row: Row): void {
    const { table } = this.work;
    const findings = interpretRow(table.model, table.compiled.texts(row));
    for (const finding of findings) this.sink.emit({ ...finding, table: table.name, row: row.number, keys: table.keysOf(row) });
  }

  private refer(row: Row): void {
    for (const reference of this.work.references) {
      if (reference.deferred) continue;
      if (!reference.sent) noteAbsent(reference, row);
      else if (isMissing(reference, row)) this.sink.emit(missing(reference, this.work.table, row));
    }
  }
}

/** How many cells a row has beside blank ones after the last column. */
function filledWidth(row: Row, width: number): number {
  let found = row.count;
  while (found > width && row.isBlank(found - 1)) found--;
  return found;
}

function noteAbsent(reference: Reference, row: Row): void {
  if (!reference.reader.read(row)) return;
  if (reference.rows++ === 0) reference.firstRow = row.number;
}

/** Refers to no row. Never so when a part is blank, or when the other table cannot be read. */
export function isMissing({ target, reader }: Reference, row: Row): boolean {
  return target !== null && reader.read(row) && !target.keys.has(reader.a, reader.b);
}

export function missing(reference: Reference, table: OpenTable, row: Row): Parameters<FindingSink['emit']>[0] {
  const { key, localFields, reader } = reference;
  return {
    code: 'reference.missing',
    table: table.name,
    row: row.number,
    field: localFields.at(-1) ?? null,
    value: reader.columns.at(-1)?.value(row) ?? null,
    params: { table: key.schema, fields: key.mappings.map(({ foreign }) => foreign), localFields },
    keys: table.keysOf(row),
  };
}
