import type { DataUse } from './data-use';
import type { Tombstone } from './discards';
import type { FindingGroup, Finding, Severity } from './findings';
import type { MaintenanceEvent } from './maintenance';
import type { RevisionStanding } from './revisions';
import type { Permission, StaffRole, StudyRole } from './roles';
import type { Refusal, SubmissionState } from './submission.lifecycle';

/** Every date and time is an ISO 8601 string in UTC. Every list that can grow is a page. */
export interface Page<T> {
  items: T[];
  total: number;
  page: number;
  size: number;
}

/** RFC 9457. `code` is stable and is what the apps translate; `detail` is in the language of the request. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  /** To quote when asking the centre for help. */
  correlationId: string;
  params?: Record<string, string | number>;
  /** Fields of a form that were refused, with a code each. */
  fields?: Record<string, string>;
}

export type Language = 'fr' | 'en';

// ---- session and people

export interface SessionView {
  user: UserView | null;
  /** To send back as `X-CSRF-Token` with every request that changes something. */
  csrfToken: string | null;
}

export interface UserView {
  id: string;
  email: string;
  displayName: string;
  language: Language;
  staffRole: StaffRole | null;
  /** Only where the centre asks a second factor of its people, and the person has none yet: nothing else is open to them. */
  secondFactorMissing?: true;
}

export interface StudySummary {
  code: string;
  name: Record<Language, string>;
  description: Record<Language, string>;
  role: StudyRole | null;
  permissions: Permission[];
  samples: number;
  submission: { revision: number; state: SubmissionState; errors: number; warnings: number } | null;
  /** Requests that wait for the study's answer. */
  requests: number;
  createdAt: string;
  /** Since when it can only be read. */
  archivedAt?: string;
}

/** Who answers for a study towards others; not necessarily a member. */
export interface StudyContact {
  name: string;
  email: string;
}

export interface StudyView extends StudySummary, StudyTerms {
  /** To send back with a change: what somebody else changed meanwhile is not overwritten. */
  version: number;
}

export interface StudyTerms {
  dataUse: DataUse | null;
  contact: StudyContact | null;
  /** From the release of a revision on, unless another is agreed. */
  embargoMonths: number | null;
}

/** Terms that are left out stay as they are. */
export interface StudyInput extends Partial<StudyTerms> {
  code: string;
  name: Record<Language, string>;
  description: Record<Language, string>;
  version?: number;
}

export interface MemberView {
  id: string;
  userId: string;
  email: string;
  displayName: string;
  role: StudyRole;
  since: string;
}

export interface InvitationView {
  id: string;
  email: string;
  role: StudyRole;
  language: Language;
  invitedBy: string;
  createdAt: string;
  expiresAt: string;
  /** Shown once, to who made the invitation: only its hash is kept. */
  link?: string;
}

/** What an invitation's link shows before it is accepted. */
export interface InvitationOffer {
  email: string;
  study: { code: string; name: Record<Language, string> };
  role: StudyRole;
  language: Language;
  /** The person has an account already: signing in with its password is enough. */
  hasAccount: boolean;
}

// ---- dictionary

export interface DictionaryInfo {
  version: string;
  name: string;
  active: boolean;
  tables: number;
  fields: number;
  publishedAt: string;
}

// ---- runs and findings

export type RunKind = 'registration' | 'submission';
export type RunState = 'queued' | 'running' | 'passed' | 'failed' | 'broken' | 'superseded';
export type RunStage = 'file' | 'rows' | 'relations';

/** One check of one frozen content. `broken` is our fault, never the user's. */
export interface RunView {
  id: string;
  kind: RunKind;
  /** Counts up within a study and kind. */
  number: number;
  state: RunState;
  stage: RunStage | null;
  rowsDone: number;
  rowsTotal: number;
  errors: number;
  warnings: number;
  dictionary: string;
  engine: string;
  queuedAt: string;
  /** While it waits: 1 is taken next. */
  place?: number;
  startedAt: string | null;
  endedAt: string | null;
  /** Since the run before: what was mended, what came, what is left. */
  delta: { fixed: number; added: number; left: number } | null;
  /** Findings are kept up to a cap per run; counts are always exact. */
  kept: number;
}

export interface FindingGroups {
  run: RunView;
  groups: FindingGroup[];
}

export interface FindingsQuery {
  table?: string;
  field?: string;
  code?: string;
  severity?: Severity;
  page?: number;
  size?: number;
}

export interface FindingView extends Finding {
  id: number;
}

// ---- registration

export type SampleKind = 'new' | 'known' | 'conflict';

export interface RegistrationView {
  /** Samples registered so far. */
  registered: number;
  registryVersion: number;
  dictionary: string;
  draft: RegistrationDraft | null;
  /** In the place of a file of samples that was discarded. */
  tombstone?: Tombstone;
  /** The dictionary has no table that registers samples. */
  unasked?: true;
}

export interface RegistrationDraft {
  id: string;
  fileName: string;
  sha256: string;
  bytes: number;
  uploadedAt: string;
  uploadedBy: string;
  run: RunView | null;
  /** Counts of rows, once the run has ended. */
  rows: Record<SampleKind, number> | null;
  /** May be registered now. */
  ready: boolean;
}

