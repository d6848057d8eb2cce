import { computed, signal } from '@angular/core';
import type { FindingGroup, FindingGroups, FindingsPage, FindingsQuery, FindingView, Page, RunView, Severity } from '@cqdg/contract';
import { type ApiProblem, toApiProblem } from '../api/api-problem';
import { countBySeverity, groupKey, inListOrder, sectionsOf, type GroupPlace } from './findings.model';

/** Where findings come from; the app gives one over HTTP, a test gives one over arrays. */
export interface FindingsSource {
  groups(run: string): Promise<FindingGroups>;
  /** `kept` may be left out where every finding can be shown. */
  findings(run: string, query: FindingsQuery): Promise<Page<FindingView> & Partial<Pick<FindingsPage, 'kept'>>>;
}

export interface FindingsOptions {
  pageSize?: number;
  /** Words of a group, in the language of the page: what the text filter looks into. */
  words?: (group: FindingGroup) => string;
}

/**
 * What the findings view shows: the groups of the last ended run, the one that was chosen, and one page of its rows.
 * A newer answer wins over an older one that arrives late. What was shown stays until the next run has ended.
 */
export class FindingsStore {
  readonly run = signal<RunView | null>(null);
  readonly groups = signal<readonly FindingGroup[]>([]);
  readonly severity = signal<Severity>('error');
  /** Only this table, when a tile was opened; `null` for all. */
  readonly table = signal<string | null>(null);
  readonly text = signal('');
  readonly page = signal(1);
  /** The page that was asked for last. */
  readonly rows = signal<(Page<FindingView> & { kept?: number }) | null>(null);
  /** Every page of the chosen group that has come, by its number: the rows are scrolled through, and pages come as they are needed. */
  readonly pages = signal<ReadonlyMap<number, readonly FindingView[]>>(new Map());
  readonly loadingGroups = signal(false);
  readonly loadingRows = signal(false);
  readonly problem = signal<ApiProblem | null>(null);
  /** Groups that the run before, seen on this page, did not have. */
  readonly fresh = signal<ReadonlySet<string>>(new Set());

  readonly counts = computed(() => countBySeverity(this.groups().filter((group) => this.inTable(group))));
  readonly sections = computed(() => sectionsOf(this.groups(), this.severity(), (group) => this.inTable(group) && this.matches(group)));
  /** Groups in the order of the list: what the arrow keys walk through. */
  readonly listed = computed(() => this.sections().flatMap((section) => section.groups));
  readonly chosen = computed(() => {
    const key = this.key();
    return this.listed().find((group) => groupKey(group) === key) ?? null;
  });
  readonly position = computed(() => {
    const chosen = this.chosen();
    return chosen ? this.listed().indexOf(chosen) : -1;
  });
  readonly pageCount = computed(() => {
    const rows = this.rows();
    return rows ? Math.max(1, Math.ceil(rows.total / rows.size)) : 1;
  });

  /** How many rows of the chosen group can be scrolled through. */
  readonly length = computed(() => {
    const rows = this.rows();
    return rows === null ? 0 : (rows.kept ?? rows.total);
  });

  private readonly key = signal<string | null>(null);
  readonly pageSize: number;
  private readonly pending = new Set<number>();
  private readonly words: (group: FindingGroup) => string;
  /** The run whose groups were asked for and have not come yet. */
  private wanted: RunView | null = null;
  private asked = { groups: 0, rows: 0 };

  constructor(
    private readonly source: FindingsSource,
    options: FindingsOptions = {},
  ) {
    this.pageSize = options.pageSize ?? 25;
    this.words = options.words ?? (() => '');
  }

  /** Shows another run. The chosen group is kept where it still is, else its neighbour in the list is chosen. */
  async show(run: RunView): Promise<void> {
    const former = this.run();
    if (former?.id === run.id && this.problem() === null) {
      this.run.set(run);
      return;
    }
    // The same run told twice, by the page and by the stream of events, is asked for once.
    if (this.wanted?.id === run.id && this.loadingGroups()) return;
    const ticket = ++this.asked.groups;
    this.wanted = run;
    this.loadingGroups.set(true);
    this.problem.set(null);
    try {
      const answer = await this.source.groups(run.id);
      if (ticket !== this.asked.groups) return;
      const index = this.position();
      this.fresh.set(freshKeys(former ? this.groups() : null, answer.groups));
      this.wanted = null;
      this.run.set(answer.run);
      this.groups.set(inListOrder(answer.groups, this.groups()));
      this.settle(index);
      await this.loadRows();
    } catch (problem) {
      if (ticket === this.asked.groups) this.problem.set(toApiProblem(problem));
    } finally {
      if (ticket === this.asked.groups) this.loadingGroups.set(false);
    }
  }

  /** Forgets everything: the submission has no run whose findings still stand. */
  clear(): void {
    this.asked.groups++;
    this.asked.rows++;
    this.wanted = null;
    this.run.set(null);
    this.groups.set([]);
    this.rows.set(null);
    this.pages.set(new Map());
    this.pending.clear();
    this.key.set(null);
    this.problem.set(null);
    this.loadingGroups.set(false);
    this.loadingRows.set(false);
  }

