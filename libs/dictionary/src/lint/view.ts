import { at, asList, isObject, type Json } from '../read/json';
import { prepare } from '../read/read';

/**
 * A dictionary as the rules see it: whatever is there of tables and fields, in Lectern 2 or Lectern 1 form, with references put in.
 * What is missing or of the wrong type is empty here; the rule `format` has named it.
 */
export interface DictionaryView {
  /** As it was given. */
  raw: unknown;
  tables: TableView[];
  /** Of all tables. */
  fields: FieldView[];
  /** Any text in two languages is there: then all of them are expected. */
  translated: boolean;
}

export interface TableView {
  name: string;
  path: string;
  meta: Json;
  fields: FieldView[];
  uniqueKey: string[];
  foreignKeys: ForeignKeyView[];
}

/** From a table's `restrictions`, or from a field's `meta.foreignKey` as the CQDG's 1.x files have it. */
export interface ForeignKeyView {
  path: string;
  table: string;
  mappings: { local: string; foreign: string }[];
  field?: FieldView;
}

export interface FieldView {
  table: TableView;
  name: string;
  path: string;
  raw: Json;
  meta: Json;
  valueType: string;
  isArray: boolean;
  delimiter: string | null;
  unique: boolean;
  parts: PartView[];
  conditionals: ConditionalView[];
  examples: { value: string; path: string }[];
  /** Everything that notes say, in any language. */
  notes: string[];
}

/** Simple restrictions, with the way that leads to them. */
export interface PartView {
  path: string;
  value: Json;
  conditional: boolean;
}

export interface ConditionalView {
  path: string;
  conditions: { path: string; fields: string[]; match: Json }[];
  /** The simple restrictions of its branches. */
  branches: Json[];
}

export function viewOf(raw: unknown): DictionaryView {
  const json = prepare(raw, () => undefined) ?? {};
  const schemas = Array.isArray(json['schemas']) ? (json['schemas'] as unknown[]) : [];
  const tables = schemas.flatMap((schema, index) => (isObject(schema) ? [tableOf(schema, `/schemas/${index}`)] : []));
  const fields = tables.flatMap((table) => table.fields);
  const metas = [objectOf(json['meta']), ...[...tables, ...fields].map(({ meta }) => meta)];
  return { raw, tables, fields, translated: metas.some((meta) => isObject(meta['i18n'])) };
}

function tableOf(schema: Json, path: string): TableView {
  const restrictions = objectOf(schema['restrictions']);
  const table: TableView = {
    name: textOf(schema['name']),
    path,
    meta: objectOf(schema['meta']),
    fields: [],
    uniqueKey: textsOf(restrictions['uniqueKey']),
    foreignKeys: listOf(restrictions['foreignKey']).flatMap((key, index) =>
      isObject(key)
        ? [{ path: `${path}/restrictions/foreignKey/${index}`, table: textOf(key['schema']), mappings: mappingsOf(key['mappings']) }]
        : [],
    ),
  };
  table.fields = listOf(schema['fields']).flatMap((field, index) =>
    isObject(field) ? [fieldOf(field, `${path}/fields/${index}`, table)] : [],
  );
  table.foreignKeys.push(...table.fields.flatMap(metaForeignKey));
  return table;
}

function metaForeignKey(field: FieldView): ForeignKeyView[] {
  const [table, foreign, ...rest] = textOf(field.meta['foreignKey']).split('.');
  if (!table || !foreign || rest.length > 0) return [];
  return [{ path: `${field.path}/meta/foreignKey`, table, mappings: [{ local: field.name, foreign }], field }];
}

function fieldOf(raw: Json, path: string, table: TableView): FieldView {
  const meta = objectOf(raw['meta']);
  const walked = walk(raw['restrictions'], at(path, 'restrictions'), false);
  return {
    table,
    name: textOf(raw['name']),
    path,
    raw,
    meta,
    valueType: textOf(raw['valueType']),
    isArray: raw['isArray'] === true,
    delimiter: typeof raw['delimiter'] === 'string' ? raw['delimiter'] : null,
    unique: raw['unique'] === true || walked.parts.some(({ value }) => value['unique'] === true),
    ...walked,
    examples: examplesOf(meta['examples'], `${path}/meta/examples`),
    notes: notesOf(meta),
  };
}

