import { ChangeDetectionStrategy, Component, DOCUMENT, Injectable, computed, inject, signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialog, MatDialogClose } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';
import { Rich } from '../parts/rich';
import { focusReturn } from './focus-return';

export interface ReasonQuestion {
  title: string;
  /** What follows from it. One paragraph each. */
  text: string[];
  /** Names the box: "Pourquoi (l'étude le lira)". */
  label: string;
  required: boolean;
  confirm: string;
  cancel: string;
  danger?: boolean;
}

/** Asks before a decision that others are told of, and why it is taken. */
@Injectable({ providedIn: 'root' })
export class AskReason {
  private readonly dialog = inject(MatDialog);
  private readonly document = inject(DOCUMENT);

  /** What was written, perhaps nothing; `null` where the person left it. */
  async ask(data: ReasonQuestion): Promise<string | null> {
    const ref = this.dialog.open<ReasonDialog, ReasonQuestion, string | false>(ReasonDialog, {
      ...{ data, panelClass: 'dialogpane', autoFocus: 'textarea', maxWidth: '560px', restoreFocus: focusReturn(this.document) },
      ...{ ariaLabelledBy: 'reason-title', ariaDescribedBy: 'reason-text' },
    });
    const answer = await firstValueFrom(ref.afterClosed());
    return typeof answer === 'string' ? answer : null;
  }
}

@Component({
  selector: 'ui-ask-reason',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [MatDialogClose, Rich],
  host: { class: 'dialog' },
  template: `
    <h2 id="reason-title">{{ question.title }}</h2>
    <div id="reason-text">
      @for (line of question.text; track $index) {
        <p><ui-rich [text]="line" /></p>
      }
    </div>
    <div class="field">
      <label for="reason">{{ question.label }}</label>
      <textarea
        #box
        class="input"
        id="reason"
        rows="4"
        maxlength="4000"
        [required]="question.required"
        (input)="reason.set(box.value)"
      ></textarea>
    </div>
    <div class="dialog__foot">
      <button type="button" class="btn btn--text" [mat-dialog-close]="false">{{ question.cancel }}</button>
      <button
        type="button"
        [class]="question.danger ? 'btn btn--danger-filled' : 'btn btn--filled'"
        [disabled]="!ready()"
        [mat-dialog-close]="reason().trim()"
      >
        {{ question.confirm }}
      </button>
    </div>
  `,
})
export class ReasonDialog {
  protected readonly question = inject<ReasonQuestion>(MAT_DIALOG_DATA);
  protected readonly reason = signal('');
  protected readonly ready = computed(() => !this.question.required || this.reason().trim().length > 0);
}
