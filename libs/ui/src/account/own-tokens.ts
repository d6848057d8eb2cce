import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import type { TokenView } from '@cqdg/contract';
import { ApiClient } from '../api/api-client';
import { toApiProblem } from '../api/api-problem';
import { problemText } from '../api/problem.texts';
import { Confirm } from '../dialogs/confirm';
import { focusAfter } from '../dialogs/focus-after';
import { ProblemBanner } from '../feedback/problem-banner';
import { Toaster } from '../feedback/toaster';
import { useFormat } from '../i18n/format';
import { LanguageService } from '../i18n/language.service';
import { useTexts } from '../i18n/texts';
import { Icon } from '../icon/icon';
import { CopyButton } from '../parts/copy-button';
import { TokenForm } from './token-form';
import { TokensStore } from './tokens.store';
import { tokensTexts } from './tokens.texts';

/** A person's access tokens: a card of the account page. */
@Component({
  selector: 'ui-own-tokens',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CopyButton, Icon, ProblemBanner, TokenForm],
  template: `<section class="card" aria-labelledby="account-tokens">
    <div class="card__head">
      <div>
        <h2 id="account-tokens">{{ t().title }}</h2>
        <p>{{ t().text }}</p>
      </div>
    </div>
    @if (store.problem(); as problem) {
      <ui-problem [problem]="problem"
        ><button type="button" class="btn btn--text btn--sm" (click)="store.load()">{{ t().retry }}</button></ui-problem
      >
    }
    @if (store.made(); as made) {
      <div class="card__body" role="status">
        <p>{{ t().once }}</p>
        <p class="owntoken__value" translate="no">
          <code>{{ made.token }}</code>
        </p>
        <div class="row">
          <ui-copy [value]="made.token" [what]="t().theToken" />
          <button type="button" class="btn btn--text btn--sm" (click)="store.made.set(null)">{{ t().kept }}</button>
        </div>
      </div>
    }
    @if (store.tokens(); as tokens) {
      @if (tokens.length > 0) {
        <ul [attr.aria-label]="t().title">
          @for (token of tokens; track token.id) {
            <li class="ownsession">
              <ui-icon name="key" />
              <div class="ownsession__body">
                <p>
                  <b>{{ token.name }}</b>
                </p>
                <p class="small">{{ scopes(token) }}</p>
                <p class="small quiet">
                  <code translate="no">{{ token.start }}…</code> ·
                  {{ token.expired ? t().past(f().date(token.expiresAt)) : t().until(f().date(token.expiresAt)) }},
                  {{ token.usedAt ? t().used(f().when(token.usedAt)) : t().unused }}
                </p>
              </div>
              <button type="button" class="btn btn--text btn--sm" [attr.aria-label]="t().revokeNamed(token.name)" (click)="revoke(token)">
                {{ t().revoke }}
              </button>
            </li>
          }
        </ul>
      }
      @if (adding()) {
        <div class="card__body owntoken__form"><ui-token-form [store]="store" (closed)="close()" /></div>
      } @else {
        <div class="card__foot">
          @if (tokens.length === 0) {
            <p>{{ t().none }}</p>
          }
          <button type="button" class="btn btn--outlined btn--sm" (click)="adding.set(true)">{{ t().add }}</button>
        </div>
      }
    }
  </section>`,
})
export class OwnTokens {
  protected readonly t = useTexts(tokensTexts);
  protected readonly f = useFormat();
  protected readonly store = new TokensStore(inject(ApiClient));
  protected readonly adding = signal(false);
  private readonly focusAfter = focusAfter();
  private readonly confirm = inject(Confirm);
  private readonly toaster = inject(Toaster);
  private readonly language = inject(LanguageService).language;

  constructor() {
    void this.store.load();
  }

  /** The form takes the focus away with it: it goes back to the button that opened it. */
  protected close(): void {
    this.adding.set(false);
    this.focusAfter('.card__foot button');
  }

  protected scopes({ scopes }: TokenView): string {
    return scopes.map((scope) => this.t().scope[scope]).join(' · ');
  }

  protected async revoke(token: TokenView): Promise<void> {
    const { revokeText, revoke: confirm, keep: cancel } = this.t();
    if (!(await this.confirm.ask({ title: this.t().revokeTitle(token.name), text: [revokeText], confirm, cancel }))) return;
    try {
      await this.store.revoke(token);
      this.toaster.show(this.t().revoked);
    } catch (error) {
      this.toaster.show(problemText(toApiProblem(error), this.language()));
      await this.store.load();
    }
  }
}
