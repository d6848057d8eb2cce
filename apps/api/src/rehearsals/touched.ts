import type { RehearsalResult } from '@cqdg/contract';
import { type Dictionary, diff } from '@cqdg/dictionary';
import { registrationTable } from '../submissions/clinical-tables';

type Place = { table: string | null; field: string | null };

/**
 * What of a study an edition touches: the columns of its tables that the edition changes in more than words, and those that findings come to or
 * leave. In the order of the newer edition.
 */
export function touched(
  before: Dictionary,
  after: Dictionary,
  tables: readonly string[],
  found: readonly Place[],
): RehearsalResult['touched'] {
  const changes = diff(before, after).filter(({ impact, table }) => impact !== 'text' && table !== null && tables.includes(table));
  const fields = new Map<string, Set<string>>();
  for (const { table, field } of [...changes, ...found]) {
    if (table === null) continue;
    const known = fields.get(table) ?? new Set();
    if (field !== null) known.add(field);
    fields.set(table, known);
  }
  const order = placesOf(after, before);
  return [...fields]
    .map(([table, names]) => ({ table, fields: [...names].sort((a, b) => order(table, a) - order(table, b)) }))
    .sort((a, b) => order(a.table) - order(b.table));
}

/** The registration of samples would be another: no rehearsal covers it. */
export function changesRegistration(before: Dictionary, after: Dictionary): boolean {
  const tables = [registrationTable(before), registrationTable(after)];
  return diff(before, after).some(
    ({ impact, part, table }) => part === 'registration' || (impact !== 'text' && table !== null && tables.includes(table)),
  );
}

/** A column that the dictionary does not know stands after those that it does. */
function placesOf(...dictionaries: Dictionary[]): (table: string, field?: string) => number {
  const places = new Map<string, number>();
  for (const { schemas } of dictionaries) {
    for (const { name, fields } of schemas) {
      for (const place of [name, ...fields.map((field) => `${name}\t${field.name}`)])
        if (!places.has(place)) places.set(place, places.size);
    }
  }
  return (table, field) => places.get(field === undefined ? table : `${table}\t${field}`) ?? places.size;
}
