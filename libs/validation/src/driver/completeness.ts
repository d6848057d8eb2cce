import type { CheckInput } from '../check.types';
import type { FindingSink } from './finding-sink';
import type { OpenTable } from './open-table';
import type { Reference } from './relations';

/** The tables that a submission must have, as lists of which one is enough. A registration has its one table. */
function mandatory({ dictionary, mode }: CheckInput): string[][] {
  const portal = dictionary.meta?.portal;
  if (mode === 'registration') return portal?.registration === undefined ? [] : [[portal.registration.table]];
  return (portal?.mandatory ?? []).map((one) => (typeof one === 'string' ? [one] : one));
}

/** Tables that every submission has and that were not sent: one finding each; it hides no other. */
export function tellMissingTables(input: CheckInput, sink: FindingSink): void {
  const sent = new Set(input.tables.map(({ table }) => table));
  for (const alternatives of mandatory(input)) {
    if (alternatives.some((table) => sent.has(table))) continue;
    const table = alternatives.length === 1 ? (alternatives[0] ?? null) : null;
    sink.emit({ code: 'file.missing_table', table, params: { alternatives } });
  }
}

/** Tables with a header and no row: an error where a table that every submission has is empty by it. */
export function tellEmptyTables(input: CheckInput, tables: readonly OpenTable[], sink: FindingSink): void {
  for (const { name } of tables) {
    if (sink.rowsOf(name) > 0) continue;
    const needed = mandatory(input).some((one) => one.includes(name) && one.every((table) => sink.rowsOf(table) === 0));
    sink.emit({ code: 'file.no_rows', table: name, severity: needed ? 'error' : 'warning', params: {} });
  }
}

/** Rows that refer to a table that was not sent. A registration is sent alone, and a table that every submission has is told missing already. */
export function tellAbsentTables(input: CheckInput, table: OpenTable, references: readonly Reference[], sink: FindingSink): void {
  if (input.mode === 'registration') return;
  const told = new Set(mandatory(input).flatMap((alternatives) => (alternatives.length === 1 ? alternatives : [])));
  for (const { sent, rows, firstRow, key, localFields } of references) {
    if (sent || rows === 0 || told.has(key.schema)) continue;
    const at = { table: table.name, row: firstRow, field: localFields.at(-1) ?? null };
    sink.emit({ code: 'reference.table_missing', ...at, params: { table: key.schema, localFields, rows } });
  }
}
