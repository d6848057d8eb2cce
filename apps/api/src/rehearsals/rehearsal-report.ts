import {
  type Language,
  type RehearsalStale,
  type RehearsalVerdict,
  type RehearsalView,
  type RehearsedCode,
  rehearsalVerdict,
} from '@cqdg/contract';
import type { Severity } from '@cqdg/contract';
import { shortTitle } from '@cqdg/validation';
import { tsvLine } from '../validation/tsv-line';

const words = {
  fr: {
    header: [
      'étude',
      'révision',
      'effet',
      'à jour',
      'table',
      'constat',
      'gravité avant',
      'gravité après',
      'nouveaux',
      'corrigés',
      'restants',
      'code',
    ],
    verdicts: { breaks: 'deviendrait invalide', mends: 'deviendrait valide', changes: 'des constats changent', same: 'rien ne change' },
    stale: {
      draft: 'non\u00a0: le brouillon a changé',
      edition: 'non\u00a0: une autre version est en vigueur',
      engine: 'non\u00a0: le portail a été mis à jour',
      content: 'non\u00a0: les données de l’étude ont changé',
    },
    unknown: 'non essayée',
    yes: 'oui',
    severities: { error: 'erreur', warning: 'avertissement' },
  },
  en: {
    header: [
      'study',
      'revision',
      'effect',
      'up to date',
      'table',
      'finding',
      'severity before',
      'severity after',
      'new',
      'fixed',
      'left',
      'code',
    ],
    verdicts: { breaks: 'would become invalid', mends: 'would become valid', changes: 'findings change', same: 'nothing changes' },
    stale: {
      draft: 'no: the draft changed',
      edition: 'no: another version is in force',
      engine: 'no: the portal was upgraded',
      content: 'no: the study’s data changed',
    },
    unknown: 'not rehearsed',
    yes: 'yes',
    severities: { error: 'error', warning: 'warning' },
  },
} satisfies Record<Language, Words>;

interface Words {
  header: string[];
  verdicts: Record<RehearsalVerdict, string>;
  stale: Record<RehearsalStale, string>;
  unknown: string;
  yes: string;
  severities: Record<Severity, string>;
}

/** Every study of a rehearsal by table and code, in pieces; text that looks like a formula is made harmless. */
export async function* rehearsalReport(
  { studies }: RehearsalView,
  codesOf: (study: string) => Promise<RehearsedCode[]>,
  language: Language,
): AsyncGenerator<string> {
  const t: Words = words[language];
  const severity = (of: Severity | null) => (of === null ? '' : t.severities[of]);
  // The mark makes Excel read the accents.
  yield '\uFEFF' + tsvLine(t.header);
  for (const { code: study, revision, result, stale } of studies) {
    const head = [study, String(revision)];
    if (!result) {
      yield tsvLine([...head, t.unknown, ...Array<string>(9).fill('')]);
      continue;
    }
    head.push(t.verdicts[rehearsalVerdict(result)], stale ? t.stale[stale] : t.yes);
    const { added, fixed, left } = result;
    yield tsvLine([...head, '', '', '', '', ...[added, fixed, left].map(String), '']);
    for (const one of await codesOf(study)) {
      const counts = [one.added, one.fixed, one.left].map(String);
      yield tsvLine([
        ...head,
        one.table ?? '',
        shortTitle(one.code, language),
        severity(one.was),
        severity(one.becomes),
        ...counts,
        one.code,
      ]);
    }
  }
}
