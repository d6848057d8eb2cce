import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import type { Language } from '@cqdg/contract';
import { type ApiProblem, toApiProblem } from '../api/api-problem';
import { ProblemBanner } from '../feedback/problem-banner';
import { Toaster } from '../feedback/toaster';
import { LanguageService } from '../i18n/language.service';
import { useTexts } from '../i18n/texts';
import { Session } from '../session/session';
import type { AccountStore } from './account.store';
import { accountTexts } from './account.texts';

@Component({
  selector: 'ui-profile-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ProblemBanner],
  template: `<form class="form" novalidate (submit)="save($event, name.value)">
    @if (problem(); as refused) {
      <ui-problem [problem]="refused" />
    }
    <div class="field">
      <span class="label">{{ t().email }}</span>
      <p>{{ session.user()?.email }}</p>
      <p class="field__help">{{ t().emailHelp }}</p>
    </div>
    <div [class]="missing() ? 'field field--error' : 'field'">
      <label for="account-name">{{ t().name }}</label>
      <input
        #name
        class="input"
        id="account-name"
        autocomplete="name"
        maxlength="200"
        required
        aria-describedby="account-name-help"
        [attr.aria-invalid]="missing() || null"
        [value]="session.user()?.displayName ?? ''"
      />
      <p class="field__help" id="account-name-help" [attr.role]="missing() ? 'alert' : null">
        {{ missing() ? t().nameMissing : t().nameHelp }}
      </p>
    </div>
    <div class="row">
      <button type="submit" class="btn btn--outlined" [attr.aria-disabled]="busy() || null">{{ t().saveName }}</button>
    </div>
    <fieldset class="choices" aria-describedby="account-language-help">
      <legend class="label">{{ t().language }}</legend>
      @for (one of languages; track one) {
        <label class="check" [attr.lang]="one">
          <input type="radio" name="account-language" [checked]="language() === one" (change)="session.chooseLanguage(one)" />
          <span>{{ one === 'fr' ? t().french : t().english }}</span>
        </label>
      }
      <p class="field__help" id="account-language-help">{{ t().languageHelp }}</p>
    </fieldset>
  </form>`,
})
export class ProfileForm {
  readonly store = input.required<AccountStore>();
  protected readonly session = inject(Session);
  protected readonly language = inject(LanguageService).language;
  protected readonly languages: Language[] = ['fr', 'en'];
  protected readonly t = useTexts(accountTexts);
  protected readonly missing = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ApiProblem | null>(null);
  private readonly toaster = inject(Toaster);

  protected async save(event: Event, name: string): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    this.problem.set(null);
    this.missing.set(!name.trim());
    if (this.missing()) return;
    this.busy.set(true);
    try {
      this.session.changed(await this.store().rename(name.trim()));
      this.toaster.show(this.t().renamed);
    } catch (error) {
      this.problem.set(toApiProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
