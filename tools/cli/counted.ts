import type { Language } from '@cqdg/dictionary';

/** How each language writes a number before its noun. */
const rules: Record<Language, { number: Intl.NumberFormat; plural: Intl.PluralRules; space: string }> = {
  fr: { number: new Intl.NumberFormat('fr-CA'), plural: new Intl.PluralRules('fr'), space: '\u00a0' },
  en: { number: new Intl.NumberFormat('en-CA'), plural: new Intl.PluralRules('en'), space: ' ' },
};

/** « 0 erreur », « 2 000 erreurs », “0 errors”: a number and its noun in the form that the number asks for. */
export function counted(lang: Language, count: number, one: string, other = `${one}s`): string {
  const { number, plural, space } = rules[lang];
  return `${number.format(count)}${space}${plural.select(count) === 'one' ? one : other}`;
}
