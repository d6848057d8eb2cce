import type { TableView } from '@cqdg/contract';
import { defineTexts, format } from '@cqdg/ui';

type Checked = NonNullable<TableView['checked']>;

export const submissionTexts = defineTexts({
  fr: {
    title: 'Soumission',
    revision: (n: number) => `Révision ${n}`,
    submissions: 'Soumissions',
    study: "Page de l'étude",
    tables: 'Tables',
    table: 'Table',
    file: 'Fichier',
    uploaded: 'Téléversé',
    checked: 'Constats',
    rows: (n: number) => format.fr.count(n, 'ligne'),
    found: ({ errors, warnings }: Checked) =>
      errors + warnings === 0 ? 'Conforme' : `${format.fr.count(errors, 'erreur')}, ${format.fr.count(warnings, 'avertissement')}`,
    unchecked: 'Non validé',
    discarded: 'Fichier détruit',
    download: (name: string) => `Télécharger ${name}`,
    noTablesTitle: 'Aucun fichier dans cette révision',
    noTables: "L'étude n'a encore rien téléversé, ou elle a retiré ses fichiers.",
    findings: (n: number) => `Constats de la validation n° ${n}`,
    noRun: "Aucune validation n'a encore été menée sur cette révision.",
    running: 'Une validation est en cours; ses constats paraîtront à sa fin.',
    readOnly: "Le centre lit les constats; les corrections reviennent à l'étude.",
    retry: 'Réessayer',
  },
  en: {
    title: 'Submission',
    revision: (n: number) => `Revision ${n}`,
    submissions: 'Submissions',
    study: 'Page of the study',
    tables: 'Tables',
    table: 'Table',
    file: 'File',
    uploaded: 'Uploaded',
    checked: 'Findings',
    rows: (n: number) => format.en.count(n, 'row'),
    found: ({ errors, warnings }: Checked) =>
      errors + warnings === 0 ? 'Valid' : `${format.en.count(errors, 'error')}, ${format.en.count(warnings, 'warning')}`,
    unchecked: 'Not validated',
    discarded: 'File discarded',
    download: (name: string) => `Download ${name}`,
    noTablesTitle: 'No file in this revision',
    noTables: 'The study has uploaded nothing yet, or has removed its files.',
    findings: (n: number) => `Findings of validation ${n}`,
    noRun: 'No validation of this revision has been run yet.',
    running: 'A validation is under way; its findings appear when it ends.',
    readOnly: 'The centre reads the findings; mending them is up to the study.',
    retry: 'Try again',
  },
});
