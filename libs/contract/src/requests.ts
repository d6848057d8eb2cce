import type { StudyName } from './centre';
import type { Finding } from './findings';

/** What a study and the centre write to each other about. */
export const requestKinds = ['question', 'sample_change', 'reopen', 'sftp'] as const;
export type RequestKind = (typeof requestKinds)[number];

/** `open` waits for the centre, `waiting` for the study. */
export const requestStates = ['open', 'waiting', 'resolved'] as const;
export type RequestState = (typeof requestStates)[number];

/** Who writes: somebody of the study, or of the centre. */
export type RequestSide = 'study' | 'centre';

/** What moves a request from one state to another. */
export type RequestAct = 'write' | 'resolve';

/**
 * The whole life of a request: whoever writes hands it to the other side, also when it was resolved, so that nobody needs to open another one to
 * add a word. Either side may resolve it.
 */
export const requestTransitions: Record<RequestSide, Record<RequestAct, Partial<Record<RequestState, RequestState>>>> = {
  study: {
    write: { open: 'open', waiting: 'open', resolved: 'open' },
    resolve: { open: 'resolved', waiting: 'resolved' },
  },
  centre: {
    write: { open: 'waiting', waiting: 'waiting', resolved: 'waiting' },
    resolve: { open: 'resolved', waiting: 'resolved' },
  },
};

/** The state after an act; `null` where it cannot be taken any more. */
export const requestAfter = (state: RequestState, side: RequestSide, act: RequestAct): RequestState | null =>
  requestTransitions[side][act][state] ?? null;

/** What the request is about, as narrowly as the person was looking: a place, never a value of the data. */
export interface RequestAnchor {
  table?: string;
  field?: string;
  /** Of the file, as the spreadsheet numbers it. */
  row?: number;
  /** Of a finding. */
  code?: string;
  revision?: number;
}

/** The three links of a registered sample. */
export interface SampleLinks {
  participant: string;
  biospecimen: string;
  sampleType: string;
}

/** What is asked for one registered sample: other links, or `null` to take it out of the register. */
export interface SampleChange {
  sample: string;
  to: SampleLinks | null;
}

/** How many samples one request may change. */
export const MAX_SAMPLE_CHANGES = 500;
export const MAX_REQUEST_FILES = 10;
/** Of one file. */
export const MAX_REQUEST_FILE_BYTES = 20_000_000;

export interface RequestRow {
  study: StudyName;
  /** Counts up within a study. */
  number: number;
  kind: RequestKind;
  subject: string;
  state: RequestState;
  askedBy: string;
  askedAt: string;
  updatedAt: string;
  /** Of the centre. */
  assignee: { id: string; name: string } | null;
  entries: number;
  /** There is something in it that the person who looks has not read. */
  unread: boolean;
}

export interface RequestView extends RequestRow {
  anchor: RequestAnchor | null;
  changes: SampleChangeView[];
  /** When they were carried out. */
  appliedAt: string | null;
  thread: RequestEntry[];
}

export interface SampleChangeView extends SampleChange {
  /** As it is registered now, or was before the change; `null` where there is no such sample any more. */
  from: SampleLinks | null;
}

/** `write` is a message; the others tell what was done, with or without words. */
export interface RequestEntry {
  id: string;
  act: RequestAct | 'assign' | 'apply';
  side: RequestSide;
  by: string;
  at: string;
  text: string | null;
  files: RequestFileView[];
  /** To whom it was given (`null`: to nobody), or how many samples were changed. */
  assignee?: string | null;
  samples?: number;
}

export interface RequestFileView {
  id: string;
  name: string;
  bytes: number;
  /** The centre took its bytes away. */
  erased?: true;
}

/** Files are sent before, one by one, and named here by their id. */
export interface MessageInput {
  text: string;
  files?: string[];
}

export interface NewRequest extends MessageInput {
  kind: RequestKind;
  subject: string;
  anchor?: RequestAnchor | null;
  /** With `sample_change`, and only with it. */
  changes?: SampleChange[];
}

/** `seen`: the entries that the person had before their eyes. Refused where there are more. */
/** With or without a last word. */
export interface ResolveInput extends Partial<MessageInput> {
  seen: number;
}

export interface AssignInput {
  seen: number;
  assignee: string | null;
}

/** For what was shown beforehand, and nothing else. */
export interface ApplyInput {
  seen: number;
  registryVersion: number;
}

/** What a change of registered samples would do, told before it is done. */
export interface SampleChangePreview {
  registryVersion: number;
  /** Why it cannot be done: what the dictionary or the register say against it. */
  findings: Finding[];
  /** Changes that would change nothing, for the register is so already. */
  idle: number;
  removed: number;
  moved: number;
  retyped: number;
  /** Would be registered through no sample any more. */
  participants: number;
  biospecimens: number;
  /** Rows of the revision in work, or of the last one, that name what would no longer be registered. */
  rows: { table: string; rows: number }[];
  /** Must be checked again. */
  recheck: number | null;
  /** Signed or accepted on the register as it is: their receipts stay as they are. */
  signed: number[];
  draft: boolean;
}

export interface RequestsQuery {
  state?: RequestState;
  kind?: RequestKind;
  /** In the subject, the code and the names of the study; or the number. */
  search?: string;
  page?: number;
  size?: number;
}

/** `mine` and `nobody` beside the id of a person of the centre. */
export interface CentreRequestsQuery extends RequestsQuery {
  assignee?: string;
}

/** Somebody of the centre who may be given a request. */
export interface StaffName {
  id: string;
  name: string;
}
