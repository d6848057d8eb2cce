import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import type { InvitationView, Language } from '@cqdg/contract';
import { type ApiProblem, toApiProblem } from '../api/api-problem';
import { ProblemBanner } from '../feedback/problem-banner';
import { Icon } from '../icon/icon';
import { useFormat } from '../i18n/format';
import { LanguageService } from '../i18n/language.service';
import { useTexts } from '../i18n/texts';
import { CopyButton } from '../parts/copy-button';
import { peopleTexts } from './people.texts';

const looksLikeEmail = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** To what people are invited: a study, or the centre. */
export interface InviteQuestion<R extends string = string> {
  title: string;
  roles: readonly { role: R; label: string; may: string }[];
  usual: R;
  /** Throws an `ApiProblem`. */
  invite(input: { email: string; role: R; language: Language }): Promise<Made>;
}

type Made = Pick<InvitationView, 'email' | 'expiresAt' | 'link'>;

/** Asks whom to invite, then shows the link: the only time anyone sees it here. */
@Component({
  selector: 'ui-invite-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CopyButton, Icon, ProblemBanner],
  templateUrl: './invite-dialog.html',
  host: { class: 'dialog' },
})
export class InviteDialog {
  protected readonly question = inject<InviteQuestion>(MAT_DIALOG_DATA);
  protected readonly ref = inject(MatDialogRef);
  protected readonly t = useTexts(peopleTexts);
  protected readonly f = useFormat();
  protected readonly email = signal('');
  protected readonly role = signal(this.question.usual);
  protected readonly language = signal<Language>(inject(LanguageService).language());
  protected readonly wrong = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ApiProblem | null>(null);
  protected readonly made = signal<Made | null>(null);
  protected readonly until = computed(() => this.f().date(this.made()?.expiresAt ?? ''));

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    this.problem.set(null);
    this.wrong.set(!looksLikeEmail.test(this.email().trim()));
    if (this.wrong()) return;
    this.busy.set(true);
    try {
      this.made.set(await this.question.invite({ email: this.email().trim(), role: this.role(), language: this.language() }));
    } catch (error) {
      this.problem.set(toApiProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
