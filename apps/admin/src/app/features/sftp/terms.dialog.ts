import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import type { SftpAccountView } from '@cqdg/contract';
import { type ApiProblem, ProblemBanner, toApiProblem, useTexts } from '@cqdg/ui';
import { type Terms, TermsDraft, type TermsField } from './terms-draft';
import { TermsFields, isAbout } from './terms-fields';
import { termsTexts } from './terms.texts';

export interface TermsQuestion {
  account: SftpAccountView;
  field: TermsField;
  /** Throws an `ApiProblem`. */
  save(terms: Terms): Promise<unknown>;
}

/** Changes one of the terms of an account. Closes with `true` once it was done. */
@Component({
  selector: 'app-terms-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ProblemBanner, TermsFields],
  host: { class: 'dialog' },
  template: `
    <h2 id="terms-title">{{ t().titles[question.field](question.account.name) }}</h2>
    @if (problem(); as refused) {
      <ui-problem [problem]="refused" />
    }
    <form id="terms-form" novalidate (submit)="send($event)">
      <app-terms-fields [draft]="draft" [fields]="[question.field]" [used]="question.account.usedBytes" [refused]="refused()" />
    </form>
    <div class="dialog__foot">
      <button type="button" class="btn btn--text" (click)="ref.close()">{{ t().cancel }}</button>
      <button type="submit" form="terms-form" class="btn btn--filled" [attr.aria-disabled]="busy() || null">
        {{ t().save[question.field] }}
      </button>
    </div>
  `,
})
export class TermsDialog {
  protected readonly question = inject<TermsQuestion>(MAT_DIALOG_DATA);
  protected readonly ref = inject<MatDialogRef<TermsDialog, true>>(MatDialogRef);
  protected readonly t = useTexts(termsTexts);
  protected readonly draft = new TermsDraft(this.question.account);
  protected readonly busy = signal(false);
  protected readonly refused = signal<ApiProblem | null>(null);
  protected readonly problem = computed(() => {
    const refused = this.refused();
    return refused && !isAbout(refused, this.question.field) ? refused : null;
  });

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const terms = this.draft.terms();
    if (this.busy() || !terms) return;
    this.refused.set(null);
    this.busy.set(true);
    try {
      await this.question.save(terms);
      this.ref.close(true);
    } catch (error) {
      this.refused.set(toApiProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
