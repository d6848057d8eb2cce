import type { Language, StudySummary } from '@cqdg/contract';
import type { StateKind } from '@cqdg/ui';
import { studiesTexts } from './studies.texts';

/** Where a study's clinical data are, as a pill says it. */
export function studyState({ submission }: Pick<StudySummary, 'submission'>, language: Language): { kind: StateKind; text: string } {
  const t = studiesTexts[language].states;
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
  }
}
