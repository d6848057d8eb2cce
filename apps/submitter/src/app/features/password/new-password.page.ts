import { ChangeDetectionStrategy, Component, computed, effect, inject, input, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ApiClient, EmptyState, PasswordField, ProblemBanner, Rich, Wait, pageTitle, passwordLength, useTexts } from '@cqdg/ui';
import { NewPassword } from './new-password';
import { passwordTexts } from './password.texts';

@Component({
  selector: 'app-new-password',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyState, PasswordField, ProblemBanner, Rich, RouterLink, Wait],
  host: { class: 'page narrow' },
  template: `
    @if (store.gone()) {
      <h1 class="sr">{{ t().newTitle }}</h1>
      <ui-empty icon="link" [heading]="t().goneTitle" [text]="t().goneText">
        <a class="btn btn--filled" routerLink="/forgotten-password">{{ t().askAgain }}</a>
      </ui-empty>
    } @else if (store.done()) {
      <h1 class="sr">{{ t().newTitle }}</h1>
      <div role="status">
        <ui-empty icon="verified_user" [heading]="t().savedTitle" [text]="t().savedText">
          <a class="btn btn--filled" [href]="store.offer()?.staff ? '/admin/sign-in' : '/sign-in'">{{ t().signIn }}</a>
        </ui-empty>
      </div>
    } @else if (store.offer(); as offer) {
      <form class="card form form--card" novalidate (submit)="save($event)">
        <div>
          <h1>{{ t().newTitle }}</h1>
          <p class="quiet"><ui-rich [text]="t().newText(offer.email)" /></p>
        </div>
        @if (store.problem(); as problem) {
          <ui-problem [problem]="problem" />
        }
        <input class="sr" type="email" autocomplete="username" tabindex="-1" aria-hidden="true" readonly [value]="offer.email" />
        <div [class]="note() ? 'field field--error' : 'field'">
          <label for="password">{{ t().password }}</label>
          <ui-password
            fieldId="password"
            autocomplete="new-password"
            describedBy="password-help"
            [invalid]="note() !== ''"
            [(value)]="store.password"
          />
          <p class="field__help" id="password-help" [attr.role]="note() ? 'alert' : null">{{ note() || t().help }}</p>
        </div>
        <button type="submit" class="btn btn--filled btn--block btn--lg" [attr.aria-disabled]="store.busy() || null">
          {{ t().save }}
        </button>
      </form>
    } @else if (store.problem(); as problem) {
      <ui-problem [problem]="problem"
        ><button type="button" class="btn btn--text btn--sm" (click)="store.load(token())">{{ t().retry }}</button></ui-problem
      >
    } @else {
      <ui-wait />
    }
  `,
})
export class NewPasswordPage {
  readonly token = input.required<string>();
  protected readonly t = useTexts(passwordTexts);
  protected readonly store = new NewPassword(inject(ApiClient));
  protected readonly note = computed(() => {
    if (this.store.fault() === 'short') return this.t().short(passwordLength(this.store.password()));
    return this.store.fault() === 'weak' ? this.t().weak : '';
  });

  constructor() {
    pageTitle(() => [this.t().newTitle]);
    effect(() => {
      const token = this.token();
      untracked(() => void this.store.load(token));
    });
  }

  protected save(event: Event): void {
    event.preventDefault();
    void this.store.save(this.token());
  }
}
