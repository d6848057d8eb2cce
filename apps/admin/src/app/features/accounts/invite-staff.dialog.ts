import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import type { Language, StaffInvitationView, StaffRole } from '@cqdg/contract';
import { type ApiProblem, CopyButton, Icon, LanguageService, ProblemBanner, toApiProblem, useFormat, useTexts } from '@cqdg/ui';
import type { AccountsStore } from './accounts.store';
import { accountsTexts } from './accounts.texts';

const looksLikeEmail = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Asks whom to invite to the centre, then shows the link: the only time anyone sees it here. */
@Component({
  selector: 'app-invite-staff',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CopyButton, Icon, ProblemBanner],
  templateUrl: './invite-staff.dialog.html',
  host: { class: 'dialog' },
})
export class InviteStaffDialog {
  protected readonly store = inject<AccountsStore>(MAT_DIALOG_DATA);
  protected readonly ref = inject(MatDialogRef);
  protected readonly t = useTexts(accountsTexts);
  protected readonly f = useFormat();
  protected readonly roles: StaffRole[] = ['curator', 'admin'];
  protected readonly email = signal('');
  protected readonly role = signal<StaffRole>('curator');
  protected readonly language = signal<Language>(inject(LanguageService).language());
  protected readonly wrong = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ApiProblem | null>(null);
  protected readonly made = signal<StaffInvitationView | null>(null);
  protected readonly until = computed(() => this.f().date(this.made()?.expiresAt ?? ''));

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    this.problem.set(null);
    this.wrong.set(!looksLikeEmail.test(this.email().trim()));
    if (this.wrong()) return;
    this.busy.set(true);
    try {
      this.made.set(await this.store.invite({ email: this.email().trim(), role: this.role(), language: this.language() }));
    } catch (error) {
      this.problem.set(toApiProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
