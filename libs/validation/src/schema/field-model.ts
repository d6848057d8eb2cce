import {
  codeListsOf,
  delimiterOf,
  restrictionList,
  simpleOf,
  type Dictionary,
  type Field,
  type Restrictions,
  type Scalar,
  type Schema,
} from '@cqdg/dictionary';
import { comparable } from './values';

/** A field with what both paths need to know of it, worked out once. */
export interface FieldModel {
  field: Field;
  /** Its place in the schema, and in every row given to the interpreter. */
  index: number;
  /** Between the items of a list; `null` when the field holds one value. */
  delimiter: string | null;
  restrictions: readonly Restrictions[];
  /** Checked alike, but what fails is a warning. */
  advice: readonly Restrictions[];
  /** The spelling of each code of the lists that hold whatever the row says, by its comparable form; `null` without such a list. */
  spelling: ReadonlyMap<string, string> | null;
}

export interface TableModel {
  schema: Schema;
  fields: FieldModel[];
  indexOf(field: string): number;
}

/** How many identifiers are told of a row. */
export const IDENTIFIERS_TOLD = 3;

/** The field helps a person to find a record: an identifier, but not the study's, which all rows share. */
export function identifiesRecord(field: Field, dictionary: Dictionary): boolean {
  return field.meta?.primaryId === true && field.name !== dictionary.meta?.portal?.registration?.study;
}

/** Works out a schema. Its references are resolved already. */
export function tableModel(schema: Schema): TableModel {
  const fields = schema.fields.map((field, index) => fieldModel(field, index));
  const places = new Map(fields.map((model) => [model.field.name, model.index]));
  return { schema, fields, indexOf: (field) => places.get(field) ?? -1 };
}

function fieldModel(field: Field, index: number): FieldModel {
  const lists = codeListsOf(field);
  return {
    field,
    index,
    delimiter: delimiterOf(field),
    restrictions: restrictionList(field.restrictions),
    advice: restrictionList(field.meta?.advice),
    spelling: lists.length === 0 ? null : codeMap(lists.flat()),
  };
}

/** The column must be in the file: the field is required whatever the row says. */
export function isRequiredColumn(model: FieldModel): boolean {
  return simpleOf(model.restrictions).some((one) => one.required === true);
}

/** The spelling of each code by its comparable form; the first of two that differ in case only. Worked out once per list. */
export function codeMap(codes: readonly Scalar[]): ReadonlyMap<string, string> {
  const known = codeMaps.get(codes);
  if (known !== undefined) return known;
  const map = new Map<string, string>();
  for (const code of codes) if (!map.has(comparable(code))) map.set(comparable(code), String(code));
  codeMaps.set(codes, map);
  return map;
}

const codeMaps = new WeakMap<readonly Scalar[], ReadonlyMap<string, string>>();

/** The compiled form of a pattern of the dictionary. Throws an error that names the pattern: the lint should have stopped it. */
export function pattern(source: string): RegExp {
  const known = patterns.get(source);
  if (known !== undefined) return known;
  const made = new RegExp(source);
  patterns.set(source, made);
  return made;
}

const patterns = new Map<string, RegExp>();
