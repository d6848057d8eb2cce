import type { Language } from '@cqdg/dictionary';
import { counted } from './counted';

/** What the report of `cqdg check` says around the findings. */
export interface CheckTexts {
  rows(count: number): string;
  errors(count: number): string;
  warnings(count: number): string;
  /** Where a finding is about no file and no table alone. */
  whole: string;
  fine: string;
  row(number: number): string;
  quote(text: string): string;
  more(count: number): string;
  registered(count: number): string;
  /** Shares from 0 to 1. */
  completeness(mean: number, participants: number, tables: { table: string; share: number }[]): string;
  notRegistered: string;
  valid: string;
  invalid: string;
  seconds(seconds: number): string;
  verdict(verdict: string, counts: string, version: string, time: string): string;
}

const nb = '\u00a0';
/** Never 100 % while something lacks. */
const percent = (share: number): number => Math.floor(share * 100 + 1e-9);
export const checkTexts: Record<Language, CheckTexts> = {
  fr: {
    rows: (count) => counted('fr', count, 'ligne'),
    errors: (count) => counted('fr', count, 'erreur'),
    warnings: (count) => counted('fr', count, 'avertissement'),
    whole: 'Ensemble des fichiers',
    fine: 'rien à corriger',
    row: (number) => `ligne${nb}${number}${nb}:`,
    quote: (text) => `«${nb}${text}${nb}»`,
    more: (count) => `… et ${counted('fr', count, 'autre')}`,
    registered: (count) =>
      `Participants et biospécimens comparés avec ${counted('fr', count, 'échantillon')} du fichier d’inscription fourni.`,
    completeness: (mean, participants, tables) =>
      `Complétude${nb}: ${percent(mean)}${nb}% des champs essentiels demandés, pour ${counted('fr', participants, 'participant')} (` +
      `${tables.map(({ table, share }) => `${table} ${percent(share)}${nb}%`).join(', ')}).`,
    notRegistered: `Inscription non vérifiée${nb}: aucun fichier d’inscription des échantillons lisible parmi les fichiers.`,
    valid: 'Valide',
    invalid: 'Non valide',
    seconds: (seconds) => `${seconds.toLocaleString('fr-CA', { maximumFractionDigits: 1 })}${nb}s`,
    verdict: (verdict, counts, version, time) => `${verdict}${nb}: ${counts} (dictionnaire ${version}, ${time})`,
  },
  en: {
    rows: (count) => counted('en', count, 'row'),
    errors: (count) => counted('en', count, 'error'),
    warnings: (count) => counted('en', count, 'warning'),
    whole: 'All files',
    fine: 'nothing to mend',
    row: (number) => `row${nb}${number}:`,
    quote: (text) => `“${text}”`,
    more: (count) => `… and ${counted('en', count, 'other')}`,
    registered: (count) =>
      `Participants and biospecimens compared with the ${counted('en', count, 'sample')} of the registration file given.`,
    completeness: (mean, participants, tables) =>
      `Completeness: ${percent(mean)}% of the core fields asked for, over ${counted('en', participants, 'participant')} (` +
      `${tables.map(({ table, share }) => `${table} ${percent(share)}%`).join(', ')}).`,
    notRegistered: 'Registration not checked: no readable file of registered samples among the files.',
    valid: 'Valid',
    invalid: 'Not valid',
    seconds: (seconds) => `${seconds.toLocaleString('en-CA', { maximumFractionDigits: 1 })}${nb}s`,
    verdict: (verdict, counts, version, time) => `${verdict}: ${counts} (dictionary ${version}, ${time})`,
  },
};
