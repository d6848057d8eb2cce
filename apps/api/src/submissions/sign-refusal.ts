import { type Refusal, type RunBasis, type SubmissionState, nextState, staleReason } from '@cqdg/contract';

/** Why a submission cannot be signed now, or `null`. `seen` is what its last run was based on. */
export function signRefusal(state: SubmissionState, seen: RunBasis | null, now: RunBasis): Refusal | null {
  const next = nextState(state, 'sign');
  if ('to' in next) return seen ? staleReason(seen, now) : 'submission.not_valid';
  if (next.refused !== 'submission.not_valid') return next.refused;
  if (Object.keys(now.files).length === 0) return 'submission.empty';
  return state === 'open' && seen ? 'submission.changed_since_run' : next.refused;
}
