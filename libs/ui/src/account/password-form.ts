import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { type ApiProblem, toApiProblem } from '../api/api-problem';
import { ProblemBanner } from '../feedback/problem-banner';
import { Toaster } from '../feedback/toaster';
import { useTexts } from '../i18n/texts';
import { PasswordField } from '../parts/password-field';
import type { AccountStore } from './account.store';
import { accountTexts } from './account.texts';
import { passwordFault, passwordLength } from './password-fault';

type Fault = 'current-missing' | 'current-wrong' | 'short' | 'weak';

@Component({
  selector: 'ui-password-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [PasswordField, ProblemBanner],
  template: `<form class="form" novalidate (submit)="change($event)">
    @if (problem(); as refused) {
      <ui-problem [problem]="refused" />
    }
    <div [class]="currentNote() ? 'field field--error' : 'field'">
      <label for="account-current">{{ t().current }}</label>
      <ui-password fieldId="account-current" describedBy="account-current-help" [invalid]="currentNote() !== ''" [(value)]="current" />
      <p class="field__help" id="account-current-help" [attr.role]="currentNote() ? 'alert' : null">{{ currentNote() }}</p>
    </div>
    <div [class]="nextNote() ? 'field field--error' : 'field'">
      <label for="account-next">{{ t().next }}</label>
      <ui-password
        fieldId="account-next"
        autocomplete="new-password"
        describedBy="account-next-help"
        [invalid]="nextNote() !== ''"
        [(value)]="next"
      />
      <p class="field__help" id="account-next-help" [attr.role]="nextNote() ? 'alert' : null">{{ nextNote() || t().nextHelp }}</p>
    </div>
    <div class="row">
      <button type="submit" class="btn btn--outlined" [attr.aria-disabled]="busy() || null">{{ t().change }}</button>
    </div>
  </form>`,
})
export class PasswordForm {
  readonly store = input.required<AccountStore>();
  protected readonly t = useTexts(accountTexts);
  protected readonly current = signal('');
  protected readonly next = signal('');
  protected readonly busy = signal(false);
  protected readonly fault = signal<Fault | null>(null);
  protected readonly problem = signal<ApiProblem | null>(null);
  protected readonly currentNote = computed(() => {
    if (this.fault() === 'current-missing') return this.t().currentMissing;
    return this.fault() === 'current-wrong' ? this.t().currentWrong : '';
  });
  protected readonly nextNote = computed(() => {
    if (this.fault() === 'short') return this.t().short(passwordLength(this.next()));
    return this.fault() === 'weak' ? this.t().weak : '';
  });
  private readonly toaster = inject(Toaster);

  protected async change(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    this.problem.set(null);
    this.fault.set(this.current() ? passwordFault(this.next()) : 'current-missing');
    if (this.fault()) return;
    this.busy.set(true);
    try {
      await this.store().changePassword(this.current(), this.next());
      this.current.set('');
      this.next.set('');
      this.toaster.show(this.t().changed);
    } catch (error) {
      const problem = toApiProblem(error);
      if (problem.code === 'password.wrong') this.fault.set('current-wrong');
      else if (problem.code === 'password.weak') this.fault.set('weak');
      else this.problem.set(problem);
    } finally {
      this.busy.set(false);
    }
  }
}