export interface SampleRow {
  row: number;
  participant: string;
  biospecimen: string;
  sample: string;
  sampleType: string;
  kind: SampleKind;
  /** Which of the three this row would add. */
  adds: ('participant' | 'biospecimen' | 'sample')[];
  /** What it disagrees with: the registered value, by field. */
  conflicts: Record<string, string>;
}

export interface RegisteredSampleView {
  participant: string;
  biospecimen: string;
  sample: string;
  sampleType: string;
  registeredAt: string;
  registeredBy: string;
}

// ---- submission

export interface SubmissionView extends RevisionStanding {
  id: string;
  study: string;
  revision: number;
  state: SubmissionState;
  dictionary: string;
  tables: TableView[];
  run: RunView | null;
  /** Tables that the dictionary does not have, nor checks: their files were sent under another one, and are kept. */
  aside?: string[];
  /** Why it cannot be signed now; `null` when a lead may sign. */
  signRefusal: Refusal | null;
  receipt: { id: string; signedAt: string; signedBy: string } | null;
  updatedAt: string;
}

export interface TableView {
  table: string;
  mandatory: boolean;
  file: TableFile | null;
  /** Of the last run that saw this very file; `null` when it was not checked yet. */
  checked: { rows: number; errors: number; warnings: number } | null;
  /** In the place of a file that was discarded. */
  tombstone?: Tombstone;
}

export interface TableFile {
  /** Of this version of the table's file. */
  id: string;
  /** As the user named it; for a workbook, with the sheet. */
  name: string;
  sheet: string | null;
  bytes: number;
  /** Of the bytes as they came. */
  sha256: string;
  /** Of the canonical TSV: the same as `sha256` for a TSV file. */
  contentSha256: string;
  uploadedAt: string;
  uploadedBy: string;
  /** Its bytes are gone: it can be neither downloaded nor brought back. */
  tombstone?: Tombstone;
}

/** What became of one uploaded file: which tables it filled, or why none. */
export interface UploadOutcome {
  fileName: string;
  accepted: { table: string; replaced: boolean; sheet: string | null }[];
  /** Findings of the family `file.*`: the file was not taken, and what was there stays. */
  refused: Finding[];
}

/** Puts a proposal into every cell of a group that holds `from`: a new version of the file, and a new run. */
export interface FixInput {
  runId: string;
  table: string;
  field: string;
  code: string;
  /** One proposal, in every cell that it is for. Without both, every proposal of the group. */
  from?: string;
  to?: string;
}

export interface FixOutcome {
  cells: number;
  /** To undo the whole batch: the version that was replaced. */
  replacedVersion: string;
  submission: SubmissionView;
}

// ---- signature

export interface SignInput {
  /** Left out by who has none and has proven at the provider who they are. */
  password?: string;
  /** The run that the person saw. */
  runId: string;
  /** The statement in the language in which it was read. */
  language: Language;
  /** `digest` of the statement that was read: another one in force meanwhile is refused. */
  statement: string;
  agreed: true;
}

export interface SignStatement {
  /** Of its wording, whatever the study. */
  id: string;
  /** SHA-256 of the very words below, the name of the study among them. */
  digest: string;
  text: Record<Language, string>;
}

/** RFC 8785 canonical JSON, signed with Ed25519 over the bytes of `payload` in that form. */
export interface Receipt {
  payload: ReceiptPayload;
  signature: { algorithm: 'Ed25519'; keyId: string; value: string };
}

export interface ReceiptPayload {
  type: 'cqdg-submission-receipt';
  version: 1;
  id: string;
  study: { code: string; name: string };
  revision: number;
  signer: { id: string; name: string; email: string; role: StudyRole };
  signedAt: string;
  statement: { id: string; language: Language; text: string };
  dictionary: { name: string; version: string; sha256: string };
  run: { id: string; number: number; engine: string; endedAt: string; errors: number; warnings: number };
  registry: { version: number; samples: number };
  files: { table: string; name: string; rows: number; sha256: string; contentSha256: string }[];
}

export interface PublicKeys {
  keys: { keyId: string; algorithm: 'Ed25519'; /** SPKI, PEM. */ publicKey: string; since: string }[];
}

// ---- live events (SSE), one stream per study

export type StudyEvent =
  | { type: 'submission'; submission: SubmissionView }
  | { type: 'registration'; registration: RegistrationView }
  | { type: 'run'; run: RunView }
  | { type: 'presence'; people: PresentPerson[] }
  // Its words are asked for by who looks at it.
  | { type: 'request'; number: number }
  // Accounts, sessions, transfers or files of SFTP: read again by who shows them.
  | { type: 'sftp' }
  | MaintenanceEvent;

/** Somebody who has a page of the study open now. */
export interface PresentPerson {
  id: string;
  name: string;
  /** Of the centre. */
  staff: boolean;
}

// ---- activity

export interface ActivityView {
  id: string;
  at: string;
  who: string;
  action: string;
  params: Record<string, string | number>;
}
