import { simpleOf, type Range, type SimpleRestrictions } from '@cqdg/dictionary';
import { matchesAll } from '../interpreter/conditions';
import { codeMap, type FieldModel } from '../schema/field-model';
import { canonical, comparable, inRange, MAX_CELL, splitItems } from '../schema/values';
import { simplePattern, TextMatcher } from './simple-pattern';

/** What holds of a cell whatever the rest of its row says. */
export interface CellChecks {
  blankPasses: boolean;
  /** `null`: every value passes. */
  value: TextMatcher | null;
}

const QUOTE = 34;

/** Compiles the unconditional restrictions of a field. May refuse what is right (the interpreter then finds nothing), never the other way. */
export function compileCell(model: FieldModel): CellChecks {
  const simple = [...simpleOf(model.restrictions), ...simpleOf(model.advice)];
  const blankPasses = !simple.some((one) => one.required === true);
  if (simple.some((one) => one.empty === true)) return { blankPasses, value: () => false };
  const item = compileItem(model, simple);
  const { delimiter } = model;
  const value = delimiter === null ? item : compileList(delimiter, item);
  const guarded: TextMatcher = (text, start, end) =>
    end - start <= MAX_CELL && text.charCodeAt(start) !== QUOTE && (value === null || value(text, start, end));
  return { blankPasses, value: guarded };
}

/** A list without blank items, each of which passes. */
function compileList(delimiter: string, item: TextMatcher | null): TextMatcher {
  return (text, start, end) =>
    splitItems(text.substring(start, end), delimiter).every((part) => part !== '' && (item === null || item(part, 0, part.length)));
}

function compileItem(model: FieldModel, simple: SimpleRestrictions[]): TextMatcher | null {
  const type = model.field.valueType;
  const lists = simple.flatMap((one) => (one.codeList === undefined ? [] : [one.codeList]));
  const ranges = simple.flatMap((one) => (one.range === undefined ? [] : [one.range]));
  const patterns = type === 'string' ? simple.flatMap((one) => one.regex ?? []) : [];
  if (type === 'string' && lists.length === 0) return compilePatterns(patterns);
  if (type === 'integer' && lists.length === 0) return compileInteger(ranges);
  const maps = lists.map(codeMap);
  const numeric = type === 'integer' || type === 'number';
  return (text, start, end) => {
    const value = canonical(type, text.substring(start, end));
    if (value === null) return false;
    const key = comparable(value);
    if (!maps.every((map) => map.has(key))) return false;
    if (numeric && !ranges.every((range) => inRange(range, Number(value)))) return false;
    return patterns.length === 0 || matchesAll(patterns, model.spelling?.get(key) ?? value);
  };
}

function compilePatterns(patterns: string[]): TextMatcher | null {
  if (patterns.length === 0) return null;
  const matchers = patterns.map((source): TextMatcher => {
    return simplePattern(source) ?? ((text, start, end) => matchesAll(source, text.substring(start, end)));
  });
  const [only] = matchers;
  if (matchers.length === 1 && only !== undefined) return only;
  return (text, start, end) => matchers.every((matches) => matches(text, start, end));
}

/** Whole numbers of up to fifteen digits without a string in between; longer ones the plain way. */
function compileInteger(ranges: Range[]): TextMatcher {
  const min = Math.max(-Infinity, ...ranges.map((range) => Math.max(range.min ?? -Infinity, above(range.exclusiveMin))));
  const max = Math.min(Infinity, ...ranges.map((range) => Math.min(range.max ?? Infinity, below(range.exclusiveMax))));
  return (text, start, end) => {
    const negative = text.charCodeAt(start) === 45;
    const from = negative ? start + 1 : start;
    if (end - from > 15 || end === from) {
      const value = canonical('integer', text.substring(start, end));
      return value !== null && Number(value) >= min && Number(value) <= max;
    }
    let value = 0;
    for (let i = from; i < end; i++) {
      const digit = text.charCodeAt(i) - 48;
      if (digit < 0 || digit > 9) return false;
      value = value * 10 + digit;
    }
    if (negative) value = -value;
    return value >= min && value <= max;
  };
}

/** The least whole number above a bound, and the greatest below. */
const above = (bound: number | undefined): number => (bound === undefined ? -Infinity : Math.floor(bound) + 1);
const below = (bound: number | undefined): number => (bound === undefined ? Infinity : Math.ceil(bound) - 1);
