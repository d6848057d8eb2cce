import { ChangeDetectionStrategy, Component, DestroyRef, computed, effect, inject, input, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { type SftpAccountView, type StudyEvent, permissionsIn } from '@cqdg/contract';
import { ApiClient, Icon, LanguageService, Session, Toaster, openEvents, pageTitle, useTexts } from '@cqdg/ui';
import { Dialogs } from '@cqdg/ui/dialogs';
import { shortTitle } from '@cqdg/ui/findings';
import { RequestHead, Thread, ThreadStore, requestsTexts } from '@cqdg/ui/requests';
import { type NewAccountQuestion, NewAccountDialog, newAccountLooks } from '../sftp/new-account.dialog';
import { newAccountTexts } from '../sftp/new-account.texts';

/** One request of a study, for the centre. */
@Component({
  selector: 'app-request',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, RequestHead, RouterLink, Thread],
  host: { class: 'page' },
  template: `
    <div class="page__head">
      <ui-request-head side="centre" back="/requests" [request]="store().request()">
        @if (store().request(); as request) {
          <a [routerLink]="['/studies', study()]">{{ request.study.name[language()] }}</a>
        }
      </ui-request-head>
      @if (store().request()?.kind === 'reopen') {
        <div class="page__actions">
          <a class="btn btn--outlined" [routerLink]="['/studies', study(), 'submission']"
            ><ui-icon name="lock_open" />{{ t().toSubmission }}</a
          >
        </div>
      }
      @if (mayMakeAccount()) {
        <div class="page__actions">
          <button type="button" class="btn btn--filled" (click)="makeAccount()">
            <ui-icon name="folder_shared" />{{ made().createHere }}
          </button>
        </div>
      }
    </div>
    <ui-thread [store]="store()" [codeTitle]="codeTitle" />
  `,
})
export class RequestPage {
  readonly study = input.required<string>();
  readonly number = input.required<string>();
  private readonly api = inject(ApiClient);
  private readonly session = inject(Session);
  protected readonly language = inject(LanguageService).language;
  protected readonly t = useTexts(requestsTexts);
  protected readonly codeTitle = shortTitle;
  private readonly permissions = computed(() => [...permissionsIn(null, this.session.user()?.staffRole ?? null)]);
  protected readonly store = computed(() => new ThreadStore(this.api, this.study(), Number(this.number()), this.permissions()));

  protected readonly made = useTexts(newAccountTexts);
  /** Asked for, and not given yet. */
  protected readonly mayMakeAccount = computed(() => {
    const request = this.store().request();
    return request?.kind === 'sftp' && request.state !== 'resolved' && this.permissions().includes('study.manage');
  });
  private readonly dialogs = inject(Dialogs);
  private readonly toaster = inject(Toaster);
  private readonly router = inject(Router);

  constructor() {
    pageTitle(() => [this.store().request()?.subject ?? this.t().title]);
    const destroy = inject(DestroyRef);
    effect((onCleanup) => {
      const [store, study] = [this.store(), this.study()];
      untracked(() => void store.load());
      const take = (event: StudyEvent) => {
        if (event.type === 'request' && event.number === store.number) void store.load();
      };
      const events = openEvents<StudyEvent>(`/api/studies/${encodeURIComponent(study)}/events`, take, { destroy });
      onCleanup(() => events.close());
    });
  }

  /** The request is answered and resolved by the same act. */
  protected async makeAccount(): Promise<void> {
    const [store, study] = [this.store(), this.study()];
    const question: NewAccountQuestion = { study, person: store.request()?.askedBy, request: store.number };
    const account = await this.dialogs.open<NewAccountQuestion, SftpAccountView>(NewAccountDialog, question, newAccountLooks);
    if (!account) return;
    const t = this.made();
    const run = () => void this.router.navigate(['/sftp', study, account.id]);
    this.toaster.show(t.created(account.name), { label: t.open, run });
    await store.load();
  }
}
