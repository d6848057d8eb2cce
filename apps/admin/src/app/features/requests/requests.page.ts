import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import type { CentreRequestsQuery, Page, RequestRow } from '@cqdg/contract';
import { ApiClient, EmptyState, pageTitle, useTexts } from '@cqdg/ui';
import { RequestsView, requestsTexts } from '@cqdg/ui/requests';

/** The requests of all studies. */
@Component({
  selector: 'app-requests',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyState, RequestsView],
  host: { class: 'page' },
  template: `
    <div class="page__head">
      <h1>{{ t().title }}</h1>
    </div>
    <ui-requests side="centre" [ask]="ask" [link]="link">
      <ui-empty icon="forum" [heading]="t().emptyTitle" [text]="t().emptyCentre" />
    </ui-requests>
  `,
})
export class RequestsPage {
  private readonly api = inject(ApiClient);
  protected readonly t = useTexts(requestsTexts);
  protected readonly link = ({ study, number }: RequestRow) => ['/requests', study.code, number];
  protected readonly ask = (query: CentreRequestsQuery) => this.api.get<Page<RequestRow>>('/api/centre/requests', { ...query });

  constructor() {
    pageTitle(() => [this.t().title]);
  }
}
