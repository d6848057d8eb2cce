import { ChangeDetectionStrategy, Component, computed, effect, inject, untracked } from '@angular/core';
import { MatSortModule } from '@angular/material/sort';
import { Router, RouterLink } from '@angular/router';
import { type MailQuery, type MailRow, type Page, mailSorts, mailStates } from '@cqdg/contract';
import { ApiClient, EmptyState, Pager, ProblemBanner, SearchField, StatePill, Wait, pageTitle, useFormat, useTexts } from '@cqdg/ui';
import { choiceInAddress, keepPlace, listState, PagedStore, SortChoice } from '@cqdg/ui/lists';
import { mailStateKind } from './mail-state';
import { mailTexts } from './mail.texts';

const SIZE = 50;

/** The mails of the portal, and what became of each. */
@Component({
  selector: 'app-mail',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyState, MatSortModule, Pager, ProblemBanner, RouterLink, SearchField, SortChoice, StatePill, Wait],
  templateUrl: './mail.page.html',
  host: { class: 'page' },
})
export class MailPage {
  private readonly api = inject(ApiClient);
  private readonly router = inject(Router);
  protected readonly t = useTexts(mailTexts);
  protected readonly f = useFormat();
  protected readonly known = mailStates;
  protected readonly kindOf = mailStateKind;
  protected readonly kinds = computed(() => Object.entries(this.t().kinds));
  protected readonly list = listState({ sorts: mailSorts, direction: 'desc' });
  protected readonly state = choiceInAddress('state', mailStates);
  protected readonly kind = choiceInAddress('kind', Object.keys(mailTexts.fr.kinds));
  protected readonly store = new PagedStore<MailRow, MailQuery>((query) => this.api.get<Page<MailRow>>('/api/centre/mails', { ...query }));
  private readonly query = computed<MailQuery>(() => {
    const { query, sort, direction, page } = this.list.view();
    const [search, state, kind] = [query.trim(), this.state.value(), this.kind.value()];
    return { sort, direction, page, size: SIZE, ...(search && { search }), ...(state && { state }), ...(kind && { kind }) };
  });
  protected readonly filtered = computed(() => Boolean(this.query().search || this.query().state || this.query().kind));
  protected readonly columns = computed(() => {
    const t = this.t();
    return mailSorts.map((key) => ({ key, label: t[key] }));
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

  protected clear(): void {
    void this.router.navigate([], { queryParams: {} });
  }
}
