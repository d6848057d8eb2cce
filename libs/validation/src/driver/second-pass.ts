import { own, Row, RowSink } from '../reader';
import type { RuleFinding } from '../rules/rule.types';
import type { FindingSink } from './finding-sink';
import type { OpenTable } from './open-table';
import type { KeyIndex, Reference } from './relations';
import { isMissing, missing } from './rows-pass';

/** The duplicates that one index suspects, while their rows go by again. */
class Confirmation {
  private next = 0;
  private readonly firsts = new Map<number, string | null>();

  constructor(readonly index: KeyIndex) {
    for (let i = 0; i < index.suspects.length; i += 2) this.firsts.set(index.suspects[i] as number, null);
  }

  /** The first row with the very key of this one, or 0. Rows come in the order in which they were suspected. */
  firstOf(row: Row): number {
    const { reader, suspects } = this.index;
    const isSuspect = suspects[this.next + 1] === row.number;
    const isFirst = this.firsts.has(row.number);
    if (!isSuspect && !isFirst) return 0;
    const text = reader.text(row);
    if (isFirst) this.firsts.set(row.number, own(text));
    if (!isSuspect) return 0;
    const first = suspects[this.next] as number;
    this.next += 2;
    return this.firsts.get(first) === text ? first : 0;
  }
}

/** Reads a table once more, only where something asks for it: suspected duplicates, references to what came later, rules that judge at the end. */
export class SecondPass implements RowSink {
  private readonly confirmations: Confirmation[];
  private readonly references: Reference[];

  constructor(
    private readonly table: OpenTable,
    indexes: readonly KeyIndex[],
    references: readonly Reference[],
    private readonly waiting: ReadonlyMap<number, RuleFinding[]> | undefined,
    private readonly sink: FindingSink,
  ) {
    this.confirmations = indexes.filter(({ suspects }) => suspects.length > 0).map((index) => new Confirmation(index));
    this.references = references.filter(({ deferred, sent }) => deferred && sent);
  }

  get isNeeded(): boolean {
    return this.confirmations.length > 0 || this.references.length > 0 || this.waiting !== undefined;
  }

  row(row: Row): void {
    const { table, sink } = this;
    if (row.number <= table.headerRow) return;
    row.pad(table.width);
    for (const confirmation of this.confirmations) this.confirm(confirmation, row);
    for (const reference of this.references) if (isMissing(reference, row)) sink.emit(missing(reference, table, row));
    for (const finding of this.waiting?.get(row.number) ?? []) sink.emit({ ...finding, keys: table.keysOf(row) });
  }

  tooLong(): void {
    // Said in the first reading.
  }

  private confirm(confirmation: Confirmation, row: Row): void {
    const firstRow = confirmation.firstOf(row);
    if (firstRow === 0) return;
    const { table, sink } = this;
    const { fields } = confirmation.index;
    const at = { table: table.name, row: row.number, keys: table.keysOf(row) };
    if (fields.length === 0) return sink.emit({ code: 'key.duplicate_row', ...at, params: { firstRow } });
    const field = fields.at(-1) as string;
    const value = table.compiled.columns[table.model.indexOf(field)]?.value(row) ?? null;
    return sink.emit({ code: 'key.duplicate', ...at, field, value, params: { fields, firstRow } });
  }
}
