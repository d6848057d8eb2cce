import type { CompletenessSummary, Finding, FindingGroup, RehearsalResult, RehearsedFindings, SampleRow } from '@cqdg/contract';
import type { Dictionary } from '@cqdg/dictionary';
import type { CheckInput, CheckProgress, CheckSummary, CountedTable, WorkbookResult } from '@cqdg/validation';

/** A content that a thread reads from the store by itself. */
export interface StoredTable {
  table: string;
  file: string;
  bytes: number;
  sha256: string;
  readerFindings: Finding[];
}

export interface CheckTask {
  kind: 'check';
  storeFolder: string;
  databaseUrl: string;
  dictionary: Dictionary;
  mode: CheckInput['mode'];
  study: { id: string; code: string };
  /** Samples registered after this version are not looked at. */
  registryVersion: number;
  tables: StoredTable[];
  /** How many findings are sent back; all are counted. */
  cap: number;
}

export interface WorkbookTask {
  kind: 'workbook';
  storeFolder: string;
  sha256: string;
  fileName: string;
  dictionary: Dictionary;
}

/** One content, checked by two editions. */
export interface RehearsalTask {
  kind: 'rehearsal';
  storeFolder: string;
  databaseUrl: string;
  study: { id: string; code: string };
  registryVersion: number;
  before: RehearsalSide;
  after: RehearsalSide;
  /** Tables with a file that `after` does not have. */
  aside: string[];
}

export interface RehearsalSide {
  dictionary: Dictionary;
  tables: StoredTable[];
}

export interface RehearsalOutcome {
  result: RehearsalResult;
  findings: RehearsedFindings;
}

export interface CheckResult {
  summary: CheckSummary;
  groups: FindingGroup[];
  /** One hash of eight bytes per finding, sorted. */
  identities: Uint8Array;
  /** `null` for a registration, and where the check told of none. */
  completeness: PackedCompleteness | null;
}

/** What participants give, small enough to keep with every run. */
export interface PackedCompleteness {
  summary: CompletenessSummary;
  tables: CountedTable[];
  packed: Uint8Array;
}

export type Task = CheckTask | WorkbookTask | RehearsalTask;
export type TaskResult<T extends Task> = T extends CheckTask ? CheckResult : T extends RehearsalTask ? RehearsalOutcome : WorkbookResult;

/** What a thread says while it works. */
export type ThreadMessage =
  | { type: 'progress'; progress: CheckProgress }
  | { type: 'findings'; findings: Finding[] }
  | { type: 'samples'; samples: SampleRow[] }
  | { type: 'done'; result: CheckResult | RehearsalOutcome | WorkbookResult };
