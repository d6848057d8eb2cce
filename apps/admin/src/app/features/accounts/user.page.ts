import { ChangeDetectionStrategy, Component, computed, effect, inject, input, linkedSignal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { OpenSession, StaffRole } from '@cqdg/contract';
import { ApiClient, Icon, LanguageService, ProblemBanner, StatePill, Toaster, Wait, pageTitle, useFormat, useTexts } from '@cqdg/ui';
import { Confirm } from '@cqdg/ui/dialogs';
import { accountsTexts } from './accounts.texts';
import { UserStore } from './user.store';
import { userTexts } from './user.texts';

/** One account: studies, role at the centre, sessions, and what keeps or opens the way in. */
@Component({
  selector: 'app-user',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, ProblemBanner, RouterLink, StatePill, Wait],
  templateUrl: './user.page.html',
  host: { class: 'page account' },
})
export class UserPage {
  readonly account = input.required<string>();
  private readonly api = inject(ApiClient);
  private readonly confirm = inject(Confirm);
  private readonly toaster = inject(Toaster);
  protected readonly language = inject(LanguageService).language;
  protected readonly t = useTexts(userTexts);
  protected readonly a = useTexts(accountsTexts);
  protected readonly f = useFormat();
  protected readonly store = computed(() => new UserStore(this.api, this.account()));
  protected readonly user = computed(() => this.store().user());
  protected readonly roles: (StaffRole | null)[] = [null, 'curator', 'admin'];
  /** Chosen, until it is saved or the account is shown anew. */
  protected readonly role = linkedSignal(() => this.user()?.staffRole ?? null);

  constructor() {
    pageTitle(() => [this.user()?.displayName, this.t().back]);
    effect(() => {
      const store = this.store();
      untracked(() => void store.load());
    });
  }

  protected device({ browser, system }: OpenSession): string {
    if (browser && system) return this.t().browserOn(browser, system);
    return browser ?? system ?? this.t().unknownDevice;
  }

  protected async saveRole(event: Event): Promise<void> {
    event.preventDefault();
    const [t, user, role] = [this.t(), this.user(), this.role()];
    if (!user || role === user.staffRole) return;
    const isLoss = user.own && role !== 'admin';
    if (isLoss && !(await this.sure(t.lowerTitle, [t.lowerText], t.lower, t.keepRole))) return;
    await this.tell(this.store().setRole(role), t.roleSaved(user.displayName));
    // The choice goes back to what holds, where it was refused.
    this.role.set(this.user()?.staffRole ?? null);
  }

  protected async endSession(session: OpenSession): Promise<void> {
    await this.tell(this.store().endSession(session), this.t().ended);
  }

  protected async endSessions(name: string): Promise<void> {
    const t = this.t();
    if (!(await this.sure(t.endAllTitle(name), [t.endAllText], t.endAll, t.keepSessions))) return;
    await this.tell(this.store().endSessions(), t.allEnded);
  }

  protected async sendReset(email: string): Promise<void> {
    await this.tell(this.store().sendReset(), this.t().resetSent(email));
  }

  protected async removeFactor(name: string): Promise<void> {
    const t = this.t();
    const reason = await this.confirm.why({
      ...{ title: t.removeTitle(name), text: [t.removeText], label: t.reason, required: true },
      ...{ confirm: t.removeFactor, cancel: t.keepFactor, danger: true },
    });
    if (reason) await this.tell(this.store().removeFactor(reason.slice(0, 500)), t.removed(name));
  }

  protected async close(name: string): Promise<void> {
    const t = this.t();
    if (!(await this.sure(t.closeTitle(name), [t.closeAsk, t.closeStays], t.close, t.keepOpen))) return;
    await this.tell(this.store().close(), t.closed(name));
  }

  protected async reopen(name: string): Promise<void> {
    await this.tell(this.store().reopen(), this.t().reopened(name));
  }

  private sure(title: string, text: string[], confirm: string, cancel: string): Promise<boolean> {
    return this.confirm.ask({ title, text, confirm, cancel, danger: true });
  }

  private async tell(act: Promise<boolean>, done: string): Promise<void> {
    if (await act) this.toaster.show(done);
  }
}
