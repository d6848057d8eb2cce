import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type Language, type SignStatement, canonicalJson } from '@cqdg/contract';

type Texts = Record<Language, string>;

/** `{study}` stands for the name of the study. */
const usual: Texts = {
  fr:
    'Au nom de l’étude {study}, je déclare que ces données sont exactes à ma connaissance, qu’elles ont été recueillies et codées selon le ' +
    'consentement des personnes participantes et l’approbation éthique de l’étude, et qu’elles ne contiennent aucun renseignement permettant ' +
    'de les identifier directement. Je comprends qu’après la signature, seul le CQDG peut rouvrir cette révision.',
  en:
    'On behalf of the study {study}, I declare that to my knowledge these data are accurate, that they were collected and coded in accordance ' +
    'with the consent of the participants and the ethics approval of the study, and that they hold nothing by which a participant could be ' +
    'identified directly. I understand that once signed, only the CQDG can reopen this revision.',
};

/** The centre's own statement from a file `{"fr": …, "en": …}`, or ours. Throws where the file is something else. */
export async function statementTexts(file: string | undefined): Promise<Texts> {
  if (!file) return usual;
  const read: unknown = JSON.parse(await readFile(file, 'utf8'));
  if (!isTexts(read)) throw new Error('SIGN_STATEMENT_FILE: a JSON object with the texts "fr" and "en" is expected');
  return { fr: read.fr, en: read.en };
}

function isTexts(value: unknown): value is Texts {
  const texts = value as Partial<Record<Language, unknown>> | null;
  return typeof texts?.fr === 'string' && typeof texts.en === 'string';
}

const hash = (texts: Texts) => createHash('sha256').update(canonicalJson(texts)).digest('hex');

/** The statement for one study. Its id changes whenever a word of it does, its digest also with the name of the study. */
export function statementFor(texts: Texts, study: Texts): SignStatement {
  const text = (language: Language) => texts[language].replaceAll('{study}', study[language] || study.fr || study.en);
  const read = { fr: text('fr'), en: text('en') };
  return { id: `statement-${hash(texts).slice(0, 12)}`, digest: hash(read), text: read };
}
