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
import type { ApiClient } from '@cqdg/ui';
import type { SamplesQuery, SendFile, StudyApi } from './study.api';

/** The API of one study over HTTP. Every path of it is here, and nowhere else in the pages. */
export class HttpStudyApi implements StudyApi {
  private readonly base: string;
  readonly links: StudyApi['links'];
  readonly events: string;

  constructor(
    private readonly api: ApiClient,
    study: string,
  ) {
    this.base = `/api/studies/${encodeURIComponent(study)}`;
    this.events = `${this.base}/events`;
    this.links = {
      table: (table) => `${this.tablePath(table)}/file`,
      report: (run, language) => `${this.base}/runs/${run}/report.tsv?lang=${language}`,
      samples: `${this.base}/samples.tsv`,
      receipt: (id) => `${this.base}/receipts/${id}`,
    };
  }

  study = () => this.api.get<StudySummary>(this.base);
  activity = (size: number) => this.api.get<Page<ActivityView>>(`${this.base}/activity`, { size });

  registration = () => this.api.get<RegistrationView>(`${this.base}/registration`);
  uploadRegistration = (file: File, { progress, signal }: SendFile) =>
    this.api.upload<UploadOutcome>(`${this.base}/registration/file`, file, { name: file.name }, { onProgress: progress, signal });
  registrationRows = (kind: SampleKind, page: number, size: number) =>
    this.api.get<Page<SampleRow>>(`${this.base}/registration/rows`, { kind, page, size });
  checkRegistration = () => this.api.post<RegistrationView>(`${this.base}/registration/run`);
  commitRegistration = (draft: string) => this.api.post<RegistrationView>(`${this.base}/registration/commit`, { draft });
  discardRegistration = () => this.api.delete<RegistrationView>(`${this.base}/registration`);
  samples = (query: SamplesQuery) => this.api.get<Page<RegisteredSampleView>>(`${this.base}/samples`, { ...query });

  submission = () => this.api.get<SubmissionView>(`${this.base}/submission`);
  comingEditions = () => this.api.get<ComingEditions>(`${this.base}/coming-editions`);
  revisions = () => this.api.get<RevisionView[]>(`${this.base}/submission/revisions`);
  decide = (act: 'withdraw' | 'begin', input: DecisionInput) => this.api.post<SubmissionView>(`${this.base}/submission/${act}`, input);
  upload = (file: File, table: string | null, { progress, signal }: SendFile) =>
    this.api.upload<UploadOutcome>(`${this.base}/submission/files`, file, { name: file.name, table }, { onProgress: progress, signal });
  removeTable = (table: string) => this.api.delete<SubmissionView>(this.tablePath(table));
  restoreTable = (table: string, version: string) => this.api.post<SubmissionView>(`${this.tablePath(table)}/restore`, { version });
  runSubmission = () => this.api.post<SubmissionView>(`${this.base}/submission/run`);
  cancelRun = () => this.api.delete<SubmissionView>(`${this.base}/submission/run`);
  discardPreview = (target: DiscardTarget) => this.api.get<DiscardPreview>(`${this.base}/discards/preview`, { ...target });
  discard = (input: DiscardInput) => this.api.post<Tombstone[]>(`${this.base}/discards`, input);
  fix = (input: FixInput) => this.api.post<FixOutcome>(`${this.base}/submission/fixes`, input);

  groups = (run: string) => this.api.get<FindingGroups>(`${this.base}/runs/${run}/groups`);
  findings = (run: string, query: FindingsQuery) => this.api.get<FindingsPage>(`${this.base}/runs/${run}/findings`, { ...query });

  completeness = () => this.api.get<CompletenessView>(`${this.base}/completeness`);
  participants = (query: ParticipantsQuery) =>
    this.api.get<Page<ParticipantCompleteness>>(`${this.base}/completeness/participants`, { ...query });

  molecular = (query: MolecularQuery) => this.api.get<MolecularListView>(`${this.base}/molecular`, { ...query });

  statement = () => this.api.get<SignStatement>(`${this.base}/submission/statement`);
  // A wrong password is an answer here, not the end of the session.
  sign = (input: SignInput) => this.api.post<Receipt>(`${this.base}/submission/sign`, input, {}, { keepsSession: true });
  signer = (run: string) => this.api.get<SignerView>(`${this.base}/submission/signer`, { run });
  beginProof = (runId: string) => this.api.post<ProofAddress>(`${this.base}/submission/signer`, { runId });
  receipt = (id: string) => this.api.get<Receipt>(`${this.base}/receipts/${id}`);

  private tablePath(table: string): string {
    return `${this.base}/submission/tables/${encodeURIComponent(table)}`;
  }
}
