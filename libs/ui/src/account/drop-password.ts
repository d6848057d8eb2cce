import { ChangeDetectionStrategy, Component, afterNextRender, inject, input, output, signal } from '@angular/core';
import { type ApiProblem, toApiProblem } from '../api/api-problem';
import { focusAfter } from '../dialogs/focus-after';
import { ProblemBanner } from '../feedback/problem-banner';
import { Toaster } from '../feedback/toaster';
import { useTexts } from '../i18n/texts';
import { PasswordField } from '../parts/password-field';
import type { IdentityStore } from './identity.store';
import { identityTexts } from './identity.texts';

/** Giving up the password, for who signs in at the provider: asks for it once more. */
@Component({
  selector: 'ui-drop-password',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [PasswordField, ProblemBanner],
  template: `<form class="form" novalidate (submit)="drop($event)">
    @if (problem(); as refused) {
      <ui-problem [problem]="refused" />
    }
    <p>{{ t().dropText }}</p>
    <div [class]="fault() ? 'field field--error' : 'field'">
      <label for="drop-password">{{ t().dropLabel }}</label>
      <ui-password fieldId="drop-password" describedBy="drop-password-help" [invalid]="fault() !== null" [(value)]="password" />
      <p class="field__help" id="drop-password-help" [attr.role]="fault() ? 'alert' : null">{{ fault() ? t()[fault()!] : '' }}</p>
    </div>
    <div class="row">
      <button type="submit" class="btn btn--danger-filled" [attr.aria-disabled]="busy() || null">{{ t().dropPassword }}</button>
      <button type="button" class="btn btn--text" (click)="closed.emit()">{{ t().cancel }}</button>
    </div>
  </form>`,
})
export class DropPassword {
  readonly store = input.required<IdentityStore>();
  readonly closed = output();
  protected readonly t = useTexts(identityTexts);
  protected readonly password = signal('');
  protected readonly busy = signal(false);
  protected readonly fault = signal<'dropMissing' | 'dropWrong' | null>(null);
  protected readonly problem = signal<ApiProblem | null>(null);
  private readonly toaster = inject(Toaster);

  constructor() {
    const focus = focusAfter();
    // The button that led here is gone.
    afterNextRender({ read: () => focus('input') });
  }

  protected async drop(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    this.problem.set(null);
    this.fault.set(this.password() ? null : 'dropMissing');
    if (this.fault()) return;
    this.busy.set(true);
    try {
      await this.store().dropPassword(this.password());
      this.toaster.show(this.t().dropped);
      this.closed.emit();
    } catch (error) {
      const problem = toApiProblem(error);
      if (problem.code === 'password.wrong') this.fault.set('dropWrong');
      else this.problem.set(problem);
    } finally {
      this.password.set('');
      this.busy.set(false);
    }
  }
}
