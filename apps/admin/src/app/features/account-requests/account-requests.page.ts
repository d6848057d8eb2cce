import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { type AccountRequestRow, accountRequestStates } from '@cqdg/contract';
import { ApiClient, EmptyState, Pager, ProblemBanner, StatePill, Toaster, Wait, pageTitle, useTexts } from '@cqdg/ui';
import { Confirm, focusAfter } from '@cqdg/ui/dialogs';
import { AccountRequestsStore, type Approval } from './account-requests.store';
import { accountRequestsTexts } from './account-requests.texts';
import { ApprovalForm } from './approval-form';

/** People who ask for an account, each with what decides on it. */
@Component({
  selector: 'app-account-requests',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ApprovalForm, EmptyState, Pager, ProblemBanner, StatePill, Wait],
  templateUrl: './account-requests.page.html',
  styles: '.seg { justify-self: start; }',
  host: { class: 'page' },
})
export class AccountRequestsPage {
  protected readonly t = useTexts(accountRequestsTexts);
  protected readonly store = new AccountRequestsStore(inject(ApiClient));
  private readonly confirm = inject(Confirm);
  private readonly toaster = inject(Toaster);
  private readonly focus = focusAfter();
  protected readonly states = accountRequestStates;
  protected readonly kinds = { waiting: 'quiet', approved: 'ok', refused: 'quiet' } as const;

  constructor() {
    pageTitle(() => [this.t().title]);
    void this.store.load();
  }

  protected async approve({ id, email }: AccountRequestRow, approval: Approval): Promise<void> {
    if (await this.store.approve(id, approval)) this.said(this.t().approved(email));
  }

  protected async refuse({ id, name }: AccountRequestRow): Promise<void> {
    const t = this.t();
    const reason = await this.confirm.why({
      ...{ title: t.refuseTitle(name), text: t.refuseText, label: t.why, required: true },
      ...{ confirm: t.refuse, cancel: t.keep, danger: true },
    });
    if (reason !== null && (await this.store.refuse(id, reason))) this.said(t.refused);
  }

  /** What was decided has left the list. */
  private said(words: string): void {
    this.toaster.show(words);
    this.focus('h1');
  }
}
