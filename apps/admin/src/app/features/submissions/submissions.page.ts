import { ChangeDetectionStrategy, Component, computed, effect, inject, untracked } from '@angular/core';
import { MatSortModule } from '@angular/material/sort';
import { Router, RouterLink } from '@angular/router';
import {
  type Page,
  type SubmissionRow,
  type SubmissionState,
  type SubmissionsQuery,
  submissionSorts,
  submissionStates,
} from '@cqdg/contract';
import {
  ApiClient,
  EmptyState,
  Icon,
  LanguageService,
  Pager,
  ProblemBanner,
  SearchField,
  type StateKind,
  StatePill,
  Wait,
  pageTitle,
  useFormat,
  useTexts,
} from '@cqdg/ui';
import { PagedStore, SortChoice, choiceInAddress, keepPlace, listState } from '@cqdg/ui/lists';
import { revisionsTexts } from '@cqdg/ui/revisions';
import { submissionsTexts } from './submissions.texts';

const SIZE = 50;
const kinds: Partial<Record<SubmissionState, StateKind>> = {
  ...{ validating: 'run', valid: 'ok', accepted: 'ok', invalid: 'error', signed: 'ok' },
};

/** The submissions of all studies. */
@Component({
  selector: 'app-submissions',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyState, Icon, MatSortModule, Pager, ProblemBanner, RouterLink, SearchField, SortChoice, StatePill, Wait],
  templateUrl: './submissions.page.html',
  host: { class: 'page' },
})
export class SubmissionsPage {
  private readonly api = inject(ApiClient);
  private readonly router = inject(Router);
  protected readonly language = inject(LanguageService).language;
  protected readonly t = useTexts(submissionsTexts);
  protected readonly states = useTexts(revisionsTexts);
  protected readonly f = useFormat();
  protected readonly known = submissionStates;
  protected readonly list = listState({ sorts: submissionSorts, direction: 'desc' });
  protected readonly state = choiceInAddress('state', submissionStates);
  protected readonly store = new PagedStore<SubmissionRow, SubmissionsQuery>((query) =>
    this.api.get<Page<SubmissionRow>>('/api/centre/submissions', { ...query }),
  );
  private readonly query = computed<SubmissionsQuery>(() => {
    const { query, sort, direction, page } = this.list.view();
    const [search, state] = [query.trim(), this.state.value()];
    return { sort, direction, page, size: SIZE, ...(search && { search }), ...(state && { state }) };
  });
  protected readonly filtered = computed(() => this.list.view().query.trim() !== '' || this.state.value() !== null);
  protected readonly file = computed(() => {
    const { page: _page, size: _size, ...asked } = this.query();
    return `/api/centre/submissions.tsv?${new URLSearchParams({ ...asked, lang: this.language() }).toString()}`;
  });
  protected readonly columns = computed(() => {
    const t = this.t();
    return submissionSorts.map((key) => ({ key, label: t[key] }));
  });

  constructor() {
    pageTitle(() => [this.t().title]);
    keepPlace(() => this.store.page() !== null);
    effect(() => {
      const query = this.query();
      untracked(() => void this.store.load(query));
    });
  }

  protected load(): void {
    void this.store.load(this.query());
  }

  protected kindOf(state: SubmissionState): StateKind {
    return kinds[state] ?? 'quiet';
  }

  protected clear(): void {
    void this.router.navigate([], { queryParams: {} });
  }
}
