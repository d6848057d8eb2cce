import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { Icon, LanguageSwitch, Session, SignInForm, ThemeButton, pageTitle, safeReturn, useTexts } from '@cqdg/ui';
import { consoleTexts } from '../../layout/console.texts';

@Component({
  selector: 'app-sign-in',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, LanguageSwitch, SignInForm, ThemeButton],
  template: `
    <header class="pubbar">
      <a class="wordmark" href="/admin/"><b>CQDG</b><span class="wordmark__dot" aria-hidden="true"></span>{{ t().app }}</a>
      <nav class="pubbar__nav" [attr.aria-label]="t().portal">
        <a href="/">{{ t().portal }}</a>
      </nav>
      <ui-language-switch />
      <ui-theme-button />
    </header>
    <main class="page narrow" id="contenu">
      <div class="card form form--card">
        <div>
          <h1>{{ t().signIn }}</h1>
          <p class="quiet">{{ t().signInText }}</p>
        </div>
        @if (ended() !== undefined) {
          <p class="banner"><ui-icon name="info" />{{ t().ended }}</p>
        }
        <ui-sign-in-form app="admin" [back]="return()" [said]="oidc()" (done)="enter()" />
      </div>
    </main>
  `,
})
export class SignInPage {
  readonly return = input<string>();
  readonly ended = input<string>();
  readonly oidc = input<string>();
  protected readonly t = useTexts(consoleTexts);
  private readonly router = inject(Router);

  constructor() {
    pageTitle(() => [this.t().signIn]);
    if (inject(Session).status() === 'signed-in') void this.router.navigateByUrl('/');
  }

  /** Who is not of the staff is led on by the guard of the pages. */
  protected async enter(): Promise<void> {
    await this.router.navigateByUrl(safeReturn(this.return()), { replaceUrl: true });
  }
}
