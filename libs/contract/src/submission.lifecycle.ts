import type { Permission } from './roles';

export const submissionStates = ['open', 'validating', 'valid', 'invalid', 'signed'] as const;
export type SubmissionState = (typeof submissionStates)[number];

export const submissionActions = ['change', 'validate', 'pass', 'fail', 'break', 'sign'] as const;
export type SubmissionAction = (typeof submissionActions)[number];

export interface Transition {
  from: readonly SubmissionState[];
  to: SubmissionState;
  /** Who may; `system` is the queue's worker. */
  by: Permission | 'system';
}

/** The whole life of a submission. Nothing else in the code decides what may follow what. */
export const submissionTransitions: Record<SubmissionAction, Transition> = {
  change: { from: ['open', 'validating', 'valid', 'invalid'], to: 'open', by: 'study.upload' },
  validate: { from: ['open', 'valid', 'invalid'], to: 'validating', by: 'study.validate' },
  pass: { from: ['validating'], to: 'valid', by: 'system' },
  fail: { from: ['validating'], to: 'invalid', by: 'system' },
  break: { from: ['validating'], to: 'open', by: 'system' },
  sign: { from: ['valid'], to: 'signed', by: 'study.sign' },
};

/** Why an action is refused: stable codes, worded where they are shown. */
export type Refusal =
  | 'submission.already_signed'
  | 'submission.not_valid'
  | 'submission.validating'
  | 'submission.empty'
  | 'submission.changed_since_run'
  | 'submission.dictionary_changed'
  | 'submission.samples_changed'
  | 'submission.engine_changed';

/** The state after an action, or the reason why it cannot be taken now. */
export function nextState(state: SubmissionState, action: SubmissionAction): { to: SubmissionState } | { refused: Refusal } {
  const transition = submissionTransitions[action];
  if (transition.from.includes(state)) return { to: transition.to };
  if (state === 'signed') return { refused: 'submission.already_signed' };
  return { refused: state === 'validating' ? 'submission.validating' : 'submission.not_valid' };
}

/** What a validation saw. A signature holds only if all of it is still so. */
export interface RunBasis {
  /** SHA-256 of each table's canonical content, by table. */
  files: Record<string, string>;
  dictionary: string;
  /** Changes when samples are registered. */
  registryVersion: number;
  engine: string;
}

/** Why a valid run no longer covers what would be signed, or `null` if it does. */
export function staleReason(run: RunBasis, now: RunBasis): Refusal | null {
  const names = (basis: RunBasis) => Object.keys(basis.files).sort();
  const same = names(run).join() === names(now).join() && names(run).every((name) => run.files[name] === now.files[name]);
  if (!same) return 'submission.changed_since_run';
  if (run.dictionary !== now.dictionary) return 'submission.dictionary_changed';
  if (run.registryVersion !== now.registryVersion) return 'submission.samples_changed';
  if (run.engine !== now.engine) return 'submission.engine_changed';
  return null;
}
