import { ChangeDetectionStrategy, Component, computed, effect, inject, input, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { MailView } from '@cqdg/contract';
import { ApiClient, Icon, ProblemBanner, StatePill, Toaster, Wait, pageTitle, useFormat, useTexts } from '@cqdg/ui';
import { Confirm } from '@cqdg/ui/dialogs';
import { mailStateKind } from './mail-state';
import { MailViewStore } from './mail-view.store';
import { mailTexts } from './mail.texts';

/** One mail: its words, what became of it, and sending it again. */
@Component({
  selector: 'app-mail-view',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, ProblemBanner, RouterLink, StatePill, Wait],
  templateUrl: './mail-view.page.html',
  host: { class: 'page' },
})
export class MailViewPage {
  readonly mail = input.required<string>();
  private readonly api = inject(ApiClient);
  private readonly confirm = inject(Confirm);
  private readonly toaster = inject(Toaster);
  private readonly router = inject(Router);
  protected readonly t = useTexts(mailTexts);
  protected readonly f = useFormat();
  protected readonly kindOf = mailStateKind;
  protected readonly store = computed(() => {
    const address = (id: string) => `/api/centre/mails/${encodeURIComponent(id)}`;
    return new MailViewStore(
      { read: (id) => this.api.get<MailView>(address(id)), resend: (id) => this.api.post<MailView>(`${address(id)}/resend`) },
      this.mail(),
    );
  });

  constructor() {
    pageTitle(() => [this.store().mail()?.subject, this.t().title]);
    effect(() => {
      const store = this.store();
      untracked(() => void store.load());
    });
  }

  protected async resend({ recipient }: MailView): Promise<void> {
    const { resendTitle, resendText, resend, cancel, resent } = this.t();
    if (!(await this.confirm.ask({ title: resendTitle(recipient), text: resendText, confirm: resend, cancel }))) return;
    const copy = await this.store().resend();
    if (!copy) return;
    this.toaster.show(resent);
    await this.router.navigate(['/mail', copy.id]);
  }
}
