import { ChangeDetectionStrategy, Component, computed, effect, inject, input, output, untracked } from '@angular/core';
import type { DiscardPreview, HeldFileView, Page, Tombstone } from '@cqdg/contract';
import { ApiClient, Pager, ProblemBanner, Toaster, Wait, useFormat, useTexts } from '@cqdg/ui';
import { Confirm, focusAfter } from '@cqdg/ui/dialogs';
import { FilesStore } from './files.store';
import { filesTexts } from './files.texts';

/** The files of a study for the centre, which may have to erase one. */
@Component({
  selector: 'app-files',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Pager, ProblemBanner, Wait],
  host: { class: 'card', role: 'region', 'aria-labelledby': 'files-title' },
  templateUrl: './files.html',
})
export class Files {
  readonly study = input.required<string>();
  readonly mayErase = input(false);
  /** A file was erased. */
  readonly erased = output();
  private readonly api = inject(ApiClient);
  private readonly confirm = inject(Confirm);
  private readonly toaster = inject(Toaster);
  private readonly focus = focusAfter();
  protected readonly t = useTexts(filesTexts);
  protected readonly f = useFormat();
  protected readonly store = computed(() => {
    const base = `/api/studies/${encodeURIComponent(this.study())}`;
    return new FilesStore({
      held: (page) => this.api.get<Page<HeldFileView>>(`${base}/held-files`, { page, size: 20 }),
      tombstones: () => this.api.get<Page<Tombstone>>(`${base}/discards`),
      preview: ({ kind, id }) => this.api.get<DiscardPreview>(`${base}/discards/preview`, { kind, id, scope: 'file' }),
      erase: (input) => this.api.post<Tombstone[]>(`${base}/erasures`, input),
    });
  });

  constructor() {
    effect(() => {
      const store = this.store();
      untracked(() => void store.load());
    });
  }

  protected async erase(file: HeldFileView): Promise<void> {
    const [store, t] = [this.store(), this.t()];
    const preview = await store.preview(file);
    if (!preview) return;
    const words = { title: t.eraseTitle(file.name), text: t.eraseText(preview), label: t.reason, required: true };
    const reason = await this.confirm.why({ ...words, confirm: t.confirm, cancel: t.cancel, danger: true });
    if (reason === null) return;
    const gone = await store.erase(file, reason);
    if (gone === null) return;
    this.focus('h2');
    this.toaster.show(t.erased(gone));
    this.erased.emit();
  }
}
