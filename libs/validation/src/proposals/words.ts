import { folded } from './normalise';

/** Everyday words in both languages that mean the same, folded; no word is in two lines. */
const meanings: readonly (readonly string[])[] = [
  ['male', 'm', 'man', 'boy', 'homme', 'h', 'masculin', 'garcon'],
  ['female', 'f', 'woman', 'girl', 'femme', 'feminin', 'fille'],
  ['yes', 'oui', 'y', 'true', 'vrai', '1', 'x'],
  ['no', 'non', 'false', 'faux', '0'],
  ['unknown', 'unk', 'inconnu', 'inconnue', 'not known', 'ne sait pas', 'nsp'],
  ['other', 'autre', 'autres', 'others'],
  ['alive', 'living', 'vivant', 'vivante', 'en vie'],
  ['deceased', 'dead', 'died', 'decede', 'decedee', 'mort', 'morte'],
  ['not applicable', 'sans objet', 'ne s applique pas', 'non applicable', 's o'],
  ['normal', 'normale', 'healthy tissue', 'tissu sain'],
  ['tumor', 'tumour', 'tumeur', 'tumoral', 'tumorale'],
  ['proband', 'index case', 'cas index', 'probant', 'propositus'],
  ['mother', 'mere', 'maman'],
  ['father', 'pere', 'papa'],
  ['brother', 'frere'],
  ['sister', 'soeur'],
];

const lineOf = new Map(meanings.flatMap((words, line) => words.map((word) => [word, line] as const)));

/** A number shared by all words of one meaning; null for a word that is not everyday. */
export function meaning(text: string): number | null {
  return lineOf.get(folded(text)) ?? null;
}

const affirmative = new Set(['1', 'yes', 'y', 'oui', 'o', 'vrai', 'v', 'true', 't', 'x']);
const negative = new Set(['0', 'no', 'n', 'non', 'faux', 'f', 'false']);

/** `true` or `false` from the words and digits that people write for them; null for anything else. */
export function truth(text: string): 'true' | 'false' | null {
  const word = folded(text.replace(/[.,]0+$/, ''));
  if (affirmative.has(word)) return 'true';
  return negative.has(word) ? 'false' : null;
}
