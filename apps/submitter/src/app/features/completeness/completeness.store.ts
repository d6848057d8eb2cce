import { computed, signal } from '@angular/core';
import type { CompletenessView, Page, ParticipantCompleteness, ParticipantsQuery } from '@cqdg/contract';
import { type ApiProblem, toApiProblem } from '@cqdg/ui';

export interface CompletenessSource {
  completeness(): Promise<CompletenessView>;
  participants(query: ParticipantsQuery): Promise<Page<ParticipantCompleteness>>;
}

export type ListQuery = Required<Pick<ParticipantsQuery, 'search' | 'sort' | 'direction' | 'page' | 'size'>> &
  Pick<ParticipantsQuery, 'table' | 'field'>;

const LEAST = 4;
const start: ListQuery = { search: '', sort: 'share', direction: 'asc', page: 1, size: 25 };

/** What the study's home shows of completeness: the summary, the least complete, and the list of participants when it is asked for. */
export class CompletenessStore {
  readonly view = signal<CompletenessView | null>(null);
  readonly least = signal<readonly ParticipantCompleteness[]>([]);
  readonly mode = signal<'map' | 'table'>('map');
  /** The table whose fields are shown under the map. */
  readonly table = signal<string | null>(null);
  readonly query = signal<ListQuery>(start);
  readonly list = signal<Page<ParticipantCompleteness> | null>(null);
  /** The participant whose lacking fields are shown. */
  readonly open = signal<string | null>(null);
  readonly problem = signal<ApiProblem | null>(null);
  readonly summary = computed(() => this.view()?.summary ?? null);
  readonly fields = computed(() => this.summary()?.tables.find(({ table }) => table === this.table()) ?? null);
  private asked = { view: 0, list: 0 };

  constructor(private readonly source: CompletenessSource) {}

  /** What is shown stays until the newer answer has come. */
  async load(): Promise<void> {
    const ticket = ++this.asked.view;
    await this.attempt(async () => {
      const view = await this.source.completeness();
      const least = view.summary ? await this.source.participants({ ...start, size: LEAST }) : null;
      if (ticket !== this.asked.view) return;
      this.view.set(view);
      this.least.set((least?.items ?? []).filter(({ share }) => share !== null && share < 1));
      if (this.mode() === 'table') await this.ask({ page: this.query().page });
    });
  }

  async show(mode: 'map' | 'table'): Promise<void> {
    this.mode.set(mode);
    if (mode === 'table' && this.list() === null) await this.ask({});
  }

  showFields(table: string): void {
    this.table.update((shown) => (shown === table ? null : table));
  }

  /** Who lacks a field, as a list. */
  async whoLacks(table: string, field: string): Promise<void> {
    this.mode.set('table');
    await this.ask({ ...start, table, field });
  }

  /** One participant, with what lacks. */
  async participant(name: string): Promise<void> {
    this.mode.set('table');
    this.open.set(name);
    await this.ask({ ...start, search: name, table: undefined, field: undefined });
  }

  /** Changes the list; any change but of the page goes back to the first page. */
  async ask(change: Partial<ListQuery>): Promise<void> {
    const ticket = ++this.asked.list;
    this.query.update((query) => ({ ...query, page: 1, ...change }));
    await this.attempt(async () => {
      const list = await this.source.participants(this.query());
      if (ticket === this.asked.list) this.list.set(list);
    });
  }

  /** By a column, as its head or the choice on a phone names it. */
  async sort(column: string, direction: string): Promise<void> {
    await this.ask({ sort: column === 'participant' ? 'participant' : 'share', direction: direction === 'desc' ? 'desc' : 'asc' });
  }

  toggle(name: string): void {
    this.open.update((open) => (open === name ? null : name));
  }

  private async attempt(act: () => Promise<void>): Promise<void> {
    this.problem.set(null);
    try {
      await act();
    } catch (problem) {
      this.problem.set(toApiProblem(problem));
    }
  }
}
