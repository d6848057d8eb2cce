/**
 * The Lectern 2 dictionary model (Overture's meta-schema) as this project reads it, after references are resolved.
 * Texts in two languages live under `meta`, so that every file stays valid Lectern 2.
 */
export type Language = 'fr' | 'en';
export type ValueType = 'string' | 'integer' | 'number' | 'boolean';
export type Scalar = string | number | boolean;

export interface Dictionary {
  name: string;
  /** `major.minor` */
  version: string;
  displayName?: string;
  description?: string;
  schemas: Schema[];
  meta?: DictionaryMeta;
}

export interface Schema {
  name: string;
  displayName?: string;
  description?: string;
  fields: Field[];
  restrictions?: SchemaRestrictions;
  meta?: SchemaMeta;
}

export interface SchemaRestrictions {
  /** One key of one or more fields: no two rows share it. */
  uniqueKey?: string[];
  foreignKey?: ForeignKey[];
}

export interface ForeignKey {
  schema: string;
  mappings: { local: string; foreign: string }[];
}

export interface Field {
  name: string;
  displayName?: string;
  description?: string;
  valueType: ValueType;
  isArray?: boolean;
  /** Between the items of an array. Lectern's default is a comma; CQDG uses `;`. */
  delimiter?: string;
  unique?: boolean;
  restrictions?: Restrictions | Restrictions[];
  meta?: FieldMeta;
}

export type Restrictions = SimpleRestrictions | ConditionalRestrictions;

export interface SimpleRestrictions {
  required?: boolean;
  /** The cell must be blank. */
  empty?: boolean;
  codeList?: Scalar[];
  regex?: string | string[];
  range?: Range;
}

export interface Range {
  min?: number;
  max?: number;
  exclusiveMin?: number;
  exclusiveMax?: number;
}

export interface ConditionalRestrictions {
  if: { conditions: Condition[]; case?: Case };
  then?: Restrictions | Restrictions[];
  else?: Restrictions | Restrictions[];
}

export type Case = 'all' | 'any' | 'none';

export interface Condition {
  fields: string[];
  match: Match;
  /** How many of `fields` must match; `all` when absent. */
  case?: Case;
}

export interface Match {
  value?: Scalar | Scalar[];
  codeList?: Scalar[];
  regex?: string | string[];
  range?: Range;
  exists?: boolean;
  count?: number | Range;
}

export interface Texts {
  displayName?: string;
  description?: string;
  notes?: string;
  /** What each coded value means, by code: `NCIT:C12434` → `Blood`. */
  codes?: Record<string, string>;
}

export interface I18n {
  i18n?: Partial<Record<Language, Texts>>;
}

export interface FieldMeta extends I18n {
  /** An identifier given by the study. */
  primaryId?: boolean;
  /** Of the essential set, counted by completeness. */
  core?: boolean;
  units?: string;
  examples?: string[];
  /** Checked like `restrictions`, but a failure is a warning. */
  advice?: Restrictions | Restrictions[];
  [key: string]: unknown;
}

export interface SchemaMeta extends I18n {
  [key: string]: unknown;
}

export interface DictionaryMeta extends I18n {
  portal?: PortalProfile;
  [key: string]: unknown;
}

/** What this portal needs to know of a dictionary beyond Lectern: nothing in our code names a table or a field. */
export interface PortalProfile {
  /** The table that registers samples, and which of its fields are which. */
  registration?: {
    table: string;
    study: string;
    participant: string;
    biospecimen: string;
    sample: string;
    sampleType: string;
  };
  /** Tables that a complete submission has; an inner list asks for at least one of its tables. */
  mandatory?: (string | string[])[];
  /** Other names under which files of a table are known: `donor` → `participant`. */
  aliases?: Record<string, string>;
  /** Rules across rows and tables: `use` names a rule of libs/validation, the rest are its parameters. */
  rules?: RuleUse[];
}

export interface RuleUse {
  use: string;
  severity?: 'error' | 'warning';
  [parameter: string]: unknown;
}
