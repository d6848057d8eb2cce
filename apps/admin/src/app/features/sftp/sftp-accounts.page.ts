import { ChangeDetectionStrategy, Component, DestroyRef, computed, effect, inject, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { type Page, type SftpAccountRow, type SftpAccountView, type SftpAccountsQuery, sftpAccountStates } from '@cqdg/contract';
import {
  ApiClient,
  EmptyState,
  Icon,
  LanguageService,
  Pager,
  ProblemBanner,
  SearchField,
  StatePill,
  Toaster,
  Wait,
  capital,
  pageTitle,
  useFormat,
  useTexts,
} from '@cqdg/ui';
import { Dialogs } from '@cqdg/ui/dialogs';
import { PagedStore, choiceInAddress, keepPlace, listState } from '@cqdg/ui/lists';
import { SftpQuota, SftpState, daysUntil, sftpTexts } from '@cqdg/ui/sftp';
import { type NewAccountQuestion, NewAccountDialog, newAccountLooks } from './new-account.dialog';
import { newAccountTexts } from './new-account.texts';
import { accountsTexts } from './sftp-accounts.texts';

const SIZE = 50;
const REFRESH_MS = 10_000;

/** The SFTP accounts of all studies. */
@Component({
  selector: 'app-sftp-accounts',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyState, Icon, Pager, ProblemBanner, RouterLink, SearchField, SftpQuota, SftpState, StatePill, Wait],
  templateUrl: './sftp-accounts.page.html',
  styleUrl: './sftp-accounts.page.css',
  host: { class: 'page' },
})
export class SftpAccountsPage {
  private readonly api = inject(ApiClient);
  private readonly router = inject(Router);
  private readonly dialogs = inject(Dialogs);
  private readonly toaster = inject(Toaster);
  protected readonly language = inject(LanguageService).language;
  protected readonly t = useTexts(accountsTexts);
  protected readonly s = useTexts(sftpTexts);
  private readonly made = useTexts(newAccountTexts);
  protected readonly f = useFormat();
  protected readonly capital = capital;
  protected readonly daysUntil = daysUntil;
  protected readonly states = sftpAccountStates;
  protected readonly list = listState({ sorts: ['name'] });
  protected readonly state = choiceInAddress('state', sftpAccountStates);
  protected readonly store = new PagedStore<SftpAccountRow, SftpAccountsQuery>((query) =>
    this.api.get<Page<SftpAccountRow>>('/api/centre/sftp/accounts', { ...query }),
  );
  private readonly query = computed<SftpAccountsQuery>(() => {
    const { query, page } = this.list.view();
    const [search, state] = [query.trim(), this.state.value()];
    return { page, size: SIZE, ...(search && { search }), ...(state && { state }) };
  });
  protected readonly filtered = computed(() => Object.keys(this.query()).length > 2);

  /** No stream tells of all studies: who is connected, and what is used, is asked for now and then. */
  constructor() {
    pageTitle(() => [this.t().title]);
    keepPlace(() => this.store.page() !== null);
    effect(() => {
      const query = this.query();
      untracked(() => void this.store.load(query));
    });
    const again = setInterval(() => {
      if (document.visibilityState === 'visible') void this.load();
    }, REFRESH_MS);
    inject(DestroyRef).onDestroy(() => clearInterval(again));
  }

  protected load(): Promise<void> {
    return this.store.load(this.query());
  }

  protected clear(): void {
    void this.router.navigate([], { queryParams: {} });
  }

  protected async create(): Promise<void> {
    const account = await this.dialogs.open<NewAccountQuestion, SftpAccountView>(NewAccountDialog, {}, newAccountLooks);
    if (!account) return;
    this.toaster.show(this.made().created(account.name));
    void this.router.navigate(['/sftp', account.study.code, account.id]);
  }
}
