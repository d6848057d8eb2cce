import { MoreThan, type EntityManager } from 'typeorm';
import type { Finding, Language } from '@cqdg/contract';
import type { Dictionary } from '@cqdg/dictionary';
import { describe } from '@cqdg/validation';
import { tsvLine } from './tsv-line';
import { RunFinding } from './run-finding.entity';
import { findingView } from './run.views';

const PAGE = 2000;
const header: Record<Language, string[]> = {
  fr: [
    'fichier',
    'table',
    'ligne',
    'champ',
    'gravité',
    'constat',
    'valeur reçue',
    'attendu',
    'correction',
    'proposition',
    'identifiants',
    'code',
  ],
  en: [
    'file',
    'table',
    'row',
    'field',
    'severity',
    'finding',
    'value received',
    'expected',
    'how to mend',
    'proposal',
    'identifiers',
    'code',
  ],
};
const severities = { fr: { error: 'erreur', warning: 'avertissement' }, en: { error: 'error', warning: 'warning' } };

/** The kept findings of a run as a table that a spreadsheet opens, in pieces; text that looks like a formula is made harmless. */
export async function* findingsReport(
  manager: EntityManager,
  runId: string,
  dictionary: Dictionary,
  language: Language,
): AsyncGenerator<string> {
  // The mark makes Excel read the accents.
  yield '\uFEFF' + tsvLine(header[language]);
  for (let after = 0; ;) {
    const where = { runId, position: MoreThan(after) };
    const rows = await manager.find(RunFinding, { where, order: { position: 'ASC' }, take: PAGE });
    if (rows.length === 0) return;
    yield rows.map((row) => tsvLine(cells(findingView(row), dictionary, language))).join('');
    after = rows.at(-1)?.position ?? after;
  }
}

/** The value has a column of its own; what else was found needs its sentence, such as the row that has the identifier already. */
function cells(finding: Finding, dictionary: Dictionary, language: Language): string[] {
  const { title, found, expected, mend } = describe(finding, language, dictionary);
  const { file, table, row, field, severity, value, proposal, keys, code } = finding;
  const identifiers = Object.entries(keys).map(([name, id]) => `${name}=${id}`);
  return [
    ...[
      file ?? '',
      table ?? '',
      row === null ? '' : String(row),
      field ?? '',
      severities[language][severity],
      code.startsWith('value.') ? title : `${title}. ${found}`,
    ],
    ...[value ?? '', expected, mend, proposal ?? '', identifiers.join('; '), code],
  ];
}
