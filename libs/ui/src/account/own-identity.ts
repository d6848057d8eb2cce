import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { toApiProblem } from '../api/api-problem';
import { problemText } from '../api/problem.texts';
import { Confirm } from '../dialogs/confirm';
import { focusAfter } from '../dialogs/focus-after';
import { ProblemBanner } from '../feedback/problem-banner';
import { Toaster } from '../feedback/toaster';
import { useFormat } from '../i18n/format';
import { LanguageService } from '../i18n/language.service';
import { useTexts } from '../i18n/texts';
import { StatePill } from '../parts/state-pill';
import { DropPassword } from './drop-password';
import type { IdentityStore } from './identity.store';
import { identityTexts } from './identity.texts';

/** The link to the provider: a card of the account page, where there is one to tell of. The page makes the store, and has it loaded. */
@Component({
  selector: 'ui-own-identity',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DropPassword, ProblemBanner, StatePill],
  host: { '[hidden]': '!store().shown() && !store().problem()' },
  template: `@if (store().problem(); as problem) {
      <ui-problem [problem]="problem"
        ><button type="button" class="btn btn--text btn--sm" (click)="store().load()">{{ t().retry }}</button></ui-problem
      >
    }
    @if (store().shown() && store().view(); as view) {
      <section class="card" aria-labelledby="account-identity">
        <div class="card__head">
          <div>
            <h2 id="account-identity" tabindex="-1">{{ t().title }}</h2>
            <p>{{ lede() }}</p>
          </div>
        </div>
        <div class="card__body form">
          @if (view.linkedAt; as since) {
            <p>
              <ui-state plain kind="ok">{{ t().linked }}</ui-state>
            </p>
            <p class="small quiet">{{ t().since(f().when(since)) }}, {{ t().used(f().when(view.usedAt ?? since)) }}</p>
            @if (dropping()) {
              <ui-drop-password [store]="store()" (closed)="close()" />
            } @else if (view.hasPassword) {
              <div class="row">
                <button type="button" class="btn btn--outlined" (click)="unlink()">{{ t().unlink }}</button>
                @if (view.provider) {
                  <button type="button" class="btn btn--text" (click)="dropping.set(true)">{{ t().dropPassword }}</button>
                }
              </div>
            } @else {
              <p>{{ t().onlyWay }}</p>
            }
          } @else {
            <p>{{ t().none }}</p>
          }
        </div>
      </section>
    }`,
})
export class OwnIdentity {
  protected readonly t = useTexts(identityTexts);
  protected readonly f = useFormat();
  readonly store = input.required<IdentityStore>();
  protected readonly lede = computed(() => {
    const name = this.store().view()?.provider;
    return name ? this.t().text(name[this.language()]) : this.t().gone;
  });
  protected readonly dropping = signal(false);
  private readonly focusAfter = focusAfter();
  private readonly confirm = inject(Confirm);
  private readonly toaster = inject(Toaster);
  private readonly language = inject(LanguageService).language;

  /** The form takes the focus away with it. */
  protected close(): void {
    this.dropping.set(false);
    this.focusAfter('h2');
  }

  protected async unlink(): Promise<void> {
    const { unlinkTitle: title, unlinkText, unlink: confirm, keep: cancel } = this.t();
    if (!(await this.confirm.ask({ title, text: [unlinkText], confirm, cancel }))) return;
    try {
      await this.store().unlink();
      this.toaster.show(this.t().unlinked);
      this.focusAfter('h2');
    } catch (error) {
      this.toaster.show(problemText(toApiProblem(error), this.language()));
      await this.store().load();
    }
  }
}
