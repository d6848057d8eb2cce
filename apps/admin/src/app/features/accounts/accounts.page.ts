import { ChangeDetectionStrategy, Component, computed, effect, inject, input, untracked } from '@angular/core';
import { MatSortModule } from '@angular/material/sort';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import type { StaffInvitationView, StaffRole, UserGroup } from '@cqdg/contract';
import {
  ApiClient,
  EmptyState,
  Icon,
  LanguageService,
  Pager,
  ProblemBanner,
  SearchField,
  Session,
  StatePill,
  Toaster,
  Wait,
  pageTitle,
  toApiProblem,
  useFormat,
  useTexts,
} from '@cqdg/ui';
import { Confirm, Dialogs } from '@cqdg/ui/dialogs';
import { SortChoice, keepPlace, listState } from '@cqdg/ui/lists';
import { InviteDialog, type InviteQuestion } from '@cqdg/ui/people';
import { AccountsStore } from './accounts.store';
import { accountsTexts } from './accounts.texts';

const staffRoles: readonly StaffRole[] = ['curator', 'admin'];
const groups: readonly UserGroup[] = ['all', 'staff', 'studies', 'closed'];

/** Everybody who has an account, and who was asked to join the centre. */
@Component({
  selector: 'app-accounts',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyState, Icon, MatSortModule, Pager, ProblemBanner, RouterLink, SearchField, SortChoice, StatePill, Wait],
  templateUrl: './accounts.page.html',
  host: { class: 'page' },
})
export class AccountsPage {
  /** From the address: which accounts are shown. */
  readonly group = input<string>();
  protected readonly t = useTexts(accountsTexts);
  protected readonly f = useFormat();
  protected readonly language = inject(LanguageService).language;
  protected readonly store = new AccountsStore(inject(ApiClient));
  protected readonly list = listState({ sorts: ['name', 'email', 'role', 'seen'] });
  protected readonly groups = groups;
  protected readonly shown = computed(() => groups.find((one) => one === this.group()) ?? 'all');
  protected readonly me = inject(Session).user;
  protected readonly columns = computed(() => {
    const t = this.t();
    return [
      { key: 'name', label: t.name },
      { key: 'email', label: t.email },
      { key: 'role', label: t.role },
      { key: 'seen', label: t.seen },
    ];
  });
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly dialogs = inject(Dialogs);
  private readonly confirm = inject(Confirm);
  private readonly toaster = inject(Toaster);

  constructor() {
    pageTitle(() => [this.t().title]);
    keepPlace(() => this.store.page() !== null);
    effect(() => {
      const { list, shown } = { list: this.list.view(), shown: this.shown() };
      untracked(() => void this.load(list, shown));
    });
    void this.store.loadInvitations();
  }

  protected load({ query, sort, direction, page } = this.list.view(), group = this.shown()): Promise<void> {
    return this.store.list({ search: query, group, sort, direction, page });
  }

  protected show(group: UserGroup, query = this.list.view().query): void {
    const queryParams = { group: group === 'all' ? null : group, page: null, q: query || null };
    void this.router.navigate([], { relativeTo: this.route, queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected invite(): void {
    const t = this.t();
    const question: InviteQuestion<StaffRole> = {
      ...{ title: t.invite, usual: 'curator', invite: (input) => this.store.invite(input) },
      roles: staffRoles.map((role) => ({ role, label: t.staff[role], may: t.may[role] })),
    };
    void this.dialogs.open(InviteDialog, question, { title: 'invite-title', focus: 'input' });
  }

  protected async withdraw(invitation: StaffInvitationView): Promise<void> {
    const t = this.t();
    const { withdrawText, withdraw: confirm, withdrawKeep: cancel } = t;
    const title = t.withdrawTitle(invitation.email);
    if (!(await this.confirm.ask({ title, text: [withdrawText], confirm, cancel, danger: true }))) return;
    try {
      await this.store.withdraw(invitation);
      this.toaster.show(t.withdrawn(invitation.email));
    } catch (error) {
      this.store.problem.set(toApiProblem(error));
    }
  }
}
