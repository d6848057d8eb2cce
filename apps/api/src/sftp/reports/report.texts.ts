import type { Language, RunKind } from '@cqdg/contract';

/** What the text files in `/reports` say around the findings. */
interface ReportTexts {
  runFile(kind: RunKind, number: number): string;
  refusalFile(stamp: string, name: string): string;
  statusFile: string;
  title(kind: RunKind, number: number, study: string): string;
  ended(date: string, dictionary: string): string;
  passed: string;
  failed(errors: string, warnings: string): string;
  warned(warnings: string): string;
  broken: string;
  table(file: string): string;
  error: string;
  warning: string;
  row(row: number): string;
  received(value: string): string;
  expected(text: string): string;
  proposal(value: string): string;
  more(count: string): string;
  whole: string;
  next: Record<'registration' | 'submission', string>;
  nextPassed: Record<'registration' | 'submission', string>;
  page(url: string): string;
  refusal(name: string, date: string): string;
  kept: string;
}

const nb = '\u00a0';
const pad = (number: number) => String(number).padStart(4, '0');

export const reportTexts: Record<Language, ReportTexts> = {
  fr: {
    runFile: (kind, number) => `${kind === 'registration' ? 'inscription' : 'clinique'}-${pad(number)}`,
    refusalFile: (stamp, name) => `refus-${stamp}-${name}.txt`,
    statusFile: 'etat.txt',
    title: (kind, number, study) =>
      `${kind === 'registration' ? 'Inscription des échantillons' : 'Tables cliniques'} de ${study}, validation ${number}`,
    ended: (date, dictionary) => `Terminée le ${date}, dictionnaire ${dictionary}`,
    passed: 'RÉUSSIE : aucune erreur.',
    failed: (errors, warnings) => `À CORRIGER : ${errors}, ${warnings}.`,
    warned: (warnings) => `RÉUSSIE : aucune erreur, ${warnings}.`,
    broken: 'INTERROMPUE : la faute est la nôtre. Relancez la validation dans la page ; vos fichiers sont intacts.',
    table: (file) => `fichier ${file}`,
    error: 'ERREUR',
    warning: 'avertissement',
    row: (row) => `ligne ${row}`,
    received: (value) => `reçu « ${value} »`,
    expected: (text) => `Attendu : ${text}`,
    proposal: (value) => `proposition « ${value} »`,
    more: (count) => `… et ${count}`,
    whole: 'Ensemble',
    next: {
      registration:
        'Corrigez les erreurs dans votre fichier, puis déposez-le de nouveau dans /registration. Toute erreur empêche l’inscription.',
      submission:
        'Corrigez les erreurs dans vos fichiers, puis déposez-les de nouveau dans /clinical. Les avertissements n’empêchent rien.',
    },
    nextPassed: {
      registration: 'Reste à faire : inscrire les échantillons, d’un clic dans la page.',
      submission: 'Reste à faire : un responsable de l’étude peut signer dans la page.',
    },
    page: (url) => `Les mêmes constats, avec vos données à côté : ${url}`,
    refusal: (name, date) => `${name}, déposé le ${date}, n’a pas été pris.`,
    kept: 'Ce qui était là avant compte toujours : un fichier refusé n’en remplace aucun.',
  },
  en: {
    runFile: (kind, number) => `${kind === 'registration' ? 'registration' : 'clinical'}-${pad(number)}`,
    refusalFile: (stamp, name) => `refused-${stamp}-${name}.txt`,
    statusFile: 'status.txt',
    title: (kind, number, study) =>
      `${kind === 'registration' ? 'Registration of samples' : 'Clinical tables'} of ${study}, validation ${number}`,
    ended: (date, dictionary) => `Ended on ${date}, dictionary ${dictionary}`,
    passed: 'PASSED: no error.',
    failed: (errors, warnings) => `TO MEND: ${errors}, ${warnings}.`,
    warned: (warnings) => `PASSED: no error, ${warnings}.`,
    broken: 'BROKEN OFF: the fault is ours. Start the validation again in the page; your files are intact.',
    table: (file) => `file ${file}`,
    error: 'ERROR',
    warning: 'warning',
    row: (row) => `row ${row}`,
    received: (value) => `received “${value}”`,
    expected: (text) => `Expected: ${text}`,
    proposal: (value) => `proposal “${value}”`,
    more: (count) => `… and ${count}`,
    whole: 'Whole',
    next: {
      registration:
        'Mend the errors in your file, then put it into /registration again. Any error keeps the samples from being registered.',
      submission: 'Mend the errors in your files, then put them into /clinical again. Warnings keep nothing back.',
    },
    nextPassed: {
      registration: 'Left to do: register the samples, by one click in the page.',
      submission: 'Left to do: a lead of the study can sign in the page.',
    },
    page: (url) => `The same findings, with your data beside them: ${url}`,
    refusal: (name, date) => `${name}, put on ${date}, was not taken.`,
    kept: 'What was there before still counts: a refused file replaces none.',
  },
};

/** `2026-11-29 à 04 h 12`, where the centre is. */
export const momentOf = (date: Date, language: Language): string =>
  new Intl.DateTimeFormat(`${language}-CA`, { dateStyle: 'long', timeStyle: 'short', timeZone: 'America/Montreal' })
    .format(date)
    .replace(/[\u202f\u2009]/g, nb);
