import type { Language } from '@cqdg/dictionary';

/** What the report of `cqdg check` says around the findings. */
export interface CheckTexts {
  rows(count: number): string;
  errors(count: number): string;
  warnings(count: number): string;
  fine: string;
  row(number: number): string;
  quote(text: string): string;
  more(count: number): string;
  registered(count: number): string;
  notRegistered: string;
  valid: string;
  invalid: string;
  seconds(seconds: number): string;
  verdict(verdict: string, counts: string, version: string, time: string): string;
}

const nb = '\u00a0';
const french = new Intl.NumberFormat('fr-CA');
const english = new Intl.NumberFormat('en-CA');
const frenchPlural = new Intl.PluralRules('fr');

const fr = (count: number, one: string, other: string): string =>
  `${french.format(count)}${nb}${frenchPlural.select(count) === 'one' ? one : other}`;
const en = (count: number, one: string, other: string): string => `${english.format(count)}${nb}${count === 1 ? one : other}`;

export const checkTexts: Record<Language, CheckTexts> = {
  fr: {
    rows: (count) => fr(count, 'ligne', 'lignes'),
    errors: (count) => fr(count, 'erreur', 'erreurs'),
    warnings: (count) => fr(count, 'avertissement', 'avertissements'),
    fine: 'rien à corriger',
    row: (number) => `ligne${nb}${number}${nb}:`,
    quote: (text) => `«${nb}${text}${nb}»`,
    more: (count) => `… et ${fr(count, 'autre', 'autres')}`,
    registered: (count) =>
      `Participants et biospécimens comparés avec ${fr(count, 'échantillon', 'échantillons')} du fichier d’inscription fourni.`,
    notRegistered: `Inscription non vérifiée${nb}: aucun fichier d’inscription des échantillons lisible parmi les fichiers.`,
    valid: 'Valide',
    invalid: 'Non valide',
    seconds: (seconds) => `${seconds.toLocaleString('fr-CA', { maximumFractionDigits: 1 })}${nb}s`,
    verdict: (verdict, counts, version, time) => `${verdict}${nb}: ${counts} (dictionnaire ${version}, ${time})`,
  },
  en: {
    rows: (count) => en(count, 'row', 'rows'),
    errors: (count) => en(count, 'error', 'errors'),
    warnings: (count) => en(count, 'warning', 'warnings'),
    fine: 'nothing to mend',
    row: (number) => `row${nb}${number}:`,
    quote: (text) => `“${text}”`,
    more: (count) => `… and ${en(count, 'other', 'others')}`,
    registered: (count) =>
      `Participants and biospecimens compared with the ${en(count, 'sample', 'samples')} of the registration file given.`,
    notRegistered: 'Registration not checked: no readable file of registered samples among the files.',
    valid: 'Valid',
    invalid: 'Not valid',
    seconds: (seconds) => `${seconds.toLocaleString('en-CA', { maximumFractionDigits: 1 })}${nb}s`,
    verdict: (verdict, counts, version, time) => `${verdict}: ${counts} (dictionary ${version}, ${time})`,
  },
};
