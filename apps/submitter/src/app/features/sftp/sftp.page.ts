import { ChangeDetectionStrategy, Component, computed, effect, inject, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { SFTP_QUOTA_WARNING, type SftpKeyView, type SftpSessionView } from '@cqdg/contract';
import {
  ApiClient,
  CopyButton,
  EmptyState,
  Icon,
  type IconName,
  LanguageService,
  ProblemBanner,
  Rich,
  Toaster,
  Wait,
  pageTitle,
  problemText,
  toApiProblem,
  useFormat,
  useTexts,
} from '@cqdg/ui';
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
import { HowTo } from '../guide/how-to';
import { StudyWorkspace } from '../study/study-workspace';
import { FolderMap } from './folder-map';
import { MakeKey } from './make-key';
import { PasswordPart } from './password-part';
import { RecipesCard } from './recipes-card';
import { recipesTexts } from './recipes.texts';
import { SftpStore } from './sftp.store';
import { sftpPageTexts } from './sftp.texts';

interface Hindrance {
  look: string;
  icon: IconName;
  title: string;
  text: string;
  /** What the person may ask the centre for. */
  ask: string;
}

/** The page that gets a person connected by SFTP, and shows what was carried. */
@Component({
  selector: 'app-sftp',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ...[CopyButton, EmptyState, FolderMap, HowTo, Icon, MakeKey, PasswordPart, ProblemBanner, RecipesCard, Rich, RouterLink],
    ...[SftpHost, SftpKeys, SftpQuota, SftpSessions, SftpState, SftpTransfers, Wait],
  ],
  host: { class: 'page' },
  templateUrl: './sftp.page.html',
  styleUrl: './sftp.page.css',
})
export class SftpPage {
  private readonly workspace = inject(StudyWorkspace);
  private readonly confirm = inject(Confirm);
  private readonly dialogs = inject(Dialogs);
  private readonly toaster = inject(Toaster);
  private readonly focus = focusAfter();
  private readonly language = inject(LanguageService).language;
  protected readonly store = new SftpStore(inject(ApiClient), this.workspace.code);
  protected readonly t = useTexts(sftpPageTexts);
  protected readonly s = useTexts(sftpTexts);
  protected readonly r = useTexts(recipesTexts);
  protected readonly f = useFormat();
  protected readonly role = computed(() => this.workspace.store.study()?.role ?? null);
  protected readonly revision = computed(() => this.workspace.store.submission()?.revision ?? 1);
  /** The centre's people make accounts in the console: they have none to ask for. */
  protected readonly mayAsk = computed(() => this.role() !== null && this.workspace.store.permissions().has('study.discuss'));
  /** Keys and passwords of an account that lets nobody in stay as they are. */
  protected readonly usable = computed(() => {
    const state = this.store.account()?.state;
    return !this.workspace.store.study()?.archivedAt && (state === 'active' || state === 'ending' || state === 'no_secret');
  });
  protected readonly nearlyFull = computed(() => {
    const account = this.store.account();
    return account !== null && account.usedBytes >= account.quotaBytes * SFTP_QUOTA_WARNING;
  });
  protected readonly noneText = computed(() => {
    const t = this.t();
    if (this.role() === null) return t.noneStaff;
    return this.mayAsk() ? t.noneText : t.noneReader;
  });
  protected readonly end = computed(() => {
    const [t, at] = [this.t(), this.store.account()?.expiresAt];
    if (!at) return '';
    const days = daysUntil(at);
    return new Date(at) < new Date() ? t.ended(this.f().date(at)) : t.endsOn(this.f().date(at), this.s().inDays(days));
  });
  protected readonly hindrance = computed(() => this.hindranceOf());

  constructor() {
    pageTitle(() => [this.t().title, this.workspace.store.study()?.name[this.language()]]);
    effect(() => {
      this.workspace.store.sftp();
      untracked(() => void this.store.load());
    });
  }

  protected async addKey(): Promise<void> {
    const question: KeyQuestion = { add: (key) => this.store.addKey(key) };
    const added = await this.dialogs.open<KeyQuestion, true>(KeyDialog, question, {
      ...{ title: 'key-title', text: 'key-text', focus: '#key-box' },
    });
    if (!added) return;
    this.toaster.show(this.t().keyAdded);
    this.focus('#sftp-add');
  }

  protected async removeKey({ id, name }: SftpKeyView): Promise<void> {
    const [t, account] = [this.t(), this.store.account()];
    const last = account !== null && account.keys.length === 1 && !account.hasPassword;
    const text = [t.removeKeyText, ...(last ? [t.removeLastText] : [])];
    const question = { title: t.removeKeyTitle(name), text, confirm: t.removeKey, cancel: t.keep, danger: true };
    if (await this.confirm.ask(question)) await this.act(() => this.store.removeKey(id), t.keyRemoved, '#sftp-add');
  }

  protected async endSession({ id }: SftpSessionView): Promise<void> {
    const t = this.t();
    const question = { title: t.endTitle, text: [t.endText], confirm: t.end, cancel: t.keep };
    if (await this.confirm.ask(question)) await this.act(() => this.store.endSession(id), t.ended1, '#sftp-sessions');
  }

  /** The button that was pressed goes with what it was for. */
  private async act(act: () => Promise<void>, done: string, focus: string): Promise<void> {
    try {
      await act();
      this.toaster.show(done);
    } catch (error) {
      this.toaster.show(problemText(toApiProblem(error), this.language()));
      await this.store.load();
    }
    this.focus(focus);
  }

  private hindranceOf(): Hindrance | null {
    const [t, account] = [this.t(), this.store.account()];
    if (!account) return null;
    const date = this.f().date(account.expiresAt);
    switch (account.state) {
      case 'active':
        return null;
      case 'no_secret':
        return { look: 'banner', icon: 'key', title: t.noSecretTitle, text: t.noSecret, ask: '' };
      case 'ending': {
        const title = t.ending(date, this.s().inDays(daysUntil(account.expiresAt)));
        return { look: 'banner banner--warn', icon: 'schedule', title, text: '', ask: t.prolong };
      }
      case 'expired':
        return { look: 'banner banner--warn', icon: 'schedule', title: t.expired(date), text: '', ask: t.prolong };
      case 'left':
        return { look: 'banner banner--warn', icon: 'block', title: t.left, text: '', ask: t.write };
      case 'disabled': {
        const text = account.disabledReason ? t.reason(account.disabledReason) : '';
        return { look: 'banner banner--error', icon: 'block', title: t.disabled, text, ask: t.write };
      }
    }
  }
}
