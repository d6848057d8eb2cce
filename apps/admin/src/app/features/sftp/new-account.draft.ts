import { computed, signal } from '@angular/core';
import { type MemberView, type NewSftpAccount, SFTP_NAME, type SftpAccountView, sftpLogin, type StudySummary } from '@cqdg/contract';
import { type ApiClient, type ApiProblem, toApiProblem } from '@cqdg/ui';
import { TermsDraft } from './terms-draft';

export interface NewAccountStart {
  study?: string;
  /** The name of the person who asked for it. */
  person?: string;
  /** The number of the request that is answered by it. */
  request?: number;
}

export type NewAccountField = 'study' | 'person' | 'name';
type Api = Pick<ApiClient, 'get' | 'post'>;

/** An account as it is being made: for whom, on which terms. */
export class NewAccountDraft {
  readonly studies = signal<readonly StudySummary[] | null>(null);
  readonly members = signal<readonly MemberView[] | null>(null);
  readonly study = signal('');
  readonly person = signal('');
  /** As the person wrote it; `null` while it is left to the suggestion. */
  readonly written = signal<string | null>(null);
  readonly terms = new TermsDraft();
  readonly busy = signal(false);
  readonly problem = signal<ApiProblem | null>(null);
  private readonly tried = signal(false);
  private asked = 0;

  constructor(
    private readonly api: Api,
    readonly start: NewAccountStart = {},
  ) {}

  readonly login = computed(() => {
    const member = this.members()?.find(({ userId }) => userId === this.person());
    return this.written() ?? (member ? sftpLogin(this.study(), member.displayName) : '');
  });

  /** What is to be mended first, once the person has tried to send. */
  readonly faults = computed(() => (this.tried() ? this.check() : new Set<NewAccountField>()));

  async load(): Promise<void> {
    try {
      if (this.start.study) return await this.choose(this.start.study);
      const studies = await this.api.get<StudySummary[]>('/api/studies');
      this.studies.set(studies.filter(({ archivedAt }) => !archivedAt));
    } catch (error) {
      this.problem.set(toApiProblem(error));
    }
  }

  /** A study, and with it the people who can have an account in it. */
  async choose(study: string): Promise<void> {
    const ticket = ++this.asked;
    this.study.set(study);
    this.person.set('');
    this.members.set(null);
    this.problem.set(null);
    if (!study) return;
    try {
      const members = await this.api.get<MemberView[]>(`/api/studies/${encodeURIComponent(study)}/members`);
      if (ticket !== this.asked) return;
      this.members.set(members);
      const named = members.filter(({ displayName }) => displayName === this.start.person);
      const only = this.start.person === undefined ? members : named;
      // Two people of one name, or several to choose among: it is not guessed.
      if (only.length === 1) this.person.set(only[0]?.userId ?? '');
    } catch (error) {
      if (ticket === this.asked) this.problem.set(toApiProblem(error));
    }
  }

  /** The account, or `null` where something is to be mended first, or was refused. */
  async send(): Promise<SftpAccountView | null> {
    this.tried.set(true);
    this.problem.set(null);
    const terms = this.terms.terms();
    if (!terms || this.faults().size > 0 || this.busy()) return null;
    this.busy.set(true);
    const [name, { request }] = [this.written(), this.start];
    const input: NewSftpAccount = { person: this.person(), ...(name && { name }), ...terms, ...(request !== undefined && { request }) };
    try {
      return await this.api.post<SftpAccountView>(`/api/studies/${encodeURIComponent(this.study())}/sftp/accounts`, input);
    } catch (error) {
      this.problem.set(toApiProblem(error));
      return null;
    } finally {
      this.busy.set(false);
    }
  }

  private check(): Set<NewAccountField> {
    const name = this.written();
    return new Set<NewAccountField>([
      ...(this.study() ? [] : (['study'] as const)),
      ...(this.person() ? [] : (['person'] as const)),
      ...(name && !SFTP_NAME.test(name) ? (['name'] as const) : []),
    ]);
  }
}
