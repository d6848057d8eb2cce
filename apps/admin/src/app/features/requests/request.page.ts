import { ChangeDetectionStrategy, Component, DestroyRef, computed, effect, inject, input, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type StudyEvent, permissionsIn } from '@cqdg/contract';
import { ApiClient, Icon, LanguageService, Session, StatePill, openEvents, pageTitle, useTexts } from '@cqdg/ui';
import { shortTitle } from '@cqdg/ui/findings';
import { Thread, ThreadStore, requestsTexts } from '@cqdg/ui/requests';

/** One request of a study, for the centre. */
@Component({
  selector: 'app-request',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, RouterLink, StatePill, Thread],
  host: { class: 'page' },
  template: `
    <div class="page__head">
      <div>
        <p class="small">
          <a routerLink="/requests"><ui-icon class="i--xs" name="arrow_back" />{{ t().title }}</a>
        </p>
        @if (store().request(); as request) {
          <h1>{{ request.subject }}</h1>
          <p class="page__lede">
            <a [routerLink]="['/studies', study()]">{{ request.study.name[language()] }}</a>
            <span>{{ t().number(request.number) }}, {{ t().kinds[request.kind] }}</span>
            <ui-state plain [kind]="request.state === 'open' ? 'next' : request.state === 'resolved' ? 'ok' : 'quiet'">{{
              t().states.centre[request.state]
            }}</ui-state>
          </p>
        } @else {
          <h1>{{ t().title }}</h1>
        }
      </div>
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
