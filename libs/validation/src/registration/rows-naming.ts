import type { Schema } from '@cqdg/dictionary';
import type { TableSource } from '../check.types';
import { type Row, newSeeds, readRows, sniff } from '../reader';
import { tableModel } from '../schema/field-model';
import { readHeader } from '../tables/header';

/**
 * How many rows of a table hold, in one of these fields, one of its values. In: the table's schema and, by field, what is looked for, as text.
 * 0 where the table has none of the fields, or its file cannot be read as a table.
 */
export async function rowsNaming(
  source: TableSource,
  schema: Schema,
  wanted: Readonly<Record<string, ReadonlySet<string>>>,
): Promise<number> {
  const model = tableModel(schema);
  const fields = Object.entries(wanted).filter(([field, values]) => values.size > 0 && model.indexOf(field) >= 0);
  if (fields.length === 0) return 0;
  const sniffed = await sniff(source.read);
  if (sniffed.kind !== 'text') return 0;
  let places: [number, ReadonlySet<string>][] | null = null;
  let rows = 0;
  const row = (read: Row): void => {
    if (places) {
      if (places.some(([place, values]) => values.has(read.cell(place)))) rows++;
      return;
    }
    const header = readHeader(model, read.cells());
    places = fields.map(([field, values]) => [header.places[model.indexOf(field)] ?? -1, values]);
  };
  await readRows(source.read, sniffed.encoding, newSeeds(), { row, tooLong: () => undefined });
  return rows;
}
