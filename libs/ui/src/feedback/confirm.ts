import { ChangeDetectionStrategy, Component, DOCUMENT, Injectable, computed, inject, signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialog, MatDialogClose } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';
import { Rich } from '../parts/rich';
import { focusReturn } from './focus-return';

export interface ConfirmQuestion {
  /** The question with the name: "Retirer diagnosis.tsv?" */
  title: string;
  /** What is lost and what stays; backquotes for names. One paragraph each. */
  text: string[];
  /** Repeats the verb: "Retirer le fichier". */
  confirm: string;
  /** The safe choice, which has the focus: "Garder le fichier". */
  cancel: string;
  danger?: boolean;
  /** What the person must write, where others are affected. */
  typed?: { label: string; value: string };
}

/** Asks before what cannot be undone. What can be undone gets a toast instead. */
@Injectable({ providedIn: 'root' })
export class Confirm {
  private readonly dialog = inject(MatDialog);
  private readonly document = inject(DOCUMENT);

  async ask(question: ConfirmQuestion): Promise<boolean> {
    const ref = this.dialog.open<ConfirmDialog, ConfirmQuestion, boolean>(ConfirmDialog, {
      data: question,
      panelClass: 'dialogpane',
      role: 'alertdialog',
      autoFocus: '[data-safe]',
      restoreFocus: focusReturn(this.document),
      ariaLabelledBy: 'confirm-title',
      ariaDescribedBy: 'confirm-text',
      maxWidth: '520px',
    });
    return (await firstValueFrom(ref.afterClosed())) ?? false;
  }
}

@Component({
  selector: 'ui-confirm',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [MatDialogClose, Rich],
  host: { class: 'dialog' },
  template: `
    <h2 id="confirm-title">{{ question.title }}</h2>
    <div id="confirm-text">
      @for (line of question.text; track $index) {
        <p><ui-rich [text]="line" /></p>
      }
    </div>
    @if (question.typed; as ask) {
      <div class="field">
        <label for="confirm-typed"><ui-rich [text]="ask.label" /></label>
        <input #box class="input" id="confirm-typed" autocomplete="off" (input)="typed.set(box.value)" />
      </div>
    }
    <div class="dialog__foot">
      <button type="button" class="btn btn--text" data-safe [mat-dialog-close]="false">{{ question.cancel }}</button>
      <button
        type="button"
        [class]="question.danger ? 'btn btn--danger-filled' : 'btn btn--filled'"
        [disabled]="!ready()"
        [mat-dialog-close]="true"
      >
        {{ question.confirm }}
      </button>
    </div>
  `,
})
export class ConfirmDialog {
  protected readonly question = inject<ConfirmQuestion>(MAT_DIALOG_DATA);
  protected readonly typed = signal('');
  protected readonly ready = computed(() => !this.question.typed || this.typed().trim() === this.question.typed.value);
}
