import { flatten, type Clause, type ColumnRule } from './columns';
import type { Condition, ConditionalRestrictions, Field, Language, Match, Range, Restrictions, Scalar, SimpleRestrictions } from './model';
import { asList } from './read/json';
import { conditionalsOf, isConditional } from './restrictions';

/** A long list is shown by its first values: the page and the workbook have the whole of it. */
const shownCodes = 8;

interface Words {
  and: string;
  or: string;
  equals(values: string, list: boolean): string;
  oneOf(values: string): string;
  likes(patterns: string): string;
  within(range: string): string;
  filled: string;
  blank: string;
  counts(range: string): string;
  between(low: string, high: string): string;
  bound: Record<keyof Range, (value: string) => string>;
  none(conditions: string): string;
  noneOf(fields: string, test: string): string;
  more(count: number): string;
  required: string;
  leaveBlank: string;
  values(list: string): string;
  shape(pattern: string): string;
  number(range: string): string;
  when(effect: string, condition: string): string;
  onlyWhen(condition: string): string;
  unless(effect: string, condition: string): string;
  except(condition: string): string;
  otherwise(effect: string): string;
  colon: string;
  advised: string;
  /** For `required` where it is advice. */
  fillIn: string;
}

const nb = '\u00a0';

const words: Record<Language, Words> = {
  fr: {
    and: 'et',
    or: 'ou',
    equals: (values, list) => (list ? `contient exactement ${values}` : `vaut ${values}`),
    oneOf: (values) => `vaut ${values}`,
    likes: (patterns) => `suit le motif ${patterns}`,
    within: (range) => `est ${range}`,
    filled: 'est rempli',
    blank: 'est vide',
    counts: (range) => `a un nombre de valeurs qui est ${range}`,
    between: (low, high) => `entre ${low} et ${high}`,
    bound: {
      min: (value) => `d’au moins ${value}`,
      max: (value) => `d’au plus ${value}`,
      exclusiveMin: (value) => `plus grand que ${value}`,
      exclusiveMax: (value) => `plus petit que ${value}`,
    },
    none: (conditions) => `rien de ceci n’est vrai${nb}: ${conditions}`,
    noneOf: (fields, test) => `aucun des champs ${fields} ne répond à ceci${nb}: ${test}`,
    more: (count) => `et ${count}${nb}autres`,
    required: 'Obligatoire',
    leaveBlank: 'Laissez vide',
    values: (list) => `Valeurs permises${nb}: ${list}`,
    shape: (pattern) => `De la forme ${pattern}`,
    number: (range) => `Nombre ${range}`,
    when: (effect, condition) => `${effect} si ${condition}.`,
    onlyWhen: (condition) => `Seulement si ${condition}.`,
    unless: (effect, condition) => `${effect}, sauf si ${condition}.`,
    except: (condition) => `sauf si ${condition}`,
    otherwise: (effect) => `Sinon, ${effect}.`,
    colon: `${nb}:`,
    advised: `Conseillé${nb}: `,
    fillIn: 'À remplir',
  },
  en: {
    and: 'and',
    or: 'or',
    equals: (values, list) => (list ? `holds exactly ${values}` : `is ${values}`),
    oneOf: (values) => `is ${values}`,
    likes: (patterns) => `follows the pattern ${patterns}`,
    within: (range) => `is ${range}`,
    filled: 'is filled in',
    blank: 'is blank',
    counts: (range) => `has a number of values that is ${range}`,
    between: (low, high) => `between ${low} and ${high}`,
    bound: {
      min: (value) => `at least ${value}`,
      max: (value) => `at most ${value}`,
      exclusiveMin: (value) => `greater than ${value}`,
      exclusiveMax: (value) => `less than ${value}`,
    },
    none: (conditions) => `none of these is true: ${conditions}`,
    noneOf: (fields, test) => `none of the fields ${fields} meets this: ${test}`,
    more: (count) => `and ${count} more`,
    required: 'Required',
    leaveBlank: 'Leave blank',
    values: (list) => `Allowed values: ${list}`,
    shape: (pattern) => `Of the form ${pattern}`,
    number: (range) => `A number ${range}`,
    when: (effect, condition) => `${effect} if ${condition}.`,
    onlyWhen: (condition) => `Only if ${condition}.`,
    unless: (effect, condition) => `${effect}, unless ${condition}.`,
    except: (condition) => `unless ${condition}`,
    otherwise: (effect) => `Otherwise, ${effect}.`,
    colon: ':',
    advised: 'Advised: ',
    fillIn: 'Fill in',
  },
};

/**
 * A field's conditional restrictions as sentences for people, in the order of the dictionary:
 * « Seulement si vital_status vaut Deceased. Sinon, laissez vide. » Empty when the field has none.
 */
export const describeRules = (field: Field, lang: Language): string[] =>
  conditionalsOf(field.restrictions).map((rule) => describe(rule, words[lang]));

/** What `meta.advice` asks for: a failure is a warning. */
export const describeAdvice = (field: Field, lang: Language): string[] =>
  asList<Restrictions>(field.meta?.advice).map((part) => {
    const advice = { ...words[lang], required: words[lang].fillIn };
    return `${advice.advised}${lowerFirst(isConditional(part) ? describe(part, advice) : `${effect(part, advice)}.`)}`;
  });

