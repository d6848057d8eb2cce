import { computed, signal } from '@angular/core';
import type { DictionaryUpload, EditionDetail, EditionView, PublicationInput } from '@cqdg/contract';
import type { Dictionary } from '@cqdg/dictionary';
import { type ApiClient, type ApiProblem, attempt } from '@cqdg/ui';

type Api = Pick<ApiClient, 'get' | 'put' | 'delete' | 'upload'>;
const pathOf = (version: string) => `/api/editions/${encodeURIComponent(version)}`;

/** The editions, and the file that was uploaded last. */
export class DictionariesStore {
  readonly editions = signal<EditionView[] | null>(null);
  readonly upload = signal<{ name: string; outcome: DictionaryUpload } | null>(null);
  readonly busy = signal<'load' | 'upload' | null>(null);
  readonly problem = signal<ApiProblem | null>(null);

  constructor(private readonly api: Api) {}

  async load(): Promise<void> {
    const editions = await attempt(this, 'load', () => this.api.get<EditionView[]>('/api/editions'));
    if (editions) this.editions.set(editions);
  }

  /** The draft that came of it, if any. */
  async send(file: File): Promise<EditionView | null> {
    const outcome = await attempt(this, 'upload', () => this.api.upload<DictionaryUpload>('/api/editions/file', file));
    if (!outcome) return null;
    this.upload.set({ name: file.name, outcome });
    if (outcome.edition) await this.load();
    return outcome.edition;
  }
}

/** One edition, its faults, and the one it is compared with. */
export class EditionStore {
  readonly detail = signal<EditionDetail | null>(null);
  readonly dictionary = signal<Dictionary | null>(null);
  /** The edition in force, unless another is chosen. */
  readonly other = signal<Dictionary | null>(null);
  readonly published = signal<EditionView[]>([]);
  readonly busy = signal<'load' | 'publish' | 'cancel' | 'discard' | null>(null);
  readonly problem = signal<ApiProblem | null>(null);
  readonly edition = computed(() => this.detail()?.edition ?? null);
  readonly isOpen = computed(() => this.edition()?.state === 'draft' || this.edition()?.state === 'scheduled');
  readonly errors = computed(() => this.edition()?.lint.errors ?? 0);
  readonly choices = computed(() => this.published().filter(({ version }) => version !== this.edition()?.version));

  constructor(
    private readonly api: Api,
    private readonly version: string,
  ) {}

  async load(): Promise<void> {
    await attempt(this, 'load', async () => {
      const [detail, dictionary, editions] = await Promise.all([
        this.api.get<EditionDetail>(pathOf(this.version)),
        this.api.get<Dictionary>(`${pathOf(this.version)}/dictionary`),
        this.api.get<EditionView[]>('/api/editions'),
      ]);
      this.published.set(editions.filter(({ publishedAt }) => publishedAt !== null));
      this.dictionary.set(dictionary);
      this.detail.set(detail);
      const [first] = this.choices();
      const active = this.choices().find(({ state }) => state === 'active');
      await this.compareWith((active ?? first)?.version ?? null);
    });
  }

  async compareWith(version: string | null): Promise<void> {
    this.other.set(version === null ? null : await this.api.get<Dictionary>(`${pathOf(version)}/dictionary`));
  }

  /** At once (`null`) or at a date. */
  publish(at: string | null): Promise<boolean> {
    return this.change('publish', (revision) =>
      this.api.put<EditionDetail>(`${pathOf(this.version)}/publication`, { at, revision } satisfies PublicationInput),
    );
  }

  cancel(): Promise<boolean> {
    return this.change('cancel', (revision) => this.api.delete<EditionDetail>(`${pathOf(this.version)}/publication`, { revision }));
  }

  async discard(): Promise<boolean> {
    return (await attempt(this, 'discard', async () => (await this.api.delete(pathOf(this.version)), true))) ?? false;
  }

  private async change(act: 'publish' | 'cancel', work: (revision: number) => Promise<EditionDetail>): Promise<boolean> {
    const detail = await attempt(this, act, () => work(this.edition()?.revision ?? 0));
    if (detail) this.detail.set(detail);
    return detail !== null;
  }
}
