import { ChangeDetectionStrategy, Component, DestroyRef, computed, effect, inject, input, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SftpKeyView, SftpSessionView, StudyEvent } from '@cqdg/contract';
import { ApiClient, Icon, LanguageService, ProblemBanner, Toaster, Wait, openEvents, pageTitle, useFormat, useTexts } from '@cqdg/ui';
import { Confirm, Dialogs, focusAfter } from '@cqdg/ui/dialogs';
import {
  KeyDialog,
  type KeyQuestion,
  SftpHost,
  SftpKeys,
  SftpQuota,
  SftpSessions,
  SftpState,
  SftpTransfers,
  daysUntil,
  sftpTexts,
} from '@cqdg/ui/sftp';
import { AccountNotice } from './account-notice';
import { SftpAccountStore } from './sftp-account.store';
import { accountTexts } from './sftp-account.texts';
import { accountsTexts } from './sftp-accounts.texts';
import type { TermsField } from './terms-draft';
import { TermsDialog, type TermsQuestion } from './terms.dialog';

/** What a session carries grows without news. */
const REFRESH_MS = 10_000;
/** As the API takes it. */
const MOST_OF_REASON = 500;

/** One SFTP account: who may connect, how much and until when, what was done by it, and what the centre changes of it. */
@Component({
  selector: 'app-sftp-account',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ...[AccountNotice, Icon, ProblemBanner, RouterLink, Wait],
    ...[SftpHost, SftpKeys, SftpQuota, SftpSessions, SftpState, SftpTransfers],
  ],
  templateUrl: './sftp-account.page.html',
  styleUrl: './sftp-account.page.css',
  host: { class: 'page' },
})
export class SftpAccountPage {
  readonly study = input.required<string>();
  readonly id = input.required<string>();
  private readonly api = inject(ApiClient);
  private readonly confirm = inject(Confirm);
  private readonly dialogs = inject(Dialogs);
  private readonly toaster = inject(Toaster);
  private readonly focus = focusAfter();
  protected readonly language = inject(LanguageService).language;
  protected readonly t = useTexts(accountTexts);
  protected readonly s = useTexts(sftpTexts);
  protected readonly list = useTexts(accountsTexts);
  protected readonly f = useFormat();
  protected readonly store = computed(() => new SftpAccountStore(this.api, this.study(), this.id()));
  protected readonly account = computed(() => this.store().account());
  protected readonly days = computed(() => daysUntil(this.account()?.expiresAt ?? ''));

  constructor() {
    pageTitle(() => [this.account()?.name, this.list().title]);
    const destroy = inject(DestroyRef);
    effect((onCleanup) => {
      const [store, study] = [this.store(), this.study()];
      untracked(() => void store.load());
      const take = (event: StudyEvent) => {
        if (event.type === 'sftp') void store.refresh();
      };
      const events = openEvents<StudyEvent>(`/api/studies/${encodeURIComponent(study)}/events`, take, { destroy });
      const again = setInterval(() => {
        if (document.visibilityState === 'visible' && (store.account()?.sessions ?? 0) > 0) void store.refresh();
      }, REFRESH_MS);
      onCleanup(() => {
        clearInterval(again);
        events.close();
      });
    });
  }

  protected async change(field: TermsField): Promise<void> {
    const [account, store, t] = [this.account(), this.store(), this.t()];
    if (!account) return;
    const question: TermsQuestion = { account, field, save: (terms) => store.change(terms) };
    const looks = { title: 'terms-title', focus: field === 'addresses' ? 'textarea' : 'input' };
    if (!(await this.dialogs.open<TermsQuestion, true>(TermsDialog, question, looks))) return;
    const until = this.f().date(store.account()?.expiresAt ?? '');
    this.toaster.show({ quota: t.quotaChanged, expiry: t.expiryChanged(until), addresses: t.addressesChanged }[field]);
  }

  protected async addKey(): Promise<void> {
    const store = this.store();
    const question: KeyQuestion = { add: (key) => store.addKey(key) };
    const looks = { title: 'key-title', text: 'key-text', focus: 'textarea' };
    if (await this.dialogs.open<KeyQuestion, true>(KeyDialog, question, looks)) this.toaster.show(this.t().keyAdded);
  }

  protected async removeKey({ id, name }: SftpKeyView): Promise<void> {
    const [t, account] = [this.t(), this.account()];
    const isLast = account?.keys.length === 1 && !account.hasPassword;
    const text = [t.keyRemoveText, ...(isLast ? [t.keyRemoveLast] : [])];
    if (!(await this.sure(t.keyRemoveTitle(name), text, t.keyRemove, t.keyKeep))) return;
    await this.tell(this.store().removeKey(id), t.keyRemoved(name), '#keys-title');
  }

  protected async end(session: SftpSessionView): Promise<void> {
    const t = this.t();
    if (!(await this.sure(t.endTitle(session.address), [t.endText], t.end, t.endKeep))) return;
    await this.tell(this.store().end(session), t.ended, '#sessions-title');
  }

  protected async rotate(): Promise<void> {
    const [t, account] = [this.t(), this.account()];
    if (!account) return;
    const text = [t.rotateText(account.keys.length, account.hasPassword), t.rotateStays];
    if (!(await this.sure(t.rotateTitle(account.name), text, t.rotateDo, t.rotateKeep))) return;
    await this.tell(this.store().rotate(), t.rotated, 'h1');
  }

  protected async disable(name: string): Promise<void> {
    const t = this.t();
    const reason = await this.confirm.why({
      ...{ title: t.disableTitle(name), text: [t.disableText], label: t.disableReason, required: true, limit: MOST_OF_REASON },
      ...{ confirm: t.disableDo, cancel: t.disableKeep, danger: true },
    });
    if (reason) await this.tell(this.store().disable(reason), t.disabled, 'h1');
  }

  protected async enable(): Promise<void> {
    await this.tell(this.store().enable(), this.t().enabled, 'h1');
  }

  private sure(title: string, text: string[], confirm: string, cancel: string): Promise<boolean> {
    return this.confirm.ask({ title, text, confirm, cancel, danger: true });
  }

  private async tell(act: Promise<boolean>, done: string, place: string): Promise<void> {
    if (!(await act)) return;
    this.toaster.show(done);
    this.focus(place);
  }
}
