import type { Language, StudySummary } from '@cqdg/contract';
import { format } from '../i18n/format';
import { defineTexts } from '../i18n/texts';
import type { StateKind } from '../parts/state-pill';

const texts = defineTexts({
  fr: {
    none: 'Pas commencées',
    open: 'À vérifier',
    validating: 'En validation',
    valid: 'Conformes',
    signed: 'Signées',
    accepted: 'Acceptées',
    withdrawn: 'Retirées',
    archived: 'Étude archivée',
    closed: 'Closes',
    invalid: (n: number) => `${format.fr.count(n, 'erreur')} à corriger`,
  },
  en: {
    none: 'Not started',
    open: 'To check',
    validating: 'Checking',
    valid: 'Valid',
    signed: 'Signed',
    accepted: 'Accepted',
    withdrawn: 'Withdrawn',
    archived: 'Study archived',
    closed: 'Closed',
    invalid: (n: number) => `${format.en.count(n, 'error')} to mend`,
  },
});

/** Where a study's clinical data are, as a pill says it in lists of studies. */
export function studyState(
  { submission, archivedAt }: Pick<StudySummary, 'submission' | 'archivedAt'>,
  language: Language,
): { kind: StateKind; text: string } {
  const t = texts[language];
  if (archivedAt) return { kind: 'quiet', text: t.archived };
  switch (submission?.state) {
    case undefined:
      return { kind: 'quiet', text: t.none };
    case 'open':
      return { kind: 'quiet', text: t.open };
    case 'validating':
      return { kind: 'run', text: t.validating };
    case 'invalid':
      return { kind: 'error', text: t.invalid(submission?.errors ?? 0) };
    case 'valid':
      return { kind: 'ok', text: t.valid };
    case 'signed':
      return { kind: 'ok', text: t.signed };
    case 'accepted':
      return { kind: 'ok', text: t.accepted };
    case 'withdrawn':
      return { kind: 'quiet', text: t.withdrawn };
    case 'returned':
    case 'reopened':
    case 'superseded':
      return { kind: 'quiet', text: t.closed };
  }
}
