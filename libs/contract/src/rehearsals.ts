import type { Language } from './api';
import type { Severity } from './findings';
import type { SubmissionState } from './submission.lifecycle';

/** `cancelled`: by a person, or because the draft was changed or published meanwhile. `broken` is our fault. */
export type RehearsalState = 'queued' | 'running' | 'done' | 'cancelled' | 'broken';

/**
 * Why what a rehearsal found of a study no longer holds: the draft is another file, another edition is in force, the portal checks otherwise, or
 * the study's files or samples changed.
 */
export type RehearsalStale = 'draft' | 'edition' | 'engine' | 'content';

/** What a rehearsal of a study was based on. */
export interface RehearsalBasis {
  /** SHA-256 of the draft's file. */
  draft: string;
  /** The edition in force, which the draft is compared with. */
  against: string;
  engine: string;
  /** SHA-256 of what the study holds: the revision, its files and the version of its registry. */
  content: string;
}

/** The first thing that is no longer so; `null` while all of it is. */
export function rehearsalStale(then: RehearsalBasis, now: RehearsalBasis): RehearsalStale | null {
  if (then.draft !== now.draft) return 'draft';
  if (then.against !== now.against) return 'edition';
  if (then.engine !== now.engine) return 'engine';
  return then.content === now.content ? null : 'content';
}

/** The same content, checked by one of the two editions. */
export interface RehearsedSide {
  valid: boolean;
  errors: number;
  warnings: number;
}

/** Of two checks of one content: what only the second finds, only the first, and both. */
export interface RehearsedDelta {
  added: number;
  fixed: number;
  left: number;
}

/** What an edition would change for one study. */
export interface RehearsalResult extends RehearsedDelta {
  rows: number;
  before: RehearsedSide;
  after: RehearsedSide;
  /** Findings that both have, as an error in one and a warning in the other. */
  reweighed: number;
  /** `false`: more findings than are compared one by one; what is new and what is left is then told from the counts. */
  exact: boolean;
  /** Tables that the study has or should have, and the columns of each that the draft changes or that findings come to or leave. */
  touched: { table: string; fields: string[] }[];
  /** Tables whose files would be set aside, since the draft does not have them. */
  aside: string[];
}

/** `breaks`: from valid to invalid. `mends`: from invalid to valid. */
export type RehearsalVerdict = 'breaks' | 'mends' | 'changes' | 'same';

export function rehearsalVerdict({ before, after, added, fixed, reweighed, aside }: RehearsalResult): RehearsalVerdict {
  if (before.valid !== after.valid) return after.valid ? 'mends' : 'breaks';
  return added + fixed + reweighed + aside.length > 0 ? 'changes' : 'same';
}

/** Findings of one table and code; counts are exact however many there are. No value of a study's data is kept. */
export interface RehearsedCode extends RehearsedDelta {
  table: string | null;
  code: string;
  /** `null`: the edition in force, or the draft, finds none. */
  was: Severity | null;
  becomes: Severity | null;
}

export interface RehearsedGroup extends RehearsedCode {
  field: string | null;
}

export interface RehearsedFindings {
  codes: RehearsedCode[];
  /** The same by field, the most changed first, up to a cap. */
  groups: RehearsedGroup[];
  /** Groups beyond the cap. */
  omitted: number;
}

/** One study in a rehearsal. */
export interface RehearsedStudyView {
  code: string;
  name: Record<Language, string>;
  /** What it has open: the revision in work, else the accepted one in force. */
  revision: number;
  state: SubmissionState;
  /** `waiting`: not rehearsed yet, or again; `broken`: our fault, it can be asked for again. */
  rehearsal: 'waiting' | 'done' | 'broken';
  result: RehearsalResult | null;
  stale: RehearsalStale | null;
  rehearsedAt: string | null;
}

export interface RehearsalView {
  version: string;
  /** `null`: never asked for. */
  state: RehearsalState | null;
  /** The edition in force, which the draft is compared with. */
  against: string;
  askedAt: string | null;
  askedBy: string | null;
  endedAt: string | null;
  /** Studies to rehearse since it was asked for, and how many of them are. */
  total: number;
  done: number;
  /** The code of the study that is checked now. */
  current: string | null;
  /** The draft changes how samples are registered, which no rehearsal covers. */
  registration: boolean;
  /** Of every study that holds files; studies that came since are there too, and wait. */
  studies: RehearsedStudyView[];
}

export interface RehearsedStudyDetail extends RehearsedFindings {
  study: RehearsedStudyView;
}

/** An edition with a date, as a study is told of it beforehand. */
export interface ComingEdition {
  version: string;
  publishAt: string;
  registration: boolean;
  /** `null`: not rehearsed yet. */
  rehearsal: (RehearsedFindings & Pick<RehearsedStudyView, 'result' | 'stale' | 'rehearsedAt' | 'revision'>) | null;
}

export interface ComingEditions {
  /** The next first. */
  editions: ComingEdition[];
}
