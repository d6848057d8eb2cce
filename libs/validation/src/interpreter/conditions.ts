import type { Case, Condition, ConditionalRestrictions, Match, Range } from '@cqdg/dictionary';
import { codeMap, pattern } from '../schema/field-model';
import { comparable, inRange } from '../schema/values';
import type { Cell, When } from './interpreter.types';

/** The cell of a field in the row at hand; `undefined` for a field that the table does not have. */
export type CellOf = (field: string) => Cell | undefined;

/**
 * Whether an `if` holds in a row (Lectern 2). `null`: one of its cells cannot be read, so nothing that depends on it is judged.
 * A field that the file does not have is blank.
 */
export function holds(test: ConditionalRestrictions['if'], cellOf: CellOf): boolean | null {
  const cells = test.conditions.flatMap((condition) => condition.fields.map(cellOf));
  if (cells.some((cell) => cell !== undefined && cell.problem !== null)) return null;
  return count(
    test.conditions.map((condition) => conditionHolds(condition, cellOf)),
    test.case,
  );
}

function conditionHolds(condition: Condition, cellOf: CellOf): boolean {
  return count(
    condition.fields.map((field) => matches(condition.match, cellOf(field))),
    condition.case,
  );
}

function count(results: boolean[], wanted: Case = 'all'): boolean {
  if (wanted === 'all') return results.every(Boolean);
  return wanted === 'any' ? results.some(Boolean) : !results.some(Boolean);
}

/** Every part of a match must hold. A blank cell matches only `exists: false`, and a `count` of none. */
export function matches(match: Match, cell: Cell | undefined): boolean {
  const items = cell?.items ?? [];
  if (match.exists !== undefined && match.exists !== (items.length > 0 && cell?.blankItem !== true)) return false;
  if (match.count !== undefined && !(cell?.model.delimiter != null && countMatches(match.count, items.length))) return false;
  if (match.value !== undefined && !sameSet(match.value, items)) return false;
  const { codeList, range, regex } = match;
  if (codeList !== undefined) {
    const codes = codeMap(codeList);
    if (!items.some((item) => codes.has(comparable(item)))) return false;
  }
  if (range !== undefined && !items.some((item) => inRange(range, Number(item)))) return false;
  if (regex !== undefined && !items.some((item) => matchesAll(regex, item))) return false;
  return true;
}

function countMatches(wanted: number | Range, length: number): boolean {
  return typeof wanted === 'number' ? length === wanted : inRange(wanted, length);
}

/** The whole set, in any order, whatever the case. A single value is a set of one. */
function sameSet(wanted: NonNullable<Match['value']>, items: string[]): boolean {
  const values = (Array.isArray(wanted) ? wanted : [wanted]).map(comparable).sort();
  const found = items.map(comparable).sort();
  return values.length === found.length && values.every((value, i) => value === found[i]);
}

/** Several patterns: every one must match. */
export function matchesAll(regex: string | string[], text: string): boolean {
  return (Array.isArray(regex) ? regex : [regex]).every((source) => pattern(source).test(text));
}

/** What a finding tells of the condition behind it: the first one, which is mostly the only one. */
export function explain(test: ConditionalRestrictions['if'], outcome: boolean, cellOf: CellOf): When | null {
  const condition = test.conditions[0];
  if (condition === undefined) return null;
  const [match, expected] = describeMatch(condition.match);
  // `none` turns the sense of what it looks at.
  const turned = (test.case === 'none') !== (condition.case === 'none');
  return {
    fields: condition.fields,
    found: condition.fields.map((field) => cellOf(field)?.text.slice(0, 100) ?? ''),
    match,
    expected,
    holds: turned ? !outcome : outcome,
  };
}

function describeMatch(match: Match): [string, string[]] {
  if (match.value !== undefined) return ['value', [match.value].flat().map(String)];
  if (match.codeList !== undefined) return ['codeList', match.codeList.slice(0, 12).map(String)];
  if (match.regex !== undefined) return ['regex', [match.regex].flat()];
  if (match.range !== undefined) return ['range', bounds(match.range)];
  if (match.count !== undefined) return ['count', typeof match.count === 'number' ? [String(match.count)] : bounds(match.count)];
  return ['exists', [String(match.exists ?? true)]];
}

function bounds(range: Range): string[] {
  return Object.entries(range).map(([bound, value]) => `${bound} ${value}`);
}
