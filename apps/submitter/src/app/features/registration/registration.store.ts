import { computed, signal } from '@angular/core';
import type { Finding, Page, RegisteredSampleView, RegistrationView, SampleKind, SampleRow } from '@cqdg/contract';
import { type ApiProblem, toApiProblem, attempt } from '@cqdg/ui';
import type { SamplesQuery, StudyApi } from '../study/study.api';
import type { StudyStore } from '../study/study.store';

type Api = Pick<
  StudyApi,
  | 'registration'
  | 'uploadRegistration'
  | 'registrationRows'
  | 'checkRegistration'
  | 'commitRegistration'
  | 'discardRegistration'
  | 'samples'
>;

/** What the page shows: an empty start, a file on its way, its check, its preview. The list of samples stands beside. */
export type RegistrationPhase = 'start' | 'checking' | 'broken' | 'errors' | 'preview';

export interface Registered {
  /** How many samples the last act registered. */
  added: number;
  total: number;
}

export class RegistrationStore {
  /** A share, from 0 to 1, while a file is on its way. */
  readonly sending = signal<{ name: string; share: number } | null>(null);
  readonly busy = signal<'commit' | 'discard' | 'check' | null>(null);
  readonly problem = signal<ApiProblem | null>(null);
  /** Why the last file was not taken; the draft that was there stays. */
  readonly refused = signal<{ name: string; findings: readonly Finding[] } | null>(null);
  readonly kind = signal<SampleKind>('new');
  readonly rows = signal<Page<SampleRow> | null>(null);
  readonly samples = signal<Page<RegisteredSampleView> | null>(null);
  /** Set by a registration on this page; the page then says what was done and what comes next. */
  readonly done = signal<Registered | null>(null);

  readonly draft = computed(() => this.study.registration()?.draft ?? null);
  readonly canRegister = computed(() => this.study.permissions().has('study.register'));
  readonly phase = computed((): RegistrationPhase => phaseOf(this.draft()));

  private controller: AbortController | null = null;
  private asked = { rows: 0, samples: 0 };

  constructor(
    private readonly study: StudyStore,
    private readonly api: Api,
    private readonly pageSize = 25,
  ) {}

  /** Sends a file; it takes the place of the draft that was there. */
  async send(file: File): Promise<boolean> {
    this.controller?.abort();
    const controller = (this.controller = new AbortController());
    this.sending.set({ name: file.name, share: 0 });
    this.problem.set(null);
    this.refused.set(null);
    this.done.set(null);
    try {
      const progress = (share: number) => {
        if (!controller.signal.aborted) this.sending.set({ name: file.name, share });
      };
      const outcome = await this.api.uploadRegistration(file, { signal: controller.signal, progress });
      if (controller.signal.aborted) return false;
      if (outcome.accepted.length === 0) {
        this.refused.set({ name: file.name, findings: outcome.refused });
        return false;
      }
      this.study.registration.set(await this.api.registration());
      this.rows.set(null);
      return true;
    } catch (problem) {
      if (!controller.signal.aborted) this.problem.set(toApiProblem(problem));
      return false;
    } finally {
      if (this.controller === controller) {
        this.controller = null;
        this.sending.set(null);
      }
    }
  }

  /** Stops the file that is on its way: the draft that was there stays. */
  stop(): void {
    this.controller?.abort();
    this.controller = null;
    this.sending.set(null);
  }

  /** What is there now, after something was done beside the page. */
  async refresh(): Promise<void> {
    const now = await this.api.registration().catch((problem: unknown) => this.problem.set(toApiProblem(problem)));
    if (now) this.study.registration.set(now);
  }

  async showKind(kind: SampleKind): Promise<void> {
    this.kind.set(kind);
    this.rows.set(null);
    await this.showRows(1);
  }

  async showRows(page: number): Promise<void> {
    const ticket = ++this.asked.rows;
    try {
      const rows = await this.api.registrationRows(this.kind(), page, this.pageSize);
      if (ticket === this.asked.rows) this.rows.set(rows);
    } catch (problem) {
      if (ticket === this.asked.rows) this.problem.set(toApiProblem(problem));
    }
  }

  /** Starts the check again, after one that failed on our side. */
  check(): Promise<boolean> {
    return this.act('check', () => this.api.checkRegistration());
  }

  discard(): Promise<boolean> {
    return this.act('discard', () => this.api.discardRegistration());
  }

  /** Registers the draft's new samples; they keep their links from then on. */
  async commit(): Promise<boolean> {
    const draft = this.draft();
    if (!draft?.ready) return false;
    const added = draft.rows?.new ?? 0;
    const committed = await this.act('commit', () => this.api.commitRegistration(draft.id));
    if (committed) this.done.set({ added, total: this.study.registration()?.registered ?? added });
    return committed;
  }

  /** The registered samples, as the list shows them. */
  async list(view: Omit<SamplesQuery, 'size'>): Promise<void> {
    const ticket = ++this.asked.samples;
    try {
      const samples = await this.api.samples({ ...view, size: this.pageSize });
      if (ticket === this.asked.samples) this.samples.set(samples);
    } catch (problem) {
      if (ticket === this.asked.samples) this.problem.set(toApiProblem(problem));
    }
  }

  private async act(name: 'commit' | 'discard' | 'check', work: () => Promise<RegistrationView>): Promise<boolean> {
    const now = await attempt(this, name, work);
    if (now) this.study.registration.set(now);
    return now !== null;
  }
}

function phaseOf(draft: RegistrationView['draft']): RegistrationPhase {
  if (draft === null) return 'start';
  const state = draft.run?.state ?? 'queued';
  if (state === 'queued' || state === 'running') return 'checking';
  if (state === 'broken' || state === 'superseded') return 'broken';
  return draft.ready ? 'preview' : 'errors';
}
