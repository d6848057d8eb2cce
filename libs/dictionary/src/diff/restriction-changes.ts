import type { ConditionalRestrictions, Field, Language, Range, Restrictions, Scalar, SimpleRestrictions } from '../model';
import { asList } from '../read/json';
import { codeListsOf, conditionalsOf, simpleOf } from '../restrictions';
import { describeAdvice, describeRange, describeRules } from '../rule-text';
import { fieldTexts } from '../texts';
import { type LocalChange, type Side, change, data, listChanges, restricts } from './change';

/** What always holds, and what holds under a condition. */
export function restrictionChanges(before: Field, after: Field): LocalChange[] {
  const [old, now] = [simpleOf(before.restrictions), simpleOf(after.restrictions)];
  return [
    ...flag('required', old, now),
    ...flag('empty', old, now),
    ...codeChanges(before, after),
    ...listChanges('pattern', patterns(old), patterns(now), restricts),
    ...rangeChanges(old, now),
    ...listChanges('rule', rules(before), rules(after), restricts),
    // A failure is a warning: it refuses nothing.
    ...listChanges('advice', advice(before), advice(after), { added: 'widening', removed: 'widening', changed: 'widening' }),
  ];
}

/** Whether a blank cell of this field, or a table without this column, may be refused: always, or under some condition. */
export const mayDemand = ({ restrictions }: Field): boolean => demands(restrictions);

function demands(restrictions: Restrictions | readonly Restrictions[] | undefined): boolean {
  if (simpleOf(restrictions).some(({ required }) => required)) return true;
  return conditionalsOf(restrictions).some((rule) => demands(rule.then) || demands(rule.else));
}

function flag(part: 'required' | 'empty', old: SimpleRestrictions[], now: SimpleRestrictions[]): LocalChange[] {
  const side = (parts: SimpleRestrictions[]) => (parts.some((one) => one[part]) ? data('') : null);
  return change(part, side(old), side(now), restricts);
}

function codeChanges(before: Field, after: Field): LocalChange[] {
  const [old, now] = [allowed(before), allowed(after)];
  if (old === null && now === null) return [];
  if (old === null || now === null) return change('codes', old && listed(before, old), now && listed(after, now), restricts);
  const [gone, come] = [old.filter((code) => !now.includes(code)), now.filter((code) => !old.includes(code))];
  return [
    ...(gone.length > 0
      ? [{ kind: 'removed', impact: 'breaking', part: 'codes', before: listed(before, gone), after: null } as const]
      : []),
    ...(come.length > 0 ? [{ kind: 'added', impact: 'widening', part: 'codes', before: null, after: listed(after, come) } as const] : []),
  ];
}

/** Values that always hold; `null` where any may stand. Several lists: a value must be in all of them. */
function allowed(field: Field): string[] | null {
  const lists = codeListsOf(field).map((list) => list.map((code: Scalar) => String(code)));
  const [first, ...rest] = lists;
  return first ? [...new Set(first)].filter((code) => rest.every((list) => list.includes(code))) : null;
}

/** Each code with what it means. */
function listed(field: Field, codes: readonly string[]): Side {
  const side = (lang: Language) => {
    const labels = fieldTexts(field, lang).codes;
    return codes.map((code) => (labels[code] && labels[code] !== code ? `${code} (${labels[code]})` : code)).join('\n');
  };
  return { fr: side('fr'), en: side('en') };
}

const patterns = (parts: SimpleRestrictions[]): Side[] => parts.flatMap(({ regex }) => asList<string>(regex).map(data));

function rangeChanges(old: SimpleRestrictions[], now: SimpleRestrictions[]): LocalChange[] {
  const [before, after] = [narrowest(old), narrowest(now)];
  const wider = after === null || (before !== null && within(before, after));
  const impact = wider ? 'widening' : 'breaking';
  return change('range', before && ranged(before), after && ranged(after), { added: 'breaking', removed: 'widening', changed: impact });
}

const ranged = (range: Range): Side => ({ fr: describeRange(range, 'fr'), en: describeRange(range, 'en') });

/** The range that several give together; `null` without any. */
function narrowest(parts: SimpleRestrictions[]): Range | null {
  const ranges = parts.flatMap(({ range }) => (range ? [range] : []));
  if (ranges.length < 2) return ranges[0] ?? null;
  const [low, high] = [ranges.map(lowest).reduce(higher), ranges.map(highest).reduce(lower)];
  return { ...boundOf(low, 'min', 'exclusiveMin'), ...boundOf(high, 'max', 'exclusiveMax') };
}

/** A bound, and whether it is itself inside. */
interface Bound {
  value: number;
  closed: boolean;
}
const lowest = ({ min, exclusiveMin }: Range): Bound => higher(bound(min, true, -Infinity), bound(exclusiveMin, false, -Infinity));
const highest = ({ max, exclusiveMax }: Range): Bound => lower(bound(max, true, Infinity), bound(exclusiveMax, false, Infinity));
const bound = (value: number | undefined, closed: boolean, none: number): Bound => ({
  value: value ?? none,
  closed: value === undefined || closed,
});
const higher = (a: Bound, b: Bound): Bound => (a.value > b.value || (a.value === b.value && !a.closed) ? a : b);
const lower = (a: Bound, b: Bound): Bound => (a.value < b.value || (a.value === b.value && !a.closed) ? a : b);
const boundOf = ({ value, closed }: Bound, open: keyof Range, exclusive: keyof Range): Range =>
  Number.isFinite(value) ? { [closed ? open : exclusive]: value } : {};

/** Whether every number of the first is in the second. */
function within(inner: Range, outer: Range): boolean {
  const [low, high] = [lowest(outer), highest(outer)];
  const above = lowest(inner).value > low.value || (lowest(inner).value === low.value && (low.closed || !lowest(inner).closed));
  const below = highest(inner).value < high.value || (highest(inner).value === high.value && (high.closed || !highest(inner).closed));
  return above && below;
}

/** The conditional rules, each in words; two that read alike and are not are told apart by their JSON. */
function rules(field: Field): Side[] {
  const conditionals = conditionalsOf(field.restrictions);
  const [fr, en] = [describeRules(field, 'fr'), describeRules(field, 'en')];
  return conditionals.map((rule, index) => worded(fr[index], en[index], rule));
}

function worded(fr: string | undefined, en: string | undefined, rule: ConditionalRestrictions): Side {
  const json = JSON.stringify(rule);
  // What is shown in words stands for the whole: a long code list is cut there.
  return en && en.length < 400 && !en.includes(' more')
    ? { fr: fr ?? en, en }
    : { fr: `${fr ?? ''}\n${json}`.trim(), en: `${en ?? ''}\n${json}`.trim() };
}

function advice(field: Field): Side[] {
  const [fr, en] = [describeAdvice(field, 'fr'), describeAdvice(field, 'en')];
  return en.map((text, index) => ({ fr: fr[index] ?? text, en: text }));
}
