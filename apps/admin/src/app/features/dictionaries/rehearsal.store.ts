import { computed, signal } from '@angular/core';
import {
  type RehearsalVerdict,
  type RehearsalView,
  type RehearsedStudyDetail,
  type RehearsedStudyView,
  rehearsalVerdict,
} from '@cqdg/contract';
import { type ApiClient, type ApiProblem, attempt, toApiProblem } from '@cqdg/ui';

type Api = Pick<ApiClient, 'get' | 'post' | 'delete'>;

/** What weighs most stands first. */
const order: RehearsalVerdict[] = ['breaks', 'changes', 'mends', 'same'];

/** The rehearsal of a draft, and the studies whose findings are shown. */
export class RehearsalStore {
  readonly view = signal<RehearsalView | null>(null);
  readonly details = signal<ReadonlyMap<string, RehearsedStudyDetail>>(new Map());
  /** The code of the study that is open. */
  readonly open = signal<string | null>(null);
  readonly busy = signal<'load' | 'start' | 'cancel' | 'detail' | null>(null);
  readonly problem = signal<ApiProblem | null>(null);
  readonly underWay = computed(() => this.view()?.state === 'queued' || this.view()?.state === 'running');
  readonly share = computed(() => {
    const { state, done = 0, total = 0 } = this.view() ?? {};
    return state === 'running' && total > 0 ? done / total : null;
  });
  readonly studies = computed(() => [...(this.view()?.studies ?? [])].sort((a, b) => weight(a) - weight(b)));
  readonly counts = computed(() => {
    const counts: Record<RehearsalVerdict, number> = { breaks: 0, changes: 0, mends: 0, same: 0 };
    for (const { result } of this.studies()) if (result) counts[rehearsalVerdict(result)]++;
    return order.map((verdict) => ({ verdict, count: counts[verdict] })).filter(({ count }) => count > 0);
  });
  /** Not known, or no longer. */
  readonly unsure = computed(() => this.studies().filter(({ result, stale }) => result === null || stale !== null).length);
  readonly known = computed(() => this.studies().some(({ result }) => result !== null));
  private readonly base: string;

  constructor(
    private readonly api: Api,
    readonly version: string,
  ) {
    this.base = `/api/editions/${encodeURIComponent(version)}/rehearsal`;
  }

  report(language: string): string {
    return `${this.base}/report.tsv?lang=${language}`;
  }

  async load(): Promise<void> {
    const view = await attempt(this, 'load', () => this.api.get<RehearsalView>(this.base));
    if (view) await this.take(view);
  }

  /** The same without a sign of it, while it is under way. */
  async follow(): Promise<void> {
    if (!this.underWay() || this.busy() !== null) return;
    try {
      await this.take(await this.api.get<RehearsalView>(this.base));
    } catch (problem) {
      this.problem.set(toApiProblem(problem));
    }
  }

  async start(): Promise<void> {
    const view = await attempt(this, 'start', () => this.api.post<RehearsalView>(this.base));
    if (view) await this.take(view);
  }

  async cancel(): Promise<void> {
    const view = await attempt(this, 'cancel', () => this.api.delete<RehearsalView>(this.base));
    if (view) await this.take(view);
  }

  async toggle(code: string): Promise<void> {
    this.open.update((open) => (open === code ? null : code));
    if (this.open() === code && !this.details().has(code)) await this.ask(code);
  }

  private async ask(code: string): Promise<void> {
    const detail = await attempt(this, 'detail', () =>
      this.api.get<RehearsedStudyDetail>(`${this.base}/studies/${encodeURIComponent(code)}`),
    );
    if (detail) this.details.update((details) => new Map(details).set(code, detail));
  }

  /** Details that were read of an older rehearsal are read again. */
  private async take(view: RehearsalView): Promise<void> {
    const at = new Map(view.studies.map(({ code, rehearsedAt }) => [code, rehearsedAt]));
    this.details.update((details) => new Map([...details].filter(([code, { study }]) => study.rehearsedAt === at.get(code))));
    this.view.set(view);
    const open = this.open();
    if (open !== null && !this.details().has(open)) await this.ask(open);
  }
}

function weight({ result }: RehearsedStudyView): number {
  return result ? order.indexOf(rehearsalVerdict(result)) : order.length;
}
