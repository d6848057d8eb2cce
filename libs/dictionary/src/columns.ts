import type { Case, Condition, Field, Range, Restrictions, Scalar, Schema, SimpleRestrictions, ValueType } from './model';
import { asList } from './read/json';
import { codeListsOf, conditionalsOf, delimiterOf, isConditional, simpleOf } from './restrictions';

/** Whether a cell must be filled: always, depending on other cells, or never. */
export type Need = 'required' | 'conditional' | 'optional';

/** One column of a table as templates and the dictionary's pages show it. */
export interface Column {
  table: string;
  name: string;
  /** From 0, in the order of the header. */
  index: number;
  need: Need;
  identifier: boolean;
  /** Of the essential set. */
  core: boolean;
  /** Part of what makes a row unique. */
  key: boolean;
  units: string | null;
  type: ValueType;
  isArray: boolean;
  /** Between items; `null` unless `isArray`. */
  delimiter: string | null;
  /** Values allowed always; `null` when any is. */
  codeList: Scalar[] | null;
  /** All of them must match. */
  patterns: string[];
  range: Range | null;
  /** Where its values must be found: fields of other tables. */
  references: { table: string; field: string }[];
  examples: string[];
}

/** When every clause holds, `then` holds for the cell. No clause: always. */
export interface ColumnRule {
  when: Clause[];
  then: SimpleRestrictions;
}

/** The test of one `if`; `negated` in its `else`. */
export interface Clause {
  conditions: Condition[];
  case: Case;
  negated: boolean;
}

/** The columns of a table, in the order of its header. The dictionary must have been read by `readDictionary`. */
export function columns(schema: Schema): Column[] {
  return schema.fields.map((field, index) => columnOf(schema, field, index));
}

function columnOf(schema: Schema, field: Field, index: number): Column {
  const simple = simpleOf(field.restrictions);
  const lists = codeListsOf(field);
  const meta = field.meta ?? {};
  return {
    table: schema.name,
    name: field.name,
    index,
    need: needOf(field),
    identifier: meta.primaryId === true,
    core: meta.core === true,
    key: field.unique === true || (schema.restrictions?.uniqueKey ?? []).includes(field.name),
    units: meta.units ?? null,
    type: field.valueType,
    isArray: field.isArray === true,
    delimiter: delimiterOf(field),
    codeList: lists.length === 0 ? null : lists.reduce((common, list) => common.filter((code) => list.includes(code))),
    patterns: simple.flatMap((part) => asList(part.regex)),
    range: tightest(simple.flatMap((part) => (part.range ? [part.range] : []))),
    references: (schema.restrictions?.foreignKey ?? []).flatMap((key) =>
      key.mappings.filter(({ local }) => local === field.name).map(({ foreign }) => ({ table: key.schema, field: foreign })),
    ),
    examples: asList<string>(meta.examples).map(String),
  };
}

/** Required always, required or to be left blank under a condition, or neither. */
function needOf(field: Field): Need {
  if (simpleOf(field.restrictions).some((part) => part.required)) return 'required';
  const rules = flatten(conditionalsOf(field.restrictions));
  return rules.some(({ then }) => then.required || then.empty) ? 'conditional' : 'optional';
}

/** Nested if/then/else as a list of rules, each with every condition that leads to it. */
export function flatten(restrictions: readonly Restrictions[], when: readonly Clause[] = []): ColumnRule[] {
  return restrictions.flatMap((part) => {
    if (!isConditional(part)) return [{ when: [...when], then: part }];
    const clause = { conditions: part.if.conditions, case: part.if.case ?? 'all' };
    return [
      ...flatten(asList(part.then), [...when, { ...clause, negated: false }]),
      ...flatten(asList(part.else), [...when, { ...clause, negated: true }]),
    ];
  });
}

function tightest(ranges: readonly Range[]): Range | null {
  const [first, ...rest] = ranges;
  if (!first) return null;
  const most = (a?: number, b?: number) => (a === undefined ? b : b === undefined ? a : Math.max(a, b));
  const least = (a?: number, b?: number) => (a === undefined ? b : b === undefined ? a : Math.min(a, b));
  const both = rest.reduce(
    (range, next) => ({
      min: most(range.min, next.min),
      exclusiveMin: most(range.exclusiveMin, next.exclusiveMin),
      max: least(range.max, next.max),
      exclusiveMax: least(range.exclusiveMax, next.exclusiveMax),
    }),
    first,
  );
  return Object.fromEntries(Object.entries(both).filter(([, bound]) => bound !== undefined));
}
