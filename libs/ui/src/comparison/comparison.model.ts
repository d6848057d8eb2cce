import type { Language } from '@cqdg/contract';
import { type Dictionary, type DictionaryChange, type Impact, diff, fieldTexts, schemaTexts } from '@cqdg/dictionary';

export type ImpactFilter = Impact | 'all';
export const impacts: readonly Impact[] = ['breaking', 'widening', 'text'];

/** Changes of one table or of the dictionary as a whole, by field. */
export interface TableChanges {
  /** `null`: of the dictionary as a whole. */
  name: string | null;
  label: string | null;
  places: { field: string | null; label: string | null; changes: DictionaryChange[] }[];
}

export interface Comparison {
  total: number;
  counts: Record<Impact, number>;
  tables: TableChanges[];
}

/** Everything that differs, by table and field, in the order of the newer edition; `filter` leaves one kind of impact. */
export function compare(before: Dictionary, after: Dictionary, filter: ImpactFilter, language: Language): Comparison {
  const all = diff(before, after);
  const counts = { breaking: 0, widening: 0, text: 0 };
  for (const { impact } of all) counts[impact]++;
  const tables: TableChanges[] = [];
  for (const change of all) {
    if (filter !== 'all' && change.impact !== filter) continue;
    const table = last(tables, ({ name }) => name === change.table) ?? added(tables, newTable(change.table, before, after, language));
    const place =
      last(table.places, ({ field }) => field === change.field) ??
      added(table.places, { field: change.field, label: labelOf(change, before, after, language), changes: [] });
    place.changes.push(change);
  }
  return { total: all.length, counts, tables };
}

function newTable(name: string | null, before: Dictionary, after: Dictionary, language: Language): TableChanges {
  const schema = name === null ? null : schemaOf(name, before, after);
  return { name, label: schema ? schemaTexts(schema, language).displayName : null, places: [] };
}

function labelOf({ table, field }: DictionaryChange, before: Dictionary, after: Dictionary, language: Language): string | null {
  if (table === null || field === null) return null;
  const of = (dictionary: Dictionary) => dictionary.schemas.find(({ name }) => name === table)?.fields.find(({ name }) => name === field);
  const found = of(after) ?? of(before);
  return found ? fieldTexts(found, language).displayName : null;
}

const schemaOf = (name: string, before: Dictionary, after: Dictionary) =>
  after.schemas.find((schema) => schema.name === name) ?? before.schemas.find((schema) => schema.name === name) ?? null;

function last<T>(items: readonly T[], is: (item: T) => boolean): T | undefined {
  const item = items.at(-1);
  return item !== undefined && is(item) ? item : undefined;
}

function added<T>(items: T[], item: T): T {
  items.push(item);
  return item;
}
