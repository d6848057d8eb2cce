import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { choosableBy } from '@cqdg/contract';
import { toApiProblem } from '../api/api-problem';
import { problemText } from '../api/problem.texts';
import { Toaster } from '../feedback/toaster';
import { LanguageService } from '../i18n/language.service';
import { useTexts } from '../i18n/texts';
import { Session } from '../session/session';
import type { AccountStore, ChoosableKind } from './account.store';
import { accountTexts } from './account.texts';

@Component({
  selector: 'ui-mail-choices',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@if (choices(); as chosen) {
    <fieldset>
      <legend class="sr">{{ t().mail }}</legend>
      @for (kind of kinds(); track kind) {
        <label class="check">
          <input #box type="checkbox" [checked]="chosen[kind] === 'mail'" (change)="choose(kind, box.checked)" />
          <span>{{ t().kinds[kind] }}</span>
        </label>
      }
    </fieldset>
    <p class="small quiet">{{ t().mailAlways }}</p>
  }`,
})
export class MailChoicesForm {
  readonly store = input.required<AccountStore>();
  protected readonly t = useTexts(accountTexts);
  private readonly staff = inject(Session).staff;
  protected readonly kinds = computed(() => choosableBy(this.staff() !== null) as ChoosableKind[]);
  protected readonly choices = computed(() => this.store().choices());
  private readonly toaster = inject(Toaster);
  private readonly language = inject(LanguageService).language;

  protected async choose(kind: ChoosableKind, byMail: boolean): Promise<void> {
    try {
      await this.store().choose(kind, byMail ? 'mail' : 'app');
    } catch (error) {
      this.toaster.show(problemText(toApiProblem(error), this.language()));
    }
  }
}
