import { ChangeDetectionStrategy, Component, type ElementRef, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { Location } from '@angular/common';
import type { AppName, UserView } from '@cqdg/contract';
import { type ApiProblem, toApiProblem } from '../api/api-problem';
import { ProblemBanner } from '../feedback/problem-banner';
import { useTexts } from '../i18n/texts';
import { PasswordField } from '../parts/password-field';
import { CodeForm } from './code-form';
import { challengeOf, refusalOf } from './provider';
import { ProviderLink } from './provider-link';
import { providerTexts } from './provider.texts';
import { Session } from './session';
import { signInFormTexts } from './sign-in-form.texts';

/** E-mail and password, or the way to the provider; says who came in. The same in both apps. */
@Component({
  selector: 'ui-sign-in-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CodeForm, PasswordField, ProblemBanner, ProviderLink],
  template: `@if (challenge(); as question) {
      <ui-code-form [challenge]="question" (done)="done.emit($event)" (gone)="restart($event)" />
    } @else {
      <form class="login" novalidate (submit)="submit($event, email.value)">
        @if (missing()) {
          <p class="banner banner--error" role="alert">{{ t().fillBoth }}</p>
        } @else if (problem(); as refused) {
          <ui-problem [problem]="refused" />
        } @else if (refusal(); as why) {
          <p class="banner banner--error" role="alert">
            <span
              >{{ p().refusals[why] }}
              @if (why === 'unknown_account') {
                <a href="/ask">{{ p().ask }}</a>
              }
            </span>
          </p>
        }
        <div class="field">
          <label for="email">{{ t().email }}</label>
          <input #email class="input" id="email" type="email" autocomplete="username" autocapitalize="none" spellcheck="false" required />
        </div>
        <div class="field">
          <label for="password">{{ t().password }}</label>
          <ui-password fieldId="password" describedBy="password-help" [(value)]="password" />
          <p class="field__help" id="password-help">
            <a href="/forgotten-password">{{ t().forgotten }}</a>
          </p>
        </div>
        <button class="btn btn--filled btn--block btn--lg" type="submit" [attr.aria-disabled]="busy() || null">{{ t().submit }}</button>
        <ui-provider-link [app]="app()" [back]="back()" />
      </form>
    }`,
})
export class SignInForm {
  /** For the way over the provider, which leaves this page: the app, the page to return to, and what came of it. */
  readonly app = input<AppName>('submitter');
  readonly back = input<string>();
  readonly said = input<string>();
  readonly done = output<UserView>();
  protected readonly t = useTexts(signInFormTexts);
  protected readonly p = useTexts(providerTexts);
  protected readonly refusal = computed(() => refusalOf(this.said()));
  protected readonly password = signal('');
  /** The question for a code, once the password was right or the provider has vouched. */
  protected readonly challenge = signal<string | null>(challengeOf(location.hash));
  protected readonly busy = signal(false);
  protected readonly missing = signal(false);
  protected readonly problem = signal<ApiProblem | null>(null);
  private readonly session = inject(Session);
  private readonly email = viewChild<ElementRef<HTMLInputElement>>('email');

  constructor() {
    const here = inject(Location);
    // It is worth five minutes, and no history need know it.
    if (this.challenge()) here.replaceState(here.path());
  }

  /** From the password on: the time for the code has passed, or it is somebody else. */
  protected restart(problem: ApiProblem | null): void {
    this.password.set('');
    this.problem.set(problem);
    this.challenge.set(null);
  }

  protected async submit(event: Event, email: string): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    this.problem.set(null);
    this.missing.set(!email.trim() || !this.password());
    if (this.missing()) return;
    this.busy.set(true);
    try {
      const { user, challenge } = await this.session.signIn(email.trim(), this.password());
      if (user) this.done.emit(user);
      else this.challenge.set(challenge?.token ?? null);
    } catch (error) {
      this.password.set('');
      this.problem.set(toApiProblem(error));
      this.email()?.nativeElement.focus();
    } finally {
      this.busy.set(false);
    }
  }
}
