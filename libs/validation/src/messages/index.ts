import type { Finding } from '@cqdg/contract';
import type { Dictionary, Language } from '@cqdg/dictionary';
import { english } from './en/tongue';
import { englishWordings } from './en';
import { Facts } from './facts';
import { french } from './fr/tongue';
import { frenchWordings } from './fr';
import type { Sentences, Tongue, Wording, Wordings } from './message.types';

export type { Sentences } from './message.types';

const tongues: Record<Language, { tongue: Tongue; wordings: Wordings; plural: Intl.PluralRules }> = {
  fr: { tongue: french, wordings: frenchWordings, plural: new Intl.PluralRules('fr') },
  en: { tongue: english, wordings: englishWordings, plural: new Intl.PluralRules('en') },
};

/**
 * What was found, what is expected and how to mend it, in plain text. Knows every code of `findingCodes`; a code of another
 * version gets a sentence that says so. The value of a `privacy.*` finding is never repeated. With the dictionary, coded values
 * come with what they mean: `NCIT:C12434 (Blood)`.
 */
export function describe(finding: Finding, language: Language, dictionary?: Dictionary): Sentences {
  const { tongue } = tongues[language];
  const wording = wordingOf(finding.code, language);
  const facts = new Facts(finding, tongue, labelsOf(finding, language, dictionary));
  return {
    title: wording.short,
    found: wording.found?.(facts) ?? cell(facts, tongue),
    expected: wording.expected(facts),
    mend: mend(wording, facts, tongue),
  };
}

/** « 6 valeurs hors de la liste »: the title of a group of findings of one code. */
export function groupTitle(code: string, count: number, language: Language): string {
  const { tongue, plural } = tongues[language];
  const [one, other] = wordingOf(code, language).group;
  return (plural.select(count) === 'one' ? one : other).replace('#', tongue.number(count));
}

/** What a code means in a few words, without number or place: for filters and headings. */
export function shortTitle(code: string, language: Language): string {
  return wordingOf(code, language).short;
}

function wordingOf(code: string, language: Language): Wording {
  const { wordings, tongue } = tongues[language];
  return (Object.hasOwn(wordings, code) ? wordings[code] : undefined) ?? tongue.unknown;
}

function labelsOf({ table, field }: Finding, language: Language, dictionary: Dictionary | undefined): Record<string, string> {
  const schema = dictionary?.schemas.find(({ name }) => name === table);
  const texts = schema?.fields.find(({ name }) => name === field)?.meta?.i18n;
  return texts?.[language]?.codes ?? {};
}

function cell(facts: Facts, tongue: Tongue): string {
  if (facts.isPrivate) return '';
  return facts.isBlank ? tongue.cellIsBlank : tongue.cellHolds(facts.value);
}

function mend(wording: Wording, facts: Facts, tongue: Tongue): string {
  if (facts.proposal === null) return wording.mend(facts);
  return wording.accept?.(facts) ?? tongue.replaceBy(facts.proposal);
}
