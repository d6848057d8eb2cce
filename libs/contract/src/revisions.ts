import type { TableFile } from './api';
import type { SubmissionAction, SubmissionState } from './submission.lifecycle';

/** What people decide of a revision as a whole. */
export const decisionActions = ['accept', 'return', 'reopen', 'withdraw'] as const satisfies readonly SubmissionAction[];
export type DecisionAction = (typeof decisionActions)[number];

/** What was decided, for ever, and shown to the study. */
export interface DecisionView {
  id: string;
  action: DecisionAction;
  at: string;
  by: string;
  /** Why, or the centre's remarks, in their author's words. */
  reason: string | null;
  /** Why, for the centre only, where the study reads other words. */
  note?: string;
}

/** A decision holds for what the person saw, and for nothing that came after. */
export interface DecisionInput {
  seen: { revision: number; state: SubmissionState };
  reason?: string | null;
  /** What the study reads in the place of the reason, which then stays with the centre; of returning and reopening. */
  message?: string | null;
}

/** Where a revision stands among the others. */
export interface RevisionStanding {
  /** What was decided of it last. */
  decision: DecisionView | null;
  /** The decision on an earlier revision that made this one follow. */
  origin: { revision: number; decision: DecisionView } | null;
  /** The accepted revision that holds until another is accepted. */
  inForce: number | null;
}

/** One revision in the history of a study. */
export interface RevisionView {
  revision: number;
  state: SubmissionState;
  dictionary: string;
  createdAt: string;
  receipt: { id: string; signedAt: string; signedBy: string } | null;
  /** Oldest first. */
  decisions: DecisionView[];
  files: RevisionFile[];
}

export interface RevisionFile {
  table: string;
  file: TableFile;
  /** Since the revision before; of the first, every file is new. */
  change: 'new' | 'changed' | 'same';
}
