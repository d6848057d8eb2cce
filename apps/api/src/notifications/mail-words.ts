import type { Language } from '@cqdg/contract';

export interface MailWords {
  subject: string;
  body: string;
}

/** Names come from people: a line break in one must not add lines of its own to a mail. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** `4 décembre 2026`, where the centre is. */
export const dayOf = (date: Date, locale: 'fr-CA' | 'en-CA'): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'America/Montreal' }).format(date);

/** The no-break spaces that French asks for before `:` and inside « ». Not within an address, which has no space before its colon. */
export const frenchSpaces = (text: string): string =>
  text
    .replace(/ ([:»])/g, '\u00a0$1')
    .replace(/« /g, '«\u00a0')
    .replace(/(\d) (?=\d{3})/g, '$1\u00a0');

const rules = { fr: new Intl.PluralRules('fr-CA'), en: new Intl.PluralRules('en-CA') };
const numbers = { fr: new Intl.NumberFormat('fr-CA'), en: new Intl.NumberFormat('en-CA') };

const noun = (language: Language, value: number, one: string, many = `${one}s`) => (rules[language].select(value) === 'one' ? one : many);
// One kind of no-break space, whatever the runtime's data say.
const figure = (language: Language, value: number) => numbers[language].format(value).replace(/[\u202f\u2009]/g, '\u00a0');

const count = (language: Language) => (value: number, one?: string, many?: string) =>
  one === undefined ? figure(language, value) : `${figure(language, value)} ${noun(language, value, one, many)}`;
/** `1 erreur`, `2 erreurs`; without a noun, the figure alone. */
export const counted = { fr: count('fr'), en: count('en') };

/** As `counted`, with a word for none: `aucune erreur`, `no error`. */
export const sentence = {
  fr: (value: number, one: string, many?: string, none = 'aucune') => (value === 0 ? `${none} ${one}` : counted.fr(value, one, many)),
  en: (value: number, one: string, many?: string) => (value === 0 ? `no ${one}` : counted.en(value, one, many)),
};
