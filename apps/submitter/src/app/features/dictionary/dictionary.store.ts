import { computed, signal } from '@angular/core';
import type { DictionaryInfo, Language } from '@cqdg/contract';
import type { Dictionary } from '@cqdg/dictionary';
import { type ApiClient, type ApiProblem, toApiProblem } from '@cqdg/ui';
import { type FieldFilter, filterFields, readTables, searchTables } from './dictionary.view';

/** What the dictionary's page shows, from its address: version, table, words, filter. */
export class DictionaryStore {
  readonly editions = signal<DictionaryInfo[] | null>(null);
  readonly dictionary = signal<Dictionary | null>(null);
  /** Another edition to compare with; `null` without. */
  readonly other = signal<Dictionary | null>(null);
  readonly problem = signal<ApiProblem | null>(null);
  readonly query = signal('');
  readonly table = signal<string | null>(null);
  readonly filter = signal<FieldFilter>('all');

  readonly edition = computed(() => this.editions()?.find(({ version }) => version === this.dictionary()?.version) ?? null);
  readonly words = computed(() => this.query().split(/\s+/).filter(Boolean));
  readonly tables = computed(() => {
    const dictionary = this.dictionary();
    return dictionary ? readTables(dictionary, this.language()) : [];
  });
  readonly found = computed(() => searchTables(this.tables(), this.query()));
  /** How many fields each table has to show for the words. */
  readonly counts = computed(() => new Map(this.found().map(({ name, fields }) => [name, fields.length])));
  readonly total = computed(() => this.found().reduce((sum, { fields }) => sum + fields.length, 0));
  /** The table that is open: the one asked for; without words, else the first. With words and no table, all are shown. */
  readonly open = computed(
    () => this.tables().find(({ name }) => name === this.table()) ?? (this.words().length ? null : (this.tables()[0] ?? null)),
  );
  readonly sections = computed(() => {
    const open = this.open();
    return open ? this.found().filter(({ name }) => name === open.name) : this.found();
  });

  constructor(
    private readonly api: Pick<ApiClient, 'get'>,
    private readonly language: () => Language,
  ) {}

  /** The version asked for, else the one in force. Never throws: `problem` says why there is nothing. */
  async load(version: string | undefined): Promise<void> {
    this.problem.set(null);
    try {
      const editions = this.editions() ?? (await this.api.get<DictionaryInfo[]>('/api/dictionaries'));
      this.editions.set(editions);
      const wanted = version ?? (editions.find(({ active }) => active) ?? editions[0])?.version;
      if (wanted && wanted !== this.dictionary()?.version) {
        this.dictionary.set(await this.api.get<Dictionary>(`/api/dictionaries/${encodeURIComponent(wanted)}`));
      }
    } catch (error) {
      this.problem.set(toApiProblem(error));
    }
  }

  /** From the older of the two to the newer, whichever the page shows. */
  readonly compared = computed(() => {
    const [shown, other] = [this.dictionary(), this.other()];
    if (!shown || !other) return null;
    const order = (this.editions() ?? []).map(({ version }) => version);
    const newest = order.indexOf(shown.version) < order.indexOf(other.version);
    return newest ? { before: other, after: shown } : { before: shown, after: other };
  });
  readonly active = computed(() => this.editions()?.find(({ active }) => active)?.version ?? null);

  /** Fetches the edition to compare with. Never throws. */
  async compareWith(version: string | undefined): Promise<void> {
    if (!version) return this.other.set(null);
    try {
      this.other.set(await this.api.get<Dictionary>(`/api/dictionaries/${encodeURIComponent(version)}`));
    } catch (error) {
      this.problem.set(toApiProblem(error));
    }
  }

  /** How many fields each filter would show of a section. */
  filtered(section: { fields: Parameters<typeof filterFields>[0] }, filter: FieldFilter = this.filter()) {
    return filterFields(section.fields, filter);
  }
}
