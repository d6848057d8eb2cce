import { ChangeDetectionStrategy, Component, computed, effect, inject, input, untracked } from '@angular/core';
import { Router } from '@angular/router';
import { type CentreRequestsQuery, type Page, type RequestRow, type RequestSide, requestKinds, requestStates } from '@cqdg/contract';
import { ProblemBanner } from '../feedback/problem-banner';
import { useTexts } from '../i18n/texts';
import { choiceInAddress, keepPlace, listState } from '../lists';
import { PagedStore } from '../lists/paged.store';
import { EmptyState } from '../parts/empty-state';
import { SearchField } from '../parts/search-field';
import { Wait } from '../parts/wait';
import { RequestList } from './request-list';
import { requestsTexts } from './requests.texts';

const SIZE = 50;

/** The requests of a study, or of all, with what narrows them down kept in the address. Where there are none, what is projected. */
@Component({
  selector: 'ui-requests',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyState, ProblemBanner, RequestList, SearchField, Wait],
  template: `
    @if (store.problem(); as refused) {
      <ui-problem [problem]="refused"
        ><button type="button" class="btn btn--text btn--sm" (click)="load()">{{ t().retry }}</button></ui-problem
      >
    }
    @if (store.page(); as page) {
      @if (page.total === 0 && !filtered()) {
        <ng-content />
      } @else {
        <div class="filterbar">
          <ui-search small [label]="t().search" [value]="list.view().query" (valueChange)="list.search($event)" />
          <label class="select select--sm"
            ><span class="quiet">{{ t().state }}</span>
            <select #state (change)="by.state.choose(state.value)">
              <option value="" [selected]="by.state.value() === null">{{ t().all }}</option>
              @for (one of states; track one) {
                <option [value]="one" [selected]="by.state.value() === one">{{ t().states[side()][one] }}</option>
              }
            </select>
          </label>
          <label class="select select--sm"
            ><span class="quiet">{{ t().kind }}</span>
            <select #kind (change)="by.kind.choose(kind.value)">
              <option value="" [selected]="by.kind.value() === null">{{ t().all }}</option>
              @for (one of kinds; track one) {
                <option [value]="one" [selected]="by.kind.value() === one">{{ t().kinds[one] }}</option>
              }
            </select>
          </label>
          @if (side() === 'centre') {
            <label class="select select--sm"
              ><span class="quiet">{{ t().assignee }}</span>
              <select #assignee (change)="by.assignee.choose(assignee.value)">
                <option value="" [selected]="by.assignee.value() === null">{{ t().anybody }}</option>
                <option value="mine" [selected]="by.assignee.value() === 'mine'">{{ t().me }}</option>
                <option value="nobody" [selected]="by.assignee.value() === 'nobody'">{{ t().nobody }}</option>
              </select>
            </label>
          }
        </div>
        @if (page.items.length === 0) {
          <ui-empty icon="search_off" [heading]="t().searchNone">
            <button type="button" class="btn btn--outlined" (click)="clear()">{{ t().clear }}</button>
          </ui-empty>
        } @else {
          <ui-request-list [page]="page" [side]="side()" [link]="link()" (turn)="list.turn($event)" />
        }
      }
    } @else if (!store.problem()) {
      <ui-wait />
    }
  `,
})
export class RequestsView {
  readonly side = input.required<RequestSide>();
  readonly ask = input.required<(query: CentreRequestsQuery) => Promise<Page<RequestRow>>>();
  readonly link = input.required<(row: RequestRow) => unknown[]>();
  /** Whenever it changes, the list is read again. */
  readonly news = input<unknown>(null);
  protected readonly t = useTexts(requestsTexts);
  protected readonly states = requestStates;
  protected readonly kinds = requestKinds;
  protected readonly list = listState({ sorts: ['updated'] });
  protected readonly by = {
    state: choiceInAddress('state', requestStates),
    kind: choiceInAddress('kind', requestKinds),
    assignee: choiceInAddress('assignee', ['mine', 'nobody'] as const),
  };
  protected readonly store = new PagedStore<RequestRow, CentreRequestsQuery>((query) => this.ask()(query));
  private readonly router = inject(Router);
  private readonly query = computed<CentreRequestsQuery>(() => {
    const { query, page } = this.list.view();
    const [search, state, kind, assignee] = [query.trim(), this.by.state.value(), this.by.kind.value(), this.by.assignee.value()];
    const choices = { ...(state && { state }), ...(kind && { kind }), ...(assignee && { assignee }) };
    return { page, size: SIZE, ...(search && { search }), ...choices };
  });
  protected readonly filtered = computed(() => Object.keys(this.query()).length > 2);

  constructor() {
    keepPlace(() => this.store.page() !== null);
    effect(() => {
      const query = this.query();
      this.news();
      untracked(() => void this.store.load(query));
    });
  }

  protected load(): void {
    void this.store.load(this.query());
  }

  protected clear(): void {
    void this.router.navigate([], { queryParams: {} });
  }
}
