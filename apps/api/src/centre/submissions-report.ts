import type { Language, SubmissionRow, SubmissionState } from '@cqdg/contract';
import { tsvLine } from '../validation/tsv-line';

interface Words {
  name: string;
  columns: readonly string[];
  states: Record<SubmissionState, string>;
}

const words: Record<Language, Words> = {
  fr: {
    name: 'soumissions.tsv',
    columns: [
      ...['étude', 'nom', 'révision', 'état', 'tables', 'erreurs', 'avertissements'],
      ...['dernière validation', 'signée le', 'signée par', 'modifiée le'],
    ],
    states: {
      ...{ open: 'en travail', validating: 'en validation', valid: 'valide', invalid: 'à corriger', signed: 'signée' },
      ...{ accepted: 'acceptée', returned: 'retournée', reopened: 'rouverte', withdrawn: 'retirée', superseded: 'remplacée' },
    },
  },
  en: {
    name: 'submissions.tsv',
    columns: [
      ...['study', 'name', 'revision', 'state', 'tables', 'errors', 'warnings'],
      ...['last validation', 'signed on', 'signed by', 'changed on'],
    ],
    states: {
      ...{ open: 'in work', validating: 'being validated', valid: 'valid', invalid: 'to mend', signed: 'signed' },
      ...{ accepted: 'accepted', returned: 'returned', reopened: 'reopened', withdrawn: 'withdrawn', superseded: 'superseded' },
    },
  },
};

/** For a spreadsheet: a line for each submission. */
export function submissionsReport(rows: readonly SubmissionRow[], language: Language): { name: string; lines: string[] } {
  const { name, columns, states } = words[language];
  const cells = ({ study, revision, state, tables, checked, signed, updatedAt }: SubmissionRow) => [
    ...[study.code, study.name[language], String(revision), states[state], String(tables)],
    ...(checked ? [String(checked.errors), String(checked.warnings), checked.at] : ['', '', '']),
    ...[signed?.at ?? '', signed?.by ?? '', updatedAt],
  ];
  return { name, lines: [tsvLine(columns), ...rows.map((row) => tsvLine(cells(row)))] };
}