/** A numeric range in words: « entre 0 et 40000 ». */
export const describeRange = (range: Range, lang: Language): string => rangeText(range, words[lang]);

function describe(rule: ConditionalRestrictions, w: Words): string {
  const [yes, no] = [plain(rule.then), plain(rule.else)];
  const condition = tests(rule.if.conditions, rule.if.case ?? 'all', w);
  if (yes === null || no === null)
    return flatten([rule])
      .map((part) => sentence(part, w))
      .join(' ');
  const [then, otherwise] = [effect(yes, w), effect(no, w)];
  if (!otherwise) return then ? w.when(then, condition) : '';
  if (!then) return no.empty ? `${w.onlyWhen(condition)} ${w.otherwise(lowerFirst(otherwise))}` : w.unless(otherwise, condition);
  return `${w.when(then, condition)} ${w.otherwise(lowerFirst(otherwise))}`;
}

/** A branch without conditions, as one object; `null` when it has any. */
function plain(branch: Restrictions | Restrictions[] | undefined): SimpleRestrictions | null {
  const parts = asList<Restrictions>(branch);
  const simple = parts.filter((part): part is SimpleRestrictions => !isConditional(part));
  return simple.length === parts.length ? Object.assign({}, ...simple) : null;
}

function sentence({ when, then }: ColumnRule, w: Words): string {
  const text = effect(then, w);
  if (!text) return '';
  const plainly = when.filter((clause) => !clause.negated).map((clause) => clauseText(clause, w));
  const except = when.filter((clause) => clause.negated).map((clause) => w.except(clauseText(clause, w)));
  if (plainly.length > 0) return w.when(text, [plainly.join(` ${w.and} `), ...except].join(', '));
  return `${[text, ...except].join(', ')}.`;
}

const clauseText = (clause: Clause, w: Words) => tests(clause.conditions, clause.case, w);

function effect(restrictions: SimpleRestrictions, w: Words): string {
  const parts = [
    restrictions.required && w.required,
    restrictions.empty && w.leaveBlank,
    restrictions.codeList && w.values(codes(restrictions.codeList, w)),
    restrictions.regex !== undefined && w.shape(alternatives(asList(restrictions.regex), w.and)),
    restrictions.range && w.number(rangeText(restrictions.range, w)),
  ].filter((part): part is string => typeof part === 'string');
  return parts.map((part, index) => (index === 0 ? part : lowerFirst(part))).join('; ');
}

function tests(conditions: readonly Condition[], how: 'all' | 'any' | 'none', w: Words): string {
  const texts = conditions.map((condition) => {
    const text = conditionText(condition, w);
    const mixed = conditions.length > 1 && condition.fields.length > 1 && (condition.case ?? 'all') !== how;
    return mixed ? `(${text})` : text;
  });
  if (how === 'none') return w.none(texts.join(` ${w.or} `));
  return texts.join(` ${how === 'all' ? w.and : w.or} `);
}

function conditionText({ fields, match, case: how = 'all' }: Condition, w: Words): string {
  const test = matchText(match, w);
  if (how === 'none') return fields.length === 1 ? w.none(`${fields[0]} ${test}`) : w.noneOf(fields.join(', '), test);
  return fields.map((field) => `${field} ${test}`).join(` ${how === 'all' ? w.and : w.or} `);
}

function matchText(match: Match, w: Words): string {
  const parts = [
    match.value !== undefined && w.equals(alternatives(asList<Scalar>(match.value).map(String), w.and), Array.isArray(match.value)),
    match.codeList && w.oneOf(codes(match.codeList, w)),
    match.regex !== undefined && w.likes(alternatives(asList(match.regex), w.and)),
    match.range && w.within(rangeText(match.range, w)),
    match.exists !== undefined && (match.exists ? w.filled : w.blank),
    match.count !== undefined && w.counts(typeof match.count === 'number' ? String(match.count) : rangeText(match.count, w)),
  ].filter((part): part is string => typeof part === 'string');
  return parts.join(` ${w.and} `);
}

function codes(list: readonly Scalar[], w: Words): string {
  const texts = list.map(String);
  if (texts.length <= shownCodes) return alternatives(texts, w.or);
  return `${texts.slice(0, shownCodes - 2).join(', ')} ${w.more(texts.length - shownCodes + 2)}`;
}

function alternatives(texts: readonly string[], joint: string): string {
  return texts.length < 2 ? (texts[0] ?? '') : `${texts.slice(0, -1).join(', ')} ${joint} ${texts.at(-1)}`;
}

function rangeText(range: Range, w: Words): string {
  if (range.min !== undefined && range.max !== undefined) return w.between(String(range.min), String(range.max));
  const parts = (['min', 'exclusiveMin', 'max', 'exclusiveMax'] as const).flatMap((key) => {
    const bound = range[key];
    return bound === undefined ? [] : [w.bound[key](String(bound))];
  });
  return parts.join(` ${w.and} `);
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
