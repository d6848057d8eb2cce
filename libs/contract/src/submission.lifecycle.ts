import type { Permission } from './roles';

export const submissionStates = [
  ...(['open', 'validating', 'valid', 'invalid', 'signed'] as const),
  ...(['accepted', 'returned', 'reopened', 'withdrawn', 'superseded'] as const),
] as const;
export type SubmissionState = (typeof submissionStates)[number];

export const submissionActions = [
  ...(['change', 'validate', 'cancel', 'pass', 'fail', 'break', 'sign'] as const),
  ...(['accept', 'return', 'reopen', 'withdraw', 'begin', 'supersede'] as const),
] as const;
export type SubmissionAction = (typeof submissionActions)[number];

/** Why an action is refused: stable codes, worded where they are shown. */
export type Refusal =
  | 'submission.already_signed'
  | 'submission.not_valid'
  | 'submission.validating'
  | 'submission.empty'
  | 'submission.changed_since_run'
  | 'submission.dictionary_changed'
  | 'submission.samples_changed'
  | 'submission.engine_changed'
  | 'submission.not_running'
  | 'submission.not_signed'
  | 'submission.in_work'
  | 'submission.accepted'
  | 'submission.withdrawn'
  | 'submission.closed'
  | 'submission.moved_on'
  | 'decision.reason_required';

/** What a guard looks at, beside the state. */
export interface ActionFacts {
  /** The revision that is current, and the one (with its state) that the person had before their eyes. */
  current?: { revision: number; state: SubmissionState };
  seen?: { revision: number; state: SubmissionState };
  /** Why, in the words of who decides. */
  reason?: string | null;
}

type Guard = (facts: ActionFacts) => Refusal | null;

/** A decision on something that changed meanwhile would be about something else. */
const unchanged: Guard = ({ current, seen }) =>
  current?.revision === seen?.revision && current?.state === seen?.state ? null : 'submission.moved_on';
/** Who must do work over again is told why. */
const reasoned: Guard = ({ reason }) => (reason?.trim() ? null : 'decision.reason_required');

export interface Transition {
  /** Where it may start, and where each start leads. */
  from: Partial<Record<SubmissionState, SubmissionState>>;
  /** Who may; `system` is the queue's worker, or the consequence of another act. */
  by: Permission | 'system';
  /** What else must be so, in this order. */
  guards?: readonly Guard[];
  /** A new revision follows, open, with every file of this one. */
  opens?: true;
}

/**
 * The whole life of a revision. Nothing else in the code decides what may follow what. An accepted revision stays in force, also while the
 * next one is in work: reopening it leaves it as it is, and it is superseded once the next one is accepted.
 */
export const submissionTransitions: Record<SubmissionAction, Transition> = {
  change: { from: { open: 'open', validating: 'open', valid: 'open', invalid: 'open' }, by: 'study.upload' },
  validate: { from: { open: 'validating', valid: 'validating', invalid: 'validating' }, by: 'study.validate' },
  cancel: { from: { validating: 'open' }, by: 'study.validate' },
  pass: { from: { validating: 'valid' }, by: 'system' },
  fail: { from: { validating: 'invalid' }, by: 'system' },
  break: { from: { validating: 'open' }, by: 'system' },
  sign: { from: { valid: 'signed' }, by: 'study.sign' },
  accept: { from: { signed: 'accepted' }, by: 'study.review', guards: [unchanged] },
  return: { from: { signed: 'returned' }, by: 'study.review', guards: [unchanged, reasoned], opens: true },
  reopen: { from: { signed: 'reopened', accepted: 'accepted' }, by: 'study.review', guards: [unchanged, reasoned], opens: true },
  withdraw: {
    from: { open: 'withdrawn', validating: 'withdrawn', valid: 'withdrawn', invalid: 'withdrawn', signed: 'withdrawn' },
    by: 'study.withdraw',
    guards: [unchanged],
  },
  begin: { from: { withdrawn: 'withdrawn' }, by: 'study.upload', guards: [unchanged], opens: true },
  supersede: { from: { accepted: 'superseded' }, by: 'system' },
};

/** What a revision that can no longer do much says to whatever is asked of it. */
const standing: Partial<Record<SubmissionState, Refusal>> = {
  signed: 'submission.already_signed',
  accepted: 'submission.accepted',
  withdrawn: 'submission.withdrawn',
  returned: 'submission.closed',
  reopened: 'submission.closed',
  superseded: 'submission.closed',
  validating: 'submission.validating',
};

/** What a revision in work says to what comes only later in its life. */
const early: Partial<Record<SubmissionAction, Refusal>> = {
  accept: 'submission.not_signed',
  return: 'submission.not_signed',
  reopen: 'submission.not_signed',
  begin: 'submission.in_work',
  supersede: 'submission.in_work',
  cancel: 'submission.not_running',
};

function refusalOf(state: SubmissionState, action: SubmissionAction): Refusal {
  const inWork = allows(state, 'change');
  return (inWork ? early[action] : undefined) ?? standing[state] ?? 'submission.not_valid';
}

/** The state after an action, or the reason why it cannot be taken now: by the state alone. */
export function nextState(state: SubmissionState, action: SubmissionAction): { to: SubmissionState } | { refused: Refusal } {
  const to = submissionTransitions[action].from[state];
  return to === undefined ? { refused: refusalOf(state, action) } : { to };
}

/** The same, with the guards of the action. What changed meanwhile is told as what it is now, where that alone refuses. */
export function decide(
  state: SubmissionState,
  action: SubmissionAction,
  facts: ActionFacts,
): { to: SubmissionState } | { refused: Refusal } {
  const next = nextState(state, action);
  if ('refused' in next) return next;
  for (const guard of submissionTransitions[action].guards ?? []) {
    const refused = guard(facts);
    if (refused) return { refused };
  }
  return next;
}

/** Whether the state lets the action be taken; who may is another question. */
export function allows(state: SubmissionState, action: SubmissionAction): boolean {
  return submissionTransitions[action].from[state] !== undefined;
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
