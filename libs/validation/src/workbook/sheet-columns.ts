import type { Dictionary, Schema } from '@cqdg/dictionary';
import { writesDates } from '../proposals/dates';
import { fieldChecks } from '../proposals/field-checks';
import { IDENTIFIERS_TOLD, identifiesRecord } from '../schema/field-model';
import type { SheetField } from './cell-value';

/** Which field of the table each column of a sheet is, by the header; undefined where it is none. */
export function sheetColumns(schema: Schema, header: readonly string[]): (SheetField | undefined)[] {
  const byName = new Map(schema.fields.map((field) => [field.name.toLowerCase(), field]));
  return header.map((name) => {
    const field = byName.get(name.trim().toLowerCase());
    if (!field) return undefined;
    return { field, writeDate: field.valueType === 'string' ? writesDates(fieldChecks(field).accepts) : null };
  });
}

/** The columns whose values let a person find a row. */
export function identifierColumns(dictionary: Dictionary, columns: readonly (SheetField | undefined)[]): number[] {
  const found = columns.flatMap((column, at) => (column && identifiesRecord(column.field, dictionary) ? [at] : []));
  return found.slice(0, IDENTIFIERS_TOLD);
}

/** The table that a header is most likely of: more than half of its names are fields of that table, and of no other so many. */
export function tableOfHeader(dictionary: Dictionary, header: readonly string[]): string | null {
  const names = header.map((name) => name.trim().toLowerCase()).filter((name) => name !== '');
  const scores = dictionary.schemas.map((schema) => {
    const fields = new Set(schema.fields.map((field) => field.name.toLowerCase()));
    return { table: schema.name, hits: names.filter((name) => fields.has(name)).length };
  });
  const [best, second] = scores.sort((a, b) => b.hits - a.hits);
  if (!best || best.hits < 2 || best.hits * 2 <= names.length || best.hits === second?.hits) return null;
  return best.table;
}

/** `AB` of `AB12` as a number from 0; null for what is no cell. */
export function columnOf(reference: string): number | null {
  const letters = /^\$?([A-Za-z]{1,3})\$?\d/.exec(reference)?.[1]?.toUpperCase();
  if (!letters) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
