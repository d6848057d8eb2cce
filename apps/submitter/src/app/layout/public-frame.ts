import { ChangeDetectionStrategy, Component, ElementRef, inject, viewChild } from '@angular/core';
import { RouterLink, RouterOutlet } from '@angular/router';
import { LanguageSwitch, LiveRegionOutlet, Session, ThemeButton, Toasts, useTexts } from '@cqdg/ui';
import { layoutTexts } from './layout.texts';
import { frameTexts } from './frame.texts';

/** The frame for visitors: a bar, and the page. */
@Component({
  selector: 'app-public-frame',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [LanguageSwitch, LiveRegionOutlet, RouterLink, RouterOutlet, ThemeButton, Toasts],
  template: `
    <a class="skip" href="#contenu" (click)="skip($event)">{{ f().skip }}</a>
    <header class="pubbar">
      <a class="wordmark" routerLink="/"><b>CQDG</b><span class="wordmark__dot" aria-hidden="true"></span>{{ t().app }}</a>
      <nav class="pubbar__nav" [attr.aria-label]="t().public">
        <a routerLink="/guide">{{ t().guide }}</a>
        <a routerLink="/dictionary">{{ t().dictionary }}</a>
        @if (session.status() !== 'signed-in') {
          <a routerLink="/sign-in">{{ t().signIn }}</a>
        }
      </nav>
      <ui-language-switch />
      <ui-theme-button />
    </header>
    <main #main id="contenu" tabindex="-1"><router-outlet /></main>
    <ui-live-region />
    <ui-toasts />
  `,
})
export class PublicFrame {
  protected readonly session = inject(Session);
  protected readonly t = useTexts(layoutTexts);
  protected readonly f = useTexts(frameTexts);
  private readonly main = viewChild.required<ElementRef<HTMLElement>>('main');

  protected skip(event: Event): void {
    event.preventDefault();
    this.main().nativeElement.focus();
  }
}
