import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { useTexts } from '@cqdg/ui';
import type { StaffDecision } from './decisions.store';
import { decisionsTexts } from './decisions.texts';

export interface DecisionQuestion {
  act: Exclude<StaffDecision, 'accept'>;
  revision: number;
}

/** What was decided to say: why, and what the study reads in its place, if it is to read something else. */
export interface DecisionWords {
  reason: string;
  message: string | null;
}

/** Asks why a revision goes back to its study, and what the study is told of it. */
@Component({
  selector: 'app-decision-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'dialog' },
  template: `
    <h2 id="decision-title">{{ question.act === 'return' ? t().returnTitle(question.revision) : t().reopenTitle(question.revision) }}</h2>
    <div id="decision-text">
      @for (line of t().opens; track $index) {
        <p>{{ line }}</p>
      }
    </div>
    <div class="field">
      <label for="decision-reason">{{ own() ? t().note : t().reason }}</label>
      <textarea
        #why
        class="input"
        id="decision-reason"
        rows="3"
        maxlength="4000"
        required
        (input)="reason.set(why.value.trim())"
      ></textarea>
    </div>
    <fieldset class="field">
      <legend>{{ t().tell }}</legend>
      <label class="check"
        ><input type="radio" name="tell" [checked]="!own()" (change)="own.set(false)" /><span>{{ t().tellReason }}</span></label
      >
      <label class="check"
        ><input type="radio" name="tell" [checked]="own()" (change)="own.set(true)" /><span>{{ t().tellMessage }}</span></label
      >
    </fieldset>
    @if (own()) {
      <div class="field">
        <label for="decision-message">{{ t().message }}</label>
        <textarea
          #words
          class="input"
          id="decision-message"
          rows="3"
          maxlength="4000"
          required
          aria-describedby="decision-help"
          (input)="message.set(words.value.trim())"
        ></textarea>
        <p class="field__help" id="decision-help">{{ t().messageHelp }}</p>
      </div>
    }
    <div class="dialog__foot">
      <button type="button" class="btn btn--text" (click)="ref.close()">{{ t().cancel }}</button>
      <button type="button" class="btn btn--filled" [disabled]="!ready()" (click)="say()">{{ t()[question.act] }}</button>
    </div>
  `,
})
export class DecisionDialog {
  protected readonly question = inject<DecisionQuestion>(MAT_DIALOG_DATA);
  protected readonly ref = inject<MatDialogRef<DecisionDialog, DecisionWords>>(MatDialogRef);
  protected readonly t = useTexts(decisionsTexts);
  protected readonly reason = signal('');
  protected readonly message = signal('');
  /** The study reads other words than the reason. */
  protected readonly own = signal(false);
  protected readonly ready = computed(() => this.reason() !== '' && (!this.own() || this.message() !== ''));

  protected say(): void {
    this.ref.close({ reason: this.reason(), message: this.own() ? this.message() : null });
  }
}
