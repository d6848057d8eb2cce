import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import type { Language } from '@cqdg/contract';
import { LanguageService } from '../i18n/language.service';
import { useTexts } from '../i18n/texts';
import { Session } from '../session/session';
import { shellTexts } from './shell.texts';

@Component({
  selector: 'ui-language-switch',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'lang', role: 'group', '[attr.aria-label]': 't().language' },
  template: `
    <button type="button" lang="fr" [attr.aria-pressed]="language() === 'fr'" [attr.aria-label]="t().french" (click)="choose('fr')">
      FR
    </button>
    <button type="button" lang="en" [attr.aria-pressed]="language() === 'en'" [attr.aria-label]="t().english" (click)="choose('en')">
      EN
    </button>
  `,
})
export class LanguageSwitch {
  private readonly session = inject(Session);
  protected readonly language = inject(LanguageService).language;
  protected readonly t = useTexts(shellTexts);

  protected choose(language: Language): void {
    void this.session.chooseLanguage(language);
  }
}
