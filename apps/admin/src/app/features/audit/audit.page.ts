import { PagedStore } from '@cqdg/ui/lists';
import { ChangeDetectionStrategy, Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { type AuditEventView, type AuditFacts, type AuditVerdict, type Page, auditActions } from '@cqdg/contract';
import {
  ApiClient,
  CopyButton,
  EmptyState,
  Icon,
  LiveRegion,
  Pager,
  ProblemBanner,
  StatePill,
  Wait,
  pageTitle,
  useFormat,
  useTexts,
} from '@cqdg/ui';
import { type AuditFilters, ChainStore, noFilters, queryOf, readAddress } from './audit.store';
import { auditTexts } from './audit.texts';

/** The log of everything that was done, and the proof that nobody changed it. */
@Component({
  selector: 'app-audit',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CopyButton, EmptyState, Icon, Pager, ProblemBanner, StatePill, Wait],
  templateUrl: './audit.page.html',
  styleUrl: './audit.page.css',
  host: { class: 'page' },
})
export class AuditPage {
  protected readonly t = useTexts(auditTexts);
  protected readonly f = useFormat();
  private readonly api = inject(ApiClient);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly live = inject(LiveRegion);
  protected readonly list = new PagedStore<AuditEventView, Record<string, string | number>>((query) =>
    this.api.get<Page<AuditEventView>>('/api/audit', query),
  );
  /** Followed from end to end only when somebody asks: it grows with every act. */
  protected readonly chain = new ChainStore(() => this.api.get<AuditVerdict>('/api/audit/verification'));
  /** The event whose details are shown. */
  protected readonly shown = signal<string | null>(null);
  private readonly params = toSignal(this.route.queryParams, { requireSync: true });
  protected readonly address = computed(() => readAddress(this.params()), { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) });
  protected readonly filtered = computed(() => Object.values(this.address().filters).some(Boolean));
  protected readonly actions = computed(() =>
    auditActions.map((action) => ({ action, label: this.t().actions[action] })).sort((a, b) => a.label.localeCompare(b.label)),
  );
  protected readonly tableLink = computed(() => `/api/audit/events.tsv?${new URLSearchParams(queryOf(this.address().filters))}`);

  constructor() {
    pageTitle(() => [this.t().title]);
    effect(() => {
      this.address();
      untracked(() => this.load());
    });
  }

  protected narrow(change: Partial<AuditFilters>): void {
    void this.show({ ...change, page: null });
  }

  protected clear(): void {
    void this.show({ ...noFilters, page: null });
  }

  protected turn(page: number): void {
    void this.show({ page: page > 1 ? page : null });
  }

  protected load(): void {
    const { filters, page } = this.address();
    void this.list.load({ ...queryOf(filters), page });
  }

  protected toggle(id: string): void {
    this.shown.update((now) => (now === id ? null : id));
  }

  protected async verify(): Promise<void> {
    const verdict = await this.chain.verify();
    if (verdict) this.live.announce(verdict.fault ? this.t().broken : this.t().holds(verdict.head.position));
  }

  protected actor({ who }: AuditEventView): string {
    return who === null ? this.t().portal : who.name || this.t().gone;
  }

  protected entries(facts: AuditFacts | null): [string, string][] {
    return Object.entries(facts ?? {}).map(([name, value]) => [name, String(value)]);
  }

  /** What differs between the two sides of a change. */
  protected changes({ before, after }: AuditEventView): { name: string; before: string; after: string }[] {
    const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
    const sides = names.map((name) => ({ name, before: String(before?.[name] ?? ''), after: String(after?.[name] ?? '') }));
    return sides.filter((side) => side.before !== side.after);
  }

  private show(change: Record<string, string | number | null>): Promise<boolean> {
    const queryParams = Object.fromEntries(Object.entries(change).map(([name, value]) => [name, value || null]));
    return this.router.navigate([], {
      relativeTo: this.route,
      queryParams,
      queryParamsHandling: 'merge',
      replaceUrl: true,
      scroll: 'manual',
    });
  }
}
