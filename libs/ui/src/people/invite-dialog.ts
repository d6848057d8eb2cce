import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import type { InvitationView, Language, StudyRole } from '@cqdg/contract';
import { type ApiProblem, toApiProblem } from '../api/api-problem';
import { ProblemBanner } from '../feedback/problem-banner';
import { Icon } from '../icon/icon';
import { useFormat } from '../i18n/format';
import { LanguageService } from '../i18n/language.service';
import { useTexts } from '../i18n/texts';
import { CopyButton } from '../parts/copy-button';
import type { PeopleStore } from './people.store';
import { peopleTexts } from './people.texts';

const roles: StudyRole[] = ['reader', 'submitter', 'lead'];
const looksLikeEmail = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Asks whom to invite, then shows the link: the only time anyone sees it here. */
@Component({
  selector: 'ui-invite-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CopyButton, Icon, ProblemBanner],
  templateUrl: './invite-dialog.html',
  host: { class: 'dialog' },
})
export class InviteDialog {
  protected readonly store = inject<PeopleStore>(MAT_DIALOG_DATA);
  protected readonly ref = inject(MatDialogRef);
  protected readonly t = useTexts(peopleTexts);
  protected readonly f = useFormat();
  protected readonly roles = roles;
  protected readonly email = signal('');
  protected readonly role = signal<StudyRole>('submitter');
  protected readonly language = signal<Language>(inject(LanguageService).language());
  protected readonly wrong = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ApiProblem | null>(null);
  protected readonly made = signal<InvitationView | null>(null);
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
