import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogClose, MatDialogRef } from '@angular/material/dialog';
import type { DiscardPreview, DiscardScope, DiscardTarget } from '@cqdg/contract';
import { type ApiProblem, ProblemBanner, Rich, Wait, attempt, useTexts } from '@cqdg/ui';
import type { Dialogs } from '@cqdg/ui/dialogs';
import type { StudyApi } from '../study/study.api';
import { discardTexts } from './discard.texts';

export interface DiscardQuestion extends Pick<DiscardTarget, 'kind' | 'id'> {
  title: string;
  api: Pick<StudyApi, 'discardPreview' | 'discard'>;
}

/** Asks before a file is discarded, says what goes with it, and does it. True once the file is gone. */
export async function askDiscard(dialogs: Dialogs, question: DiscardQuestion): Promise<boolean> {
  const looks = { title: 'discard-title', text: 'discard-text', focus: '[data-safe]', alert: true };
  return (await dialogs.open<DiscardQuestion, boolean>(DiscardDialog, question, looks)) ?? false;
}

@Component({
  selector: 'app-discard',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [MatDialogClose, ProblemBanner, Rich, Wait],
  host: { class: 'dialog' },
  templateUrl: './discard.dialog.html',
})
export class DiscardDialog {
  protected readonly data = inject<DiscardQuestion>(MAT_DIALOG_DATA);
  private readonly ref = inject<MatDialogRef<DiscardDialog, boolean>>(MatDialogRef);
  protected readonly t = useTexts(discardTexts);
  /** Only tables have former versions of the same content. */
  protected readonly scopes: readonly DiscardScope[] = this.data.kind === 'table' ? ['file', 'table'] : [];
  protected readonly scope = signal<DiscardScope>('file');
  protected readonly reason = signal('');
  protected readonly preview = signal<DiscardPreview | null>(null);
  private readonly acting = { busy: signal<'look' | 'discard' | null>(null), problem: signal<ApiProblem | null>(null) };
  protected readonly problem = this.acting.problem;
  protected readonly ready = computed(
    () => this.acting.busy() === null && this.preview()?.signed === false && this.reason().trim().length > 0,
  );

  constructor() {
    void this.choose('file');
  }

  protected async choose(scope: DiscardScope): Promise<void> {
    this.scope.set(scope);
    this.preview.set(null);
    const preview = await attempt(this.acting, 'look', () => this.data.api.discardPreview(this.target()));
    if (this.scope() === scope) this.preview.set(preview);
  }

  protected async discard(): Promise<void> {
    const input = { ...this.target(), reason: this.reason() };
    if (await attempt(this.acting, 'discard', () => this.data.api.discard(input))) this.ref.close(true);
  }

  private target(): DiscardTarget {
    return { kind: this.data.kind, id: this.data.id, scope: this.scope() };
  }
}
