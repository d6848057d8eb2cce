import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { ApiClient } from '../api/api-client';
import { ProblemBanner } from '../feedback/problem-banner';
import { useTexts } from '../i18n/texts';
import { Wait } from '../parts/wait';
import { pageTitle } from '../shell/page-title';
import { AccountStore } from './account.store';
import { accountTexts } from './account.texts';
import { IdentityStore } from './identity.store';
import { MailChoicesForm } from './mail-choices';
import { OwnIdentity } from './own-identity';
import { OwnSessions } from './own-sessions';
import { OwnTokens } from './own-tokens';
import { PasswordForm } from './password-form';
import { SecondFactor } from './second-factor';
import { SecondFactorStore } from './second-factor.store';
import { secondFactorTexts } from './second-factor.texts';
import { ProfileForm } from './profile-form';

/** A person's own account. The same page in both apps. */
@Component({
  selector: 'ui-account-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [MailChoicesForm, OwnIdentity, OwnSessions, OwnTokens, PasswordForm, ProblemBanner, ProfileForm, SecondFactor, Wait],
  host: { class: 'page account' },
  template: `
    <div class="page__head">
      <h1>{{ t().title }}</h1>
    </div>
    @if (store.problem(); as problem) {
      <ui-problem [problem]="problem"
        ><button type="button" class="btn btn--text btn--sm" (click)="store.load()">{{ t().retry }}</button></ui-problem
      >
    }
    <div class="pair account__cards">
      <section class="card" aria-labelledby="account-you">
        <div class="card__head">
          <h2 id="account-you">{{ t().you }}</h2>
        </div>
        <div class="card__body"><ui-profile-form [store]="store" /></div>
      </section>
      <section class="card" aria-labelledby="account-password">
        <div class="card__head">
          <div>
            <h2 id="account-password">{{ t().password }}</h2>
            @if (identity.view()?.hasPassword !== false) {
              <p>{{ t().passwordText }}</p>
            }
          </div>
        </div>
        @if (identity.view()?.hasPassword === false) {
          <div class="card__body form">
            <p>{{ t().noPassword }}</p>
            <div class="row">
              <a class="btn btn--outlined" href="/forgotten-password">{{ t().choosePassword }}</a>
            </div>
          </div>
        } @else {
          <div class="card__body"><ui-password-form [store]="store" /></div>
        }
      </section>
      <section class="card" aria-labelledby="account-factor">
        <div class="card__head">
          <div>
            <h2 id="account-factor">{{ s().title }}</h2>
            <p>{{ s().text }}</p>
          </div>
        </div>
        <div class="card__body"><ui-second-factor [store]="factor" /></div>
      </section>
      <ui-own-identity [store]="identity" />
      <section class="card" aria-labelledby="account-mail">
        <div class="card__head">
          <div>
            <h2 id="account-mail">{{ t().mail }}</h2>
            <p>{{ t().mailText }}</p>
          </div>
        </div>
        <div class="card__body"><ui-mail-choices [store]="store" /></div>
      </section>
      <section class="card" aria-labelledby="account-sessions">
        <div class="card__head">
          <div>
            <h2 id="account-sessions">{{ t().sessions }}</h2>
            <p>{{ t().sessionsText }}</p>
          </div>
        </div>
        @if (store.sessions()) {
          <ui-own-sessions [store]="store" />
        } @else if (!store.problem()) {
          <ui-wait />
        }
      </section>
      <ui-own-tokens />
    </div>
  `,
})
export class AccountPage {
  protected readonly t = useTexts(accountTexts);
  protected readonly s = useTexts(secondFactorTexts);
  protected readonly store = new AccountStore(inject(ApiClient));
  protected readonly identity = new IdentityStore(inject(ApiClient));
  protected readonly factor = new SecondFactorStore(inject(ApiClient));

  constructor() {
    pageTitle(() => [this.t().title]);
    void this.store.load();
    void this.factor.load();
    void this.identity.load();
  }
}
