import type { Field, Restrictions, Scalar, Schema, SimpleRestrictions } from '@cqdg/dictionary';
import { comparable } from './values';

/** A field with what both paths need to know of it, worked out once. */
export interface FieldModel {
  field: Field;
  /** Its place in the schema, and in every row given to the interpreter. */
  index: number;
  /** Between the items of a list; `null` when the field holds one value. */
  delimiter: string | null;
  restrictions: Restrictions[];
  /** Checked alike, but what fails is a warning. */
  advice: Restrictions[];
  /** The spelling of each code of the lists that hold whatever the row says, by its comparable form; `null` without such a list. */
  spelling: ReadonlyMap<string, string> | null;
}

export interface TableModel {
  schema: Schema;
  fields: FieldModel[];
  indexOf(field: string): number;
}

/** Works out a schema. Its references are resolved already. */
export function tableModel(schema: Schema): TableModel {
  const fields = schema.fields.map((field, index) => fieldModel(field, index));
  const places = new Map(fields.map((model) => [model.field.name, model.index]));
  return { schema, fields, indexOf: (field) => places.get(field) ?? -1 };
}

function fieldModel(field: Field, index: number): FieldModel {
  const restrictions = list(field.restrictions);
  return {
    field,
    index,
    delimiter: field.isArray ? (field.delimiter ?? ',') : null,
    restrictions,
    advice: list(field.meta?.advice),
    spelling: spelling(restrictions),
  };
}

/** Restrictions as a list, whichever way they are written. */
export function list(restrictions: Restrictions | Restrictions[] | undefined): Restrictions[] {
  if (restrictions === undefined) return [];
  return Array.isArray(restrictions) ? restrictions : [restrictions];
}

export function isConditional(restrictions: Restrictions): restrictions is Extract<Restrictions, { if: unknown }> {
  return 'if' in restrictions;
}

/** The column must be in the file: the field is required whatever the row says. */
export function isRequiredColumn(model: FieldModel): boolean {
  return model.restrictions.some((one) => !isConditional(one) && one.required === true);
}

function spelling(restrictions: Restrictions[]): ReadonlyMap<string, string> | null {
  const lists = restrictions.flatMap((one) => (isConditional(one) ? [] : ((one as SimpleRestrictions).codeList ?? [])));
  return lists.length === 0 ? null : codeMap(lists);
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
