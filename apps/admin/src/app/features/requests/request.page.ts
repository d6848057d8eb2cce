import { ChangeDetectionStrategy, Component, DestroyRef, computed, effect, inject, input, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type StudyEvent, permissionsIn } from '@cqdg/contract';
import { ApiClient, Icon, LanguageService, Session, openEvents, pageTitle, useTexts } from '@cqdg/ui';
import { shortTitle } from '@cqdg/ui/findings';
import { RequestHead, Thread, ThreadStore, requestsTexts } from '@cqdg/ui/requests';

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
}
