import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { OpenSession } from '@cqdg/contract';
import { toApiProblem } from '../api/api-problem';
import { problemText } from '../api/problem.texts';
import { Confirm } from '../dialogs/confirm';
import { Toaster } from '../feedback/toaster';
import { Icon } from '../icon/icon';
import { useFormat } from '../i18n/format';
import { LanguageService } from '../i18n/language.service';
import { useTexts } from '../i18n/texts';
import type { AccountStore } from './account.store';
import { accountTexts } from './account.texts';

@Component({
  selector: 'ui-own-sessions',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `<ul [attr.aria-label]="t().sessions">
      @for (session of sessions(); track session.id) {
        <li class="ownsession">
          <ui-icon [name]="session.handheld ? 'mobile' : 'computer'" />
          <div class="ownsession__body">
            <p>
              <b>{{ device(session) }}</b>
              @if (session.current) {
                <span class="quiet"> ({{ t().thisOne }})</span>
              }
            </p>
            <p class="small quiet">
              {{ t().seen(f().when(session.seenAt)) }}, {{ t().started(f().when(session.startedAt)) }}
              @if (session.address; as address) {
                · <span translate="no">{{ address }}</span>
              }
            </p>
          </div>
          @if (!session.current) {
            <button type="button" class="btn btn--text btn--sm" [attr.aria-label]="t().endNamed(device(session))" (click)="end(session)">
              {{ t().end }}
            </button>
          }
        </li>
      }
    </ul>
    <div class="card__foot">
      @if (sessions().length > 1) {
        <button type="button" class="btn btn--outlined btn--sm" (click)="endOthers()">{{ t().endOthers }}</button>
      } @else {
        <p>{{ t().alone }}</p>
      }
    </div>`,
})
export class OwnSessions {
  readonly store = input.required<AccountStore>();
  protected readonly t = useTexts(accountTexts);
  protected readonly f = useFormat();
  protected readonly sessions = computed(() => this.store().sessions() ?? []);
  private readonly confirm = inject(Confirm);
  private readonly toaster = inject(Toaster);
  private readonly language = inject(LanguageService).language;

  protected device({ browser, system }: OpenSession): string {
    if (browser && system) return this.t().browserOn(browser, system);
    return browser ?? system ?? this.t().unknownDevice;
  }

  protected end(session: OpenSession): Promise<void> {
    return this.act(() => this.store().end(session), this.t().ended);
  }

  protected async endOthers(): Promise<void> {
    const { endOthersTitle: title, endOthersText: text, endOthers: confirm, keep: cancel } = this.t();
    if (!(await this.confirm.ask({ title, text: [text], confirm, cancel }))) return;
    await this.act(() => this.store().endOthers(), this.t().othersEnded);
  }

  private async act(work: () => Promise<void>, done: string): Promise<void> {
    try {
      await work();
      this.toaster.show(done);
    } catch (error) {
      this.toaster.show(problemText(toApiProblem(error), this.language()));
      await this.store().load();
    }
  }
}