function walk(value: unknown, path: string, conditional: boolean): Pick<FieldView, 'parts' | 'conditionals'> {
  if (Array.isArray(value)) return join(value.map((item: unknown, index) => walk(item, at(path, index), conditional)));
  if (!isObject(value)) return { parts: [], conditionals: [] };
  if (!isObject(value['if'])) return { parts: [{ path, value, conditional }], conditionals: [] };
  const branches = join([walk(value['then'], at(path, 'then'), true), walk(value['else'], at(path, 'else'), true)]);
  const conditions = listOf(value['if']['conditions']).flatMap((condition, index) =>
    isObject(condition)
      ? [{ path: `${path}/if/conditions/${index}`, fields: textsOf(condition['fields']), match: objectOf(condition['match']) }]
      : [],
  );
  // Simple restrictions beside the `if` are misplaced, yet say what the author meant.
  const { if: _if, then: _then, else: _else, ...beside } = value;
  const own = Object.keys(beside).length > 0 ? [{ path, value: beside, conditional }] : [];
  return {
    parts: [...own, ...branches.parts],
    conditionals: [{ path, conditions, branches: branches.parts.map((part) => part.value) }, ...branches.conditionals],
  };
}

function join(all: Pick<FieldView, 'parts' | 'conditionals'>[]): Pick<FieldView, 'parts' | 'conditionals'> {
  return { parts: all.flatMap(({ parts }) => parts), conditionals: all.flatMap(({ conditionals }) => conditionals) };
}

function examplesOf(value: unknown, path: string): FieldView['examples'] {
  if (typeof value === 'string') return [{ value, path }];
  return listOf(value).flatMap((item, index) => (isScalar(item) ? [{ value: String(item), path: at(path, index) }] : []));
}

function notesOf(meta: Json): string[] {
  const i18n = Object.values(objectOf(meta['i18n'])).map((texts) => textOf(objectOf(texts)['notes']));
  return [textOf(meta['notes']), ...i18n].filter((text) => text !== '');
}

function mappingsOf(value: unknown): { local: string; foreign: string }[] {
  return listOf(value).flatMap((item) => (isObject(item) ? [{ local: textOf(item['local']), foreign: textOf(item['foreign']) }] : []));
}

/** The table of that name; the case is forgiven, since another rule names it. */
export const tableNamed = (view: DictionaryView, name: string): TableView | undefined =>
  view.tables.find((table) => table.name === name) ?? view.tables.find((table) => table.name.toLowerCase() === name.toLowerCase());

export const fieldNamed = (table: TableView | undefined, name: string): FieldView | undefined =>
  table?.fields.find((field) => field.name === name);

export const isScalar = (value: unknown): value is string | number | boolean => ['string', 'number', 'boolean'].includes(typeof value);
export const objectOf = (value: unknown): Json => (isObject(value) ? value : {});
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
export const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);
export const textsOf = (value: unknown): string[] =>
  asList(value as string | string[] | undefined).filter((item) => typeof item === 'string');

/** A code list's values as they stand. */
export const codesOf = (part: Json): (string | number | boolean)[] => listOf(part['codeList']).filter(isScalar);

/** The patterns of some restrictions, with the place of each. */
export function patternsOf(part: PartView): { pattern: string; path: string }[] {
  const regex = part.value['regex'];
  if (typeof regex === 'string') return [{ pattern: regex, path: at(part.path, 'regex') }];
  return listOf(regex).flatMap((item, index) => (typeof item === 'string' ? [{ pattern: item, path: `${part.path}/regex/${index}` }] : []));
}

/** An example as its items: of a list field the parts, of any other the text itself. */
export function itemsOf(field: FieldView, example: string): string[] {
  if (!field.isArray) return [example.trim()];
  return example.split(field.delimiter ?? (example.includes(';') ? ';' : ',')).map((item) => item.trim());
}
