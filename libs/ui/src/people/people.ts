import { ChangeDetectionStrategy, Component, computed, effect, inject, input, untracked } from '@angular/core';
import { MatMenuModule } from '@angular/material/menu';
import { MatSortModule } from '@angular/material/sort';
import type { InvitationView, MemberView, Permission, StudyRole } from '@cqdg/contract';
import { toApiProblem } from '../api/api-problem';
import { Confirm } from '../dialogs/confirm';
import { Dialogs } from '../dialogs/dialogs';
import { ProblemBanner } from '../feedback/problem-banner';
import { Toaster } from '../feedback/toaster';
import { Icon } from '../icon/icon';
import { useFormat } from '../i18n/format';
import { useTexts } from '../i18n/texts';
import { LanguageService } from '../i18n/language.service';
import { matches } from '../i18n/matches';
import { keepPlace } from '../lists/keep-place';
import { listState } from '../lists/list-state';
import { SortChoice } from '../lists/sort-choice';
import { sortRows } from '../lists/sort-rows';
import { EmptyState } from '../parts/empty-state';
import { SearchField } from '../parts/search-field';
import { Wait } from '../parts/wait';
import { Session } from '../session/session';
import { InviteDialog, type InviteQuestion } from './invite-dialog';
import type { PeopleStore } from './people.store';
import { peopleTexts } from './people.texts';

/** The members of a study and its pending invitations, with what the person may do to them. The page makes the store, and has it loaded here. */
@Component({
  selector: 'ui-people',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyState, Icon, MatMenuModule, MatSortModule, ProblemBanner, SearchField, SortChoice, Wait],
  templateUrl: './people.html',
  host: { class: 'stack' },
})
export class People {
  readonly store = input.required<PeopleStore>();
  readonly permissions = input.required<readonly Permission[]>();
  protected readonly t = useTexts(peopleTexts);
  protected readonly f = useFormat();
  protected readonly roles: StudyRole[] = ['reader', 'submitter', 'lead'];
  protected readonly list = listState({ sorts: ['name', 'role', 'since'] });
  protected readonly columns = computed(() => {
    const t = this.t();
    return [
      { key: 'name', label: t.name },
      { key: 'role', label: t.role },
      { key: 'since', label: t.since },
    ];
  });
  protected readonly rows = computed(() => {
    const { query, sort, direction } = this.list.view();
    const found = (this.store().members() ?? []).filter((one) => matches(query, one.displayName, one.email, this.t().roles[one.role]));
    const values = {
      name: (one: MemberView) => one.displayName,
      role: (one: MemberView) => this.roles.indexOf(one.role),
      since: (one: MemberView) => Date.parse(one.since),
    };
    return sortRows(found, values[sort], direction, this.language());
  });
  protected readonly me = computed(() => this.session.user()?.id);
  protected readonly mayInvite = computed(() => this.permissions().includes('study.invite'));
  protected readonly mayManage = computed(() => this.permissions().includes('study.manage'));

  private readonly language = inject(LanguageService).language;
  private readonly session = inject(Session);
  private readonly dialogs = inject(Dialogs);
  private readonly confirm = inject(Confirm);
  private readonly toaster = inject(Toaster);

  constructor() {
    keepPlace(() => this.store().members() !== null);
    effect(() => {
      const store = this.store();
      untracked(() => void store.load());
    });
  }

  invite(): void {
    const [t, store] = [this.t(), this.store()];
    const question: InviteQuestion<StudyRole> = {
      ...{ title: t.invite, usual: 'submitter', invite: (input) => store.invite(input) },
      roles: this.roles.map((role) => ({ role, label: t.roles[role], may: t.may[role] })),
    };
    void this.dialogs.open(InviteDialog, question, { title: 'invite-title', focus: 'input' });
  }

  protected async changeRole(member: MemberView, role: StudyRole): Promise<void> {
    const done = await this.withLead(member, (confirmed) => this.store().changeRole(member, role, confirmed));
    if (done) this.toaster.show(this.t().roleChanged(member.displayName, this.t().roles[role]));
  }

  protected async remove(member: MemberView): Promise<void> {
    const t = this.t();
    const name = member.displayName;
    const sure = await this.confirm.ask({
      title: t.removeTitle(name),
      text: [t.removeText(name), t.removeStays],
      confirm: t.removeConfirm,
      cancel: t.keep,
      danger: true,
    });
    if (sure && (await this.withLead(member, (confirmed) => this.store().remove(member, confirmed)))) this.toaster.show(t.removed(name));
  }

  protected async withdraw(invitation: InvitationView): Promise<void> {
    const t = this.t();
    const sure = await this.confirm.ask({
      title: t.withdrawTitle(invitation.email),
      text: [t.withdrawText],
      confirm: t.withdraw,
      cancel: t.withdrawKeep,
      danger: true,
    });
    if (!sure) return;
    if (await this.tried(() => this.store().withdraw(invitation))) this.toaster.show(t.withdrawn(invitation.email));
  }

  /** A study that would lose its only lead asks once more. */
  private async withLead(member: MemberView, act: (confirmed: boolean) => Promise<void>): Promise<boolean> {
    try {
      await act(false);
      return true;
    } catch (error) {
      if (toApiProblem(error).code !== 'member.last_lead') return this.tried(() => Promise.reject(error));
    }
    const t = this.t();
    const sure = await this.confirm.ask({
      title: t.lastTitle,
      text: [t.lastText(member.displayName)],
      confirm: t.lastConfirm,
      cancel: t.lastCancel,
      danger: true,
    });
    return sure && this.tried(() => act(true));
  }

  private async tried(act: () => Promise<void>): Promise<boolean> {
    try {
      await act();
      return true;
    } catch (error) {
      this.store().problem.set(toApiProblem(error));
      return false;
    }
  }
}
