import { ChangeDetectionStrategy, Component, Injectable, computed, inject, signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogClose } from '@angular/material/dialog';
import { Rich } from '../parts/rich';
import { type DialogLooks, Dialogs } from './dialogs';

export interface ConfirmQuestion {
  /** The question with the name: "Retirer diagnosis.tsv?" */
  title: string;
  /** What is lost and what stays; backquotes for names. One paragraph each. */
  text: string[];
  /** Repeats the verb: "Retirer le fichier". */
  confirm: string;
  /** The safe choice, which has the focus where nothing is to be written: "Garder le fichier". */
  cancel: string;
  danger?: boolean;
  /** What the person must write, where others are affected. */
  typed?: { label: string; value: string };
}

export interface ReasonQuestion extends Omit<ConfirmQuestion, 'typed'> {
  /** Names the box: "Pourquoi (l'étude le lira)". */
  label: string;
  required: boolean;
  /** The most characters that are taken. */
  limit?: number;
}

/** Asks before what cannot be undone, or what others are told of. What can be undone gets a toast instead. */
@Injectable({ providedIn: 'root' })
export class Confirm {
  private readonly dialogs = inject(Dialogs);

  /** Whether the person goes on. */
  async ask(question: ConfirmQuestion): Promise<boolean> {
    return (await this.open(question, { focus: '[data-safe]', alert: true })) !== null;
  }

  /** What was written, perhaps nothing; `null` where the person left it. */
  why(question: ReasonQuestion): Promise<string | null> {
    return this.open(question, { focus: 'textarea' });
  }

  private async open(question: ConfirmQuestion | ReasonQuestion, looks: Omit<DialogLooks, 'title'>): Promise<string | null> {
    const ids = { title: 'confirm-title', text: 'confirm-text' };
    const answer = await this.dialogs.open<typeof question, string | false>(ConfirmDialog, question, { ...ids, ...looks });
    return typeof answer === 'string' ? answer : null;
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
    @if (question.label) {
      <div class="field">
        <label for="confirm-reason">{{ question.label }}</label>
        <textarea
          #reason
          class="input"
          id="confirm-reason"
          rows="4"
          [attr.maxlength]="question.limit ?? 4000"
          [required]="question.required ?? false"
          (input)="written.set(reason.value.trim())"
        ></textarea>
      </div>
    }
    @if (question.typed; as ask) {
      <div class="field">
        <label for="confirm-typed"><ui-rich [text]="ask.label" /></label>
        <input #box class="input" id="confirm-typed" autocomplete="off" (input)="written.set(box.value.trim())" />
      </div>
    }
    <div class="dialog__foot">
      <button type="button" class="btn btn--text" data-safe [mat-dialog-close]="false">{{ question.cancel }}</button>
      <button
        type="button"
        [class]="question.danger ? 'btn btn--danger-filled' : 'btn btn--filled'"
        [disabled]="!ready()"
        [mat-dialog-close]="written()"
      >
        {{ question.confirm }}
      </button>
    </div>
  `,
})
export class ConfirmDialog {
  protected readonly question = inject<ConfirmQuestion & Partial<ReasonQuestion>>(MAT_DIALOG_DATA);
  protected readonly written = signal('');
  protected readonly ready = computed(() => {
    if (this.question.typed) return this.written() === this.question.typed.value;
    return !this.question.required || this.written().length > 0;
  });
}
