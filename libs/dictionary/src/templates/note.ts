import type { Column } from '../columns';
import type { Field, Language } from '../model';
import { describeAdvice, describeRange, describeRules } from '../rule-text';
import { codesOf, fieldTexts } from '../texts';
import { noteText } from './wording';

const shownCodes = 10;

/** The note on a column's title: name and description, need and type, rules, values, examples; one thing per line. */
export function headerNote(field: Field, column: Column, lang: Language): string[] {
  const text = noteText[lang];
  const { displayName, description, notes } = fieldTexts(field, lang);
  return [
    displayName,
    facts(column, lang),
    description,
    notes,
    ...describeRules(field, lang),
    ...describeAdvice(field, lang),
    column.range ? `${text.range(describeRange(column.range, lang))}.` : '',
    values(field, lang),
    column.references.length > 0
      ? `${text.refersTo(column.references.map(({ table, field: name }) => `${table}.${name}`).join(', '))}.`
      : '',
    column.examples.length > 0 ? `${text.examples(column.examples.slice(0, 3).join(' | '))}` : '',
    column.examples.length === 0 && !column.codeList && column.patterns[0] ? text.pattern(column.patterns[0]) : '',
  ].filter((line) => line !== '');
}

function facts(column: Column, lang: Language): string {
  const text = noteText[lang];
  const units = column.units && text.units(text.unit[column.units] ?? column.units);
  const type = [text.type[column.type], units].filter(Boolean).join(' ');
  return [
    text.need[column.need],
    column.identifier && text.identifier,
    column.core && text.core,
    type,
    column.delimiter && text.list(column.delimiter),
  ]
    .filter(Boolean)
    .join(' · ');
}

function values(field: Field, lang: Language): string {
  const codes = codesOf(field, lang);
  if (codes.length === 0) return '';
  const shown = codes.slice(0, shownCodes).map(({ code, label }) => (label === null ? code : `${code} (${label})`));
  if (codes.length > shownCodes) shown.push(`… (${codes.length}, ${noteText[lang].codes})`);
  return noteText[lang].values(shown.join(', '));
}
