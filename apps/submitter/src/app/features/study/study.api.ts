import type {
  ActivityView,
  ComingEditions,
  CompletenessView,
  DecisionInput,
  DiscardInput,
  DiscardPreview,
  DiscardTarget,
  FindingGroups,
  FindingsPage,
  FindingsQuery,
  FixInput,
  FixOutcome,
  MolecularListView,
  MolecularQuery,
  Page,
  ParticipantCompleteness,
  ParticipantsQuery,
  ProofAddress,
  Receipt,
  RegisteredSampleView,
  RegistrationView,
  RevisionView,
  SampleKind,
  SampleRow,
  SignInput,
  SignerView,
  SignStatement,
  StudySummary,
  SubmissionView,
  Tombstone,
  UploadOutcome,
} from '@cqdg/contract';

export interface SendFile {
  progress(share: number): void;
  signal: AbortSignal;
}

export const sampleSorts = ['sample', 'participant', 'biospecimen', 'sampleType', 'registeredAt'] as const;
export type SampleSort = (typeof sampleSorts)[number];

export interface SamplesQuery {
  search: string;
  sort: SampleSort;
  direction: 'asc' | 'desc';
  page: number;
  size: number;
}

/** What the pages of one study ask of the API. `HttpStudyApi` is the one over HTTP. */
export interface StudyApi {
  study(): Promise<StudySummary>;
  activity(size: number): Promise<Page<ActivityView>>;

  registration(): Promise<RegistrationView>;
  uploadRegistration(file: File, options: SendFile): Promise<UploadOutcome>;
  registrationRows(kind: SampleKind, page: number, size: number): Promise<Page<SampleRow>>;
  checkRegistration(): Promise<RegistrationView>;
  commitRegistration(draft: string): Promise<RegistrationView>;
  discardRegistration(): Promise<RegistrationView>;
  samples(query: SamplesQuery): Promise<Page<RegisteredSampleView>>;

  submission(): Promise<SubmissionView>;
  /** Of the dictionary, with a date; for leads. */
  comingEditions(): Promise<ComingEditions>;
  /** Newest first. */
  revisions(): Promise<RevisionView[]>;
  decide(act: 'withdraw' | 'begin', input: DecisionInput): Promise<SubmissionView>;
  upload(file: File, table: string | null, options: SendFile): Promise<UploadOutcome>;
  removeTable(table: string): Promise<SubmissionView>;
  restoreTable(table: string, version: string): Promise<SubmissionView>;
  runSubmission(): Promise<SubmissionView>;
  cancelRun(): Promise<SubmissionView>;
  fix(input: FixInput): Promise<FixOutcome>;
  discardPreview(target: DiscardTarget): Promise<DiscardPreview>;
  discard(input: DiscardInput): Promise<Tombstone[]>;

  groups(run: string): Promise<FindingGroups>;
  findings(run: string, query: FindingsQuery): Promise<FindingsPage>;

  completeness(): Promise<CompletenessView>;
  participants(query: ParticipantsQuery): Promise<Page<ParticipantCompleteness>>;

  molecular(query: MolecularQuery): Promise<MolecularListView>;

  statement(): Promise<SignStatement>;
  sign(input: SignInput): Promise<Receipt>;
  signer(run: string): Promise<SignerView>;
  beginProof(runId: string): Promise<ProofAddress>;
  receipt(id: string): Promise<Receipt>;

  /** Addresses of downloads, which the browser opens itself. */
  links: {
    table(table: string): string;
    report(run: string, language: string): string;
    samples: string;
    receipt(id: string): string;
  };
}
