import type { RunBasis, RunState } from '@cqdg/contract';

export type DraftRefusal =
  'registration.not_checked' | 'registration.has_errors' | 'registration.samples_changed' | 'registration.dictionary_changed';

/** Why a draft cannot be registered now, or `null`. Every error must be mended first: the centre's rule. */
export function draftRefusal(
  run: { state: RunState; basis: RunBasis } | null,
  registryVersion: number,
  dictionary: string,
): DraftRefusal | null {
  if (run?.state === 'failed') return 'registration.has_errors';
  if (run?.state !== 'passed') return 'registration.not_checked';
  if (run.basis.registryVersion !== registryVersion) return 'registration.samples_changed';
  if (run.basis.dictionary !== dictionary) return 'registration.dictionary_changed';
  return null;
}