  async choose(place: GroupPlace, page = 1): Promise<void> {
    this.severity.set(place.severity);
    if (this.table() !== null && this.table() !== place.table) this.table.set(null);
    const same = this.key() === groupKey(place);
    this.key.set(groupKey(place));
    if (!same) this.rows.set(null);
    this.page.set(page);
    await this.loadRows();
  }

  /** The next (1) or the former (-1) group of the list; at an end nothing happens. */
  async move(by: 1 | -1): Promise<void> {
    const group = this.listed()[this.position() + by];
    if (group) await this.choose(group);
  }

  async goTo(page: number): Promise<void> {
    this.page.set(Math.min(Math.max(1, page), this.pageCount()));
    await this.loadRows();
  }

  /** Asks for the pages from one number to another that have not come; each is asked for once. */
  async need(from: number, to: number): Promise<void> {
    const run = this.run();
    const group = this.chosen();
    if (!run || !group || this.rows() === null) return;
    const ticket = this.asked.rows;
    const last = Math.ceil(this.length() / this.pageSize);
    const wanted = Array.from({ length: Math.max(0, Math.min(to, last) - from + 1) }, (_, i) => from + i);
    const missing = wanted.filter((page) => page > 0 && !this.pages().has(page) && !this.pending.has(page));
    await Promise.all(missing.map((page) => this.fetch({ run: run.id, group, page, ticket })));
  }

  async showSeverity(severity: Severity): Promise<void> {
    this.severity.set(severity);
    await this.reselect();
  }

  async showTable(table: string | null): Promise<void> {
    this.table.set(table);
    const counts = this.counts();
    const other: Severity = this.severity() === 'error' ? 'warning' : 'error';
    if (counts[this.severity()] === 0 && counts[other] > 0) this.severity.set(other);
    await this.reselect();
  }

  async search(text: string): Promise<void> {
    this.text.set(text);
    await this.reselect();
  }

  /** Asks again after a failure. */
  async retry(): Promise<void> {
    if (this.wanted) await this.show(this.wanted);
    else await this.loadRows();
  }

  private async reselect(): Promise<void> {
    if (this.chosen()) return;
    this.settle(0);
    await this.loadRows();
  }

  private settle(index: number): void {
    if (this.chosen()) return;
    if (this.listed().length === 0 && this.text() === '') {
      const counts = this.counts();
      if (counts[this.severity()] === 0) this.severity.set(counts.error > 0 || counts.warning === 0 ? 'error' : 'warning');
    }
    const list = this.listed();
    const group = list[Math.min(Math.max(0, index), list.length - 1)];
    this.key.set(group ? groupKey(group) : null);
    this.page.set(1);
    this.rows.set(null);
  }

  private async loadRows(): Promise<void> {
    const ticket = ++this.asked.rows;
    const run = this.run();
    const group = this.chosen();
    if (!run || !group) {
      this.rows.set(null);
      this.loadingRows.set(false);
      return;
    }
    this.loadingRows.set(true);
    this.problem.set(null);
    try {
      const rows = await this.source.findings(run.id, { ...queryOf(group), page: this.page(), size: this.pageSize });
      if (ticket !== this.asked.rows) return;
      this.pending.clear();
      this.pages.set(new Map([[rows.page, rows.items]]));
      this.rows.set(rows);
    } catch (problem) {
      if (ticket === this.asked.rows) this.problem.set(toApiProblem(problem));
    } finally {
      if (ticket === this.asked.rows) this.loadingRows.set(false);
    }
  }

  private async fetch({ run, group, page, ticket }: { run: string; group: FindingGroup; page: number; ticket: number }): Promise<void> {
    this.pending.add(page);
    try {
      const { items } = await this.source.findings(run, { ...queryOf(group), page, size: this.pageSize });
      if (ticket === this.asked.rows) this.pages.update((pages) => new Map(pages).set(page, items));
    } catch (problem) {
      if (ticket === this.asked.rows) this.problem.set(toApiProblem(problem));
    } finally {
      if (ticket === this.asked.rows) this.pending.delete(page);
    }
  }

  private inTable(group: FindingGroup): boolean {
    return this.table() === null || group.table === this.table();
  }

  private matches(group: FindingGroup): boolean {
    const wanted = this.text().trim().toLocaleLowerCase();
    if (wanted === '') return true;
    return [group.table, group.field, group.code, this.words(group)].join(' ').toLocaleLowerCase().includes(wanted);
  }
}

/** An empty text asks for the findings about no table, or no field. */
function queryOf({ table, field, code, severity }: FindingGroup): FindingsQuery {
  return { table: table ?? '', field: field ?? '', code, severity };
}

function freshKeys(before: readonly FindingGroup[] | null, now: readonly FindingGroup[]): ReadonlySet<string> {
  if (before === null) return new Set();
  const known = new Set(before.map(groupKey));
  return new Set(now.map(groupKey).filter((key) => !known.has(key)));
}
