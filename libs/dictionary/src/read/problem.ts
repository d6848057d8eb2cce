/** Everything that can be wrong with a dictionary's JSON. Codes are stable; sentences are in `problem-text.ts`. */
export type ProblemCode =
  | 'format.type'
  | 'format.empty'
  | 'format.missing'
  | 'format.unknown_property'
  | 'format.choice'
  | 'format.name_dot'
  | 'format.version'
  | 'format.duplicate_name'
  | 'format.too_deep'
  | 'format.script'
  | 'format.unique_moved'
  | 'format.mixed_conditional'
  | 'format.not_for_type'
  | 'format.meta_value'
  | 'reference.unknown'
  | 'reference.cycle'
  | 'reference.not_a_value'
  | 'reference.too_large'
  | 'pattern.invalid'
  | 'range.empty'
  | 'range.both'
  | 'range.inverted'
  | 'condition.no_match'
  | 'condition.missing_field'
  | 'key.unique_missing_field'
  | 'key.local_missing'
  | 'key.foreign_schema_missing'
  | 'key.foreign_field_missing'
  | 'key.foreign_self'
  | 'key.foreign_type'
  | 'portal.unknown_table'
  | 'portal.unknown_field';

export type ProblemParams = Record<string, string | number | boolean | string[]>;

/** One thing that is wrong, where, and what its sentence needs. */
export interface DictionaryProblem {
  code: ProblemCode;
  /** JSON pointer into the file as it was given (after references are put in): `/schemas/3/fields/2/restrictions/regex`. */
  path: string;
  params: ProblemParams;
}

export type Report = (code: ProblemCode, path: string, params?: ProblemParams) => void;
