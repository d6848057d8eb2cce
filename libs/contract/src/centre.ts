import type { Language, RunKind, RunStage } from './api';
import type { StudyRole } from './roles';
import type { SubmissionState } from './submission.lifecycle';

/** What the centre sees first: what waits for it, and whether all runs. */
export interface DashboardView {
  at: string;
  review: {
    waiting: number;
    /** The longest waiting first; not all of them where there are many. */
    items: ReviewItem[];
  };
  /** Requests that wait for the centre, and those of them that were given to who looks, or to nobody. */
  requests: { open: number; mine: number; nobody: number };
  runs: {
    running: number;
    queued: number;
    /** Those under way, in the order in which they began. */
    underWay: RunUnderWay[];
    /** The last thirty days, also those without a run; today is the last. */
    days: RunsOfDay[];
  };
  mail: {
    waiting: number;
    /** Of the last thirty days, as is `sent`. What was sent again counts no more. */
    failed: number;
    sent: number;
    /** The last that did not leave. */
    lastFailure: { id: string; study: string | null; attempts: number; at: string } | null;
  };
  storage: {
    /** What the studies' files take. */
    bytes: number;
    /** Of the disk that the files lie on; `null` where it does not say. */
    free: number | null;
    total: number | null;
    /** How much there was at the end of each of the last thirty days. */
    days: { day: string; bytes: number }[];
  };
  /** What begins or ends within two weeks, the nearest first. */
  soon: SoonItem[];
  services: Record<ServiceName, boolean>;
}

/** An edition of the dictionary comes into force, or an invitation to a study that nobody took up ends. */
export type SoonItem =
  { kind: 'publication'; at: string; version: string } | { kind: 'invitation'; at: string; study: StudyName; role: StudyRole };

/** What waits for the centre, counted in the console's navigation. */
export const centreCounts = ['submissions', 'requests', 'accountRequests', 'mails'] as const;
export type CentreCount = (typeof centreCounts)[number];
export type CentreCounts = Record<CentreCount, number>;

export const serviceNames = ['database', 'redis', 'worker', 'storage'] as const;
export type ServiceName = (typeof serviceNames)[number];

export interface ReviewItem {
  study: StudyName;
  revision: number;
  signedAt: string;
  signedBy: string;
  tables: number;
  warnings: number;
}

export interface RunUnderWay {
  id: string;
  study: StudyName;
  kind: RunKind;
  stage: RunStage | null;
  rowsDone: number;
  rowsTotal: number;
}

export interface RunsOfDay {
  /** `YYYY-MM-DD`, in Montréal. */
  day: string;
  passed: number;
  failed: number;
}

export interface StudyName {
  code: string;
  name: Record<Language, string>;
}

/** A revision in work or in force, in the list over all studies. */
export interface SubmissionRow {
  study: StudyName;
  revision: number;
  state: SubmissionState;
  inForce: boolean;
  tables: number;
  /** Of its last check that ended; `null` where there is none. */
  checked: { at: string; errors: number; warnings: number } | null;
  signed: { at: string; by: string } | null;
  updatedAt: string;
}

export const submissionSorts = ['updated', 'study', 'state', 'signed', 'errors'] as const;
export type SubmissionSort = (typeof submissionSorts)[number];

export interface SubmissionsQuery {
  state?: SubmissionState;
  /** In the code and names of the study. */
  search?: string;
  sort?: SubmissionSort;
  direction?: 'asc' | 'desc';
  page?: number;
  size?: number;
}
