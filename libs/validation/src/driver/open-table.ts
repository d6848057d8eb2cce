import type { Dictionary, Schema } from '@cqdg/dictionary';
import type { TableSource } from '../check.types';
import { CompiledTable } from '../compiled/compiled-table';
import { encodingNames, readRows, Row, Seeds, sniff, TextEncodingName } from '../reader';
import { IDENTIFIERS_TOLD, identifiesRecord, TableModel, tableModel } from '../schema/field-model';
import { readHeader } from '../tables/header';
import type { FindingSink } from './finding-sink';
import type { Progress } from './progress';

/** A table that passed the stage of the file: its rows can be read. */
export interface OpenTable {
  name: string;
  source: TableSource;
  model: TableModel;
  encoding: TextEncodingName;
  compiled: CompiledTable;
  width: number;
  headerRow: number;
  /** The identifiers of a row, for people to find the record; at most three. */
  keysOf(row: Row): Record<string, string>;
}

/** The stage of the file for one table: encoding, structure, header. `null`, with its findings told, when rows cannot be read. */
export async function openTable(
  source: TableSource,
  schema: Schema,
  dictionary: Dictionary,
  seeds: Seeds,
  out: { sink: FindingSink; progress: Progress },
): Promise<OpenTable | null> {
  const { sink, progress } = out;
  const table = schema.name;
  progress.at(table);
  for (const finding of source.readerFindings ?? []) sink.pass(finding);
  const sniffed = await sniff(source.read, progress.afterChunk);
  if (sniffed.kind !== 'text') {
    sink.emit({ code: sniffed.kind === 'binary' ? 'file.binary' : 'file.empty', table, params: {} });
    return null;
  }
  const { encoding } = sniffed;
  if (encoding !== 'utf-8') sink.emit({ code: 'file.encoding', table, params: { encoding: encodingNames[encoding] } });
  const first = await firstRow(source, encoding, seeds);
  if (first === null) {
    sink.emit({ code: 'file.empty', table, params: {} });
    return null;
  }
  const model = tableModel(schema);
  const header = readHeader(model, first.cells);
  for (const finding of header.findings) sink.emit({ ...finding, table, row: first.number });
  if (header.broken) return null;
  const compiled = new CompiledTable(model, header.places);
  const identifiers = compiled.columns
    .filter(({ model: { field }, place }) => place >= 0 && identifiesRecord(field, dictionary))
    .slice(0, IDENTIFIERS_TOLD);
  const keysOf = (row: Row): Record<string, string> =>
    Object.fromEntries(
      identifiers.filter((column) => !column.isBlank(row)).map((column) => [column.model.field.name, column.value(row) ?? '']),
    );
  return { name: table, source, model, encoding, compiled, width: header.width, headerRow: first.number, keysOf };
}

/** The first row with anything in it: the header. A line too long to be one is none. */
async function firstRow(
  source: TableSource,
  encoding: TextEncodingName,
  seeds: Seeds,
): Promise<{ number: number; cells: string[] } | null> {
  let found: { number: number; cells: string[] } | null = null;
  const sink = {
    row: (row: Row) => void (found ??= { number: row.number, cells: row.cells() }),
    tooLong: (number: number) => void (found ??= { number, cells: [] }),
  };
  await readRows(source.read, encoding, seeds, sink, () => found === null);
  return found;
}
