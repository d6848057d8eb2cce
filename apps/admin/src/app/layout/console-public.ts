import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { LanguageSwitch, LiveRegionOutlet, ThemeButton, Toasts, useTexts } from '@cqdg/ui';
import { consoleTexts } from './console.texts';

/** The frame of pages before the console itself: an invitation, the second factor that is still to be set up. */
@Component({
  selector: 'app-console-public',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [LanguageSwitch, LiveRegionOutlet, RouterOutlet, ThemeButton, Toasts],
  template: `<header class="pubbar">
      <a class="wordmark" href="/admin/"><b>CQDG</b><span class="wordmark__dot" aria-hidden="true"></span>{{ t().app }}</a>
      <nav class="pubbar__nav" [attr.aria-label]="t().portal">
        <a href="/">{{ t().portal }}</a>
      </nav>
      <ui-language-switch />
      <ui-theme-button />
    </header>
    <main id="contenu" tabindex="-1"><router-outlet /></main>
    <ui-live-region />
    <ui-toasts />`,
})
export class ConsolePublic {
  protected readonly t = useTexts(consoleTexts);
}
