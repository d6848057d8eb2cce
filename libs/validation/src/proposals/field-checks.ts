import { simpleOf, type Field, type SimpleRestrictions } from '@cqdg/dictionary';
import { inRange } from '../schema/values';

/** What a value of a field must satisfy, made once per field: a proposal that does not pass is never offered. */
export interface FieldChecks {
  field: Field;
  /** Every code of the lists in force, as the dictionary spells it. */
  codes: readonly string[];
  /** One item, trimmed: of its type, in every list, matching every pattern, in range. */
  accepts(item: string): boolean;
}

const compiled = new WeakMap<Field, FieldChecks>();

/**
 * The checks of a field that hold whatever the other fields say, or those that hold in one row when `inForce` gives them.
 * Conditional restrictions are left out of the former: what they allow depends on the row.
 */
export function fieldChecks(field: Field, inForce?: readonly SimpleRestrictions[]): FieldChecks {
  if (inForce) return compile(field, [...simpleOf(field.restrictions), ...inForce]);
  const known = compiled.get(field);
  if (known) return known;
  const made = compile(field, simpleOf(field.restrictions));
  compiled.set(field, made);
  return made;
}

function compile(field: Field, restrictions: readonly SimpleRestrictions[]): FieldChecks {
  const tests: ((item: string) => boolean)[] = [typeTest(field)];
  const lists: string[][] = [];
  for (const one of restrictions) {
    if (one.empty) tests.push(() => false);
    if (one.codeList) {
      const list = one.codeList.map(String);
      const folded = new Set(list.map((code) => code.toLowerCase()));
      lists.push(list);
      tests.push((item) => folded.has(item.toLowerCase()));
    }
    for (const pattern of [one.regex ?? []].flat()) {
      const regex = safeRegex(pattern);
      tests.push((item) => regex?.test(item) ?? false);
    }
    const { range } = one;
    if (range !== undefined) tests.push((item) => inRange(range, Number(item)));
  }
  const accepts = (item: string) => item !== '' && tests.every((test) => test(item));
  const [first = [], ...others] = lists;
  const codes = first.filter((code) => others.every((list) => list.includes(code)) && accepts(code));
  return { field, codes, accepts };
}

/** Narrower than what the engine may read: what is proposed is written in its plainest form. */
function typeTest(field: Field): (item: string) => boolean {
  if (field.valueType === 'integer') return (item) => /^-?\d{1,15}$/.test(item);
  if (field.valueType === 'number') return (item) => /^-?\d{1,15}(\.\d{1,15})?$/.test(item);
  if (field.valueType === 'boolean') return (item) => /^(true|false)$/i.test(item);
  return () => true;
}

function safeRegex(pattern: string): RegExp | null {
  try {
    return new RegExp(pattern);
  } catch {
    // A dictionary with such a pattern is refused by the linter; here nothing can be promised to match it.
    return null;
  }
}
