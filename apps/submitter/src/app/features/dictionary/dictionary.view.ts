import type { Language } from '@cqdg/contract';
import {
  type Column,
  type Dictionary,
  type Range,
  codesOf,
  columns,
  describeAdvice,
  describeRange,
  describeRules,
  fieldTexts,
  schemaTexts,
} from '@cqdg/dictionary';
import { fold, format, matches } from '@cqdg/ui';
import { dictionaryTexts } from './dictionary.texts';

export const fieldFilters = ['all', 'required', 'conditional', 'core'] as const;
export type FieldFilter = (typeof fieldFilters)[number];

export interface FieldEntry {
  column: Column;
  label: string;
  description: string;
  notes: string;
  codes: { code: string; label: string | null }[];
  /** Sentences; names of fields between backquotes. */
  rules: string[];
  /** What a cell holds: "Whole number, between 0 and 40000". */
  holds: string;
}

export interface TableEntry {
  name: string;
  label: string;
  description: string;
  notes: string;
  fields: FieldEntry[];
  key: string[];
  /** Always, unless one of these other tables is there, or never. */
  mandatory: boolean | string[];
}

/** The dictionary as its pages show it, in one language. */
export function readTables(dictionary: Dictionary, language: Language): TableEntry[] {
  return dictionary.schemas.map((schema) => {
    const { displayName, description, notes } = schemaTexts(schema, language);
    const names = schema.fields.map(({ name }) => name);
    const fields = columns(schema).map((column, index): FieldEntry => {
      const field = schema.fields[index];
      if (!field) throw new Error(`${schema.name} has no field ${index}`);
      const texts = fieldTexts(field, language);
      return {
        column,
        label: texts.displayName,
        description: texts.description,
        notes: texts.notes,
        codes: codesOf(field, language),
        rules: [...describeRules(field, language), ...describeAdvice(field, language)].map((rule) => quoteNames(rule, names)),
        holds: holds(column, language),
      };
    });
    return {
      name: schema.name,
      label: displayName,
      description,
      notes,
      fields,
      key: keyOf(fields),
      mandatory: mandatory(dictionary, schema.name),
    };
  });
}

/** Which fields of each table answer the query; tables without any are left out. */
export function searchTables(tables: readonly TableEntry[], query: string): TableEntry[] {
  if (!query.trim()) return [...tables];
  return tables.flatMap((table) => {
    // A table's own name brings all of its fields.
    const whole = matches(query, table.name, table.label);
    const fields = whole ? table.fields : table.fields.filter((field) => matches(query, ...wordsOf(table, field)));
    return fields.length > 0 ? [{ ...table, fields }] : [];
  });
}

export function filterFields(fields: readonly FieldEntry[], filter: FieldFilter): FieldEntry[] {
  return fields.filter(({ column }) => filter === 'all' || (filter === 'core' ? column.core : column.need === filter));
}

/** More of them would unfold the list by another name. */
const mostHits = 12;

/** The codes to show of a folded list: those that were searched for, at most twelve. */
export function hitCodes({ codes }: FieldEntry, words: readonly string[]): FieldEntry['codes'] {
  const wanted = words.map(fold).filter(Boolean);
  return codes.filter(({ code, label }) => wanted.some((word) => fold(`${code} ${label ?? ''}`).includes(word))).slice(0, mostHits);
}

function wordsOf(table: TableEntry, field: FieldEntry): string[] {
  const codes = field.codes.map(({ code, label }) => `${code} ${label ?? ''}`);
  return [table.name, table.label, field.column.name, field.label, field.description, field.notes, ...codes, ...field.rules];
}

const keyOf = (fields: FieldEntry[]) => fields.filter(({ column }) => column.key).map(({ column }) => column.name);

function mandatory(dictionary: Dictionary, table: string): boolean | string[] {
  for (const entry of dictionary.meta?.portal?.mandatory ?? []) {
    if (entry === table) return true;
    if (Array.isArray(entry) && entry.includes(table)) return entry.filter((other) => other !== table);
  }
  return dictionary.meta?.portal?.registration?.table === table;
}

function holds(column: Column, language: Language): string {
  const t = dictionaryTexts[language].types;
  const range = column.range ? `, ${rangeText(column.range, language)}` : '';
  if (column.codeList) return column.isArray ? t.lists(column.delimiter ?? ',') : t.list;
  if (column.type === 'boolean') return t.boolean;
  if (column.type === 'string') return column.isArray ? t.texts(column.delimiter ?? ',') : column.patterns.length > 0 ? t.code : t.text;
  if (column.units === 'days') return t.days + range;
  return t[column.type] + (column.units ? t.unit(column.units) : '') + range;
}

/** A range closed on both sides is read with its thousands; others in the dictionary's own words. */
function rangeText(range: Range, language: Language): string {
  const { min, max } = range;
  if (min === undefined || max === undefined) return describeRange(range, language);
  return dictionaryTexts[language].types.between(format[language].number(min), format[language].number(max));
}

/** Names of fields as code, so that they stand out and are never translated. */
function quoteNames(rule: string, names: readonly string[]): string {
  const known = new Set(names);
  return rule.replace(/[A-Za-z][\w]*/g, (word) => (known.has(word) ? `\`${word}\`` : word));
}
