import { signal } from '@angular/core';
import type { DiscardInput, DiscardPreview, HeldFileView, Page, Tombstone } from '@cqdg/contract';
import { type ApiProblem, attempt } from '@cqdg/ui';

export interface FilesApi {
  held(page: number): Promise<Page<HeldFileView>>;
  tombstones(): Promise<Page<Tombstone>>;
  preview(file: HeldFileView): Promise<DiscardPreview>;
  erase(input: DiscardInput): Promise<Tombstone[]>;
}

/** The files that a study holds, what is left of those that were discarded, and the erasure by the centre. */
export class FilesStore {
  readonly held = signal<Page<HeldFileView> | null>(null);
  readonly tombstones = signal<Page<Tombstone> | null>(null);
  readonly busy = signal<'load' | 'preview' | 'erase' | null>(null);
  readonly problem = signal<ApiProblem | null>(null);

  constructor(private readonly api: FilesApi) {}

  async load(page = 1): Promise<void> {
    const found = await attempt(this, 'load', () => Promise.all([this.api.held(page), this.api.tombstones()]));
    if (!found) return;
    this.held.set(found[0]);
    this.tombstones.set(found[1]);
  }

  /** What would go with the file; `null` where that cannot be told. */
  preview(file: HeldFileView): Promise<DiscardPreview | null> {
    return attempt(this, 'preview', () => this.api.preview(file));
  }

  /** How many went; `null` where it was refused. Why stays on the page. */
  async erase({ kind, id }: HeldFileView, reason: string): Promise<number | null> {
    const gone = await attempt(this, 'erase', () => this.api.erase({ kind, id, scope: 'file', reason }));
    if (gone) await this.load(this.held()?.page);
    return gone?.length ?? null;
  }
}
