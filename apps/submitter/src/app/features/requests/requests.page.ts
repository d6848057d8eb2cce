import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CentreRequestsQuery, Page, RequestRow } from '@cqdg/contract';
import { ApiClient, EmptyState, Icon, LanguageService, pageTitle, useTexts } from '@cqdg/ui';
import { RequestsView, requestsTexts } from '@cqdg/ui/requests';
import { StudyWorkspace } from '../study/study-workspace';

/** What the study and the centre write to each other. */
@Component({
  selector: 'app-requests',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyState, Icon, RequestsView, RouterLink],
  host: { class: 'page' },
  template: `
    <div class="page__head">
      <div>
        <h1>{{ t().title }}</h1>
        <p class="page__lede">{{ t().newLede }}</p>
      </div>
      @if (mayAsk()) {
        <div class="page__actions">
          <a class="btn btn--filled" routerLink="new"><ui-icon name="add" />{{ t().newTitle }}</a>
        </div>
      }
    </div>
    <ui-requests side="study" [ask]="ask" [link]="link" [news]="store.request()">
      <ui-empty icon="forum" [heading]="t().emptyTitle" [text]="t().emptyText" />
    </ui-requests>
  `,
})
export class RequestsPage {
  private readonly workspace = inject(StudyWorkspace);
  private readonly api = inject(ApiClient);
  private readonly language = inject(LanguageService).language;
  protected readonly t = useTexts(requestsTexts);
  protected readonly store = this.workspace.store;
  protected readonly mayAsk = computed(() => this.store.permissions().has('study.discuss'));
  protected readonly link = ({ number }: RequestRow) => [number];
  protected readonly ask = (query: CentreRequestsQuery) =>
    this.api.get<Page<RequestRow>>(`/api/studies/${encodeURIComponent(this.workspace.code)}/requests`, { ...query });

  constructor() {
    pageTitle(() => [this.t().title, this.store.study()?.name[this.language()]]);
  }
}
