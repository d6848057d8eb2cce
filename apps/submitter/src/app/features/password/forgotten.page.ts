import { ChangeDetectionStrategy, Component, type ElementRef, inject, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ApiClient, type ApiProblem, EmptyState, ProblemBanner, pageTitle, toApiProblem, useTexts } from '@cqdg/ui';
import { passwordTexts } from './password.texts';

const looksLikeEmail = /^[^\s@]+@[^\s@]+$/;

/** Asks for a link by mail. Says the same whether there is such an account or not. */
@Component({
  selector: 'app-forgotten',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyState, ProblemBanner, RouterLink],
  host: { class: 'page narrow' },
  template: `
    @if (sentTo(); as email) {
      <h1 class="sr">{{ t().forgottenTitle }}</h1>
      <div role="status">
        <ui-empty icon="mail" [heading]="t().sentTitle" [text]="t().sentText(email)">
          <a class="btn btn--filled" routerLink="/sign-in">{{ t().back }}</a>
          <button type="button" class="btn btn--text" (click)="sentTo.set(null)">{{ t().again }}</button>
        </ui-empty>
      </div>
    } @else {
      <form class="card form form--card" novalidate (submit)="send($event, email.value)">
        <div>
          <h1>{{ t().forgottenTitle }}</h1>
          <p class="quiet">{{ t().forgottenText }}</p>
        </div>
        @if (problem(); as refused) {
          <ui-problem [problem]="refused" />
        }
        <div [class]="wrong() ? 'field field--error' : 'field'">
          <label for="email">{{ t().email }}</label>
          <input
            #email
            class="input"
            id="email"
            type="email"
            autocomplete="username"
            autocapitalize="none"
            spellcheck="false"
            maxlength="320"
            required
            aria-describedby="email-help"
            [attr.aria-invalid]="wrong() || null"
          />
          <p class="field__help" id="email-help" [attr.role]="wrong() ? 'alert' : null">{{ wrong() ? t().emailMissing : '' }}</p>
        </div>
        <button type="submit" class="btn btn--filled btn--block btn--lg" [attr.aria-disabled]="busy() || null">{{ t().send }}</button>
        <p>
          <a routerLink="/sign-in">{{ t().back }}</a>
        </p>
      </form>
    }
  `,
})
export class ForgottenPage {
  protected readonly t = useTexts(passwordTexts);
  protected readonly sentTo = signal<string | null>(null);
  protected readonly wrong = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ApiProblem | null>(null);
  private readonly api = inject(ApiClient);
  private readonly field = viewChild<ElementRef<HTMLInputElement>>('email');

  constructor() {
    pageTitle(() => [this.t().forgottenTitle]);
  }

  protected async send(event: Event, typed: string): Promise<void> {
    event.preventDefault();
    const email = typed.trim();
    if (this.busy()) return;
    this.problem.set(null);
    this.wrong.set(!looksLikeEmail.test(email));
    if (this.wrong()) return this.field()?.nativeElement.focus();
    this.busy.set(true);
    try {
      await this.api.post('/api/password-resets', { email });
      this.sentTo.set(email);
    } catch (error) {
      this.problem.set(toApiProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
