import type { Finding, SampleRow } from '@cqdg/contract';
import type { Dictionary } from '@cqdg/dictionary';
import type { ParticipantCounts } from './completeness';

/** Bytes that can be read more than once: a suspected duplicate is confirmed by reading again. */
export type ByteSource = () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** One file of one table, as TSV bytes (what came, or what was made of a workbook's sheet). */
export interface TableSource {
  table: string;
  /** As the user named it; shown in findings. */
  file: string;
  bytes: number;
  read: ByteSource;
  /** What the reader of a workbook found; other findings at the same cell are then left out. */
  readerFindings?: Finding[];
}

/** What is registered already in the study. */
export interface RegisteredSamples {
  rows(): Iterable<RegisteredSample> | AsyncIterable<RegisteredSample>;
  count: number;
}

export interface RegisteredSample {
  participant: string;
  biospecimen: string;
  sample: string;
  sampleType: string;
}

export interface CheckInput {
  dictionary: Dictionary;
  /** At most one per table. */
  tables: TableSource[];
  /** `submission` checks clinical tables; `registration` checks one file of samples against what is registered. */
  mode: 'submission' | 'registration';
  /** The study that the data must belong to; `null` takes what the files say. */
  study: string | null;
  /** `null`: not known, the checks that need it are skipped. */
  registered: RegisteredSamples | null;
  /** Told of every row of the table that registers samples, compared with what is registered, in the order of the file. */
  onSample?(row: SampleRow): void;
}

export interface CheckObserver {
  /** Called for every finding, in the order of the files. */
  finding(finding: Finding): void;
  progress?(progress: CheckProgress): void;
  /** Asked between chunks; true ends the check, which then rejects with `CheckCancelled`. */
  cancelled?(): boolean;
  /** Told once all rows have passed; only who asks for it makes the check count. Never of a registration. */
  completeness?(counts: ParticipantCounts): void;
}

export interface CheckProgress {
  stage: 'file' | 'rows' | 'relations';
  table: string | null;
  bytesDone: number;
  bytesTotal: number;
  rowsDone: number;
}

export interface TableSummary {
  table: string;
  file: string;
  rows: number;
  errors: number;
  warnings: number;
}

export interface CheckSummary {
  /** No error, and every mandatory table is there. */
  valid: boolean;
  tables: TableSummary[];
  errors: number;
  warnings: number;
  byCode: Record<string, number>;
  rows: number;
}
