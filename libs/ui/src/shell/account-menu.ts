import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatMenuModule } from '@angular/material/menu';
import { Router, RouterLink } from '@angular/router';
import { toApiProblem } from '../api/api-problem';
import { problemText } from '../api/problem.texts';
import { Toaster } from '../feedback/toaster';
import { Icon } from '../icon/icon';
import type { IconName } from '../icon/icons';
import { LanguageService } from '../i18n/language.service';
import { useTexts } from '../i18n/texts';
import { ThemeService } from '../preferences/theme.service';
import { Session } from '../session/session';
import { initials } from './nav';
import { shellTexts } from './shell.texts';

/** A place outside this app, such as the other app. */
export interface AccountLink {
  label: string;
  icon: IconName;
  href: string;
}

/** The avatar and its menu. Language and theme are here too: on a phone the top bar has no room for them. */
@Component({
  selector: 'ui-account-menu',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MatMenuModule, RouterLink],
  template: `@if (session.user(); as user) {
    <button
      type="button"
      [class]="session.staff() ? 'avatar avatar--staff' : 'avatar'"
      [attr.aria-label]="t().account(letters(), user.displayName)"
      [matMenuTriggerFor]="menu"
    >
      {{ letters() }}
    </button>
    <mat-menu #menu="matMenu" class="menu" xPosition="before">
      <div class="menu__who" aria-hidden="true">
        <b>{{ user.displayName }}</b>
        <span class="small quiet">{{ user.email }}</span>
      </div>
      <a mat-menu-item routerLink="/account"><ui-icon name="manage_accounts" />{{ t().myAccount }}</a>
      @for (link of links(); track link.href) {
        <a mat-menu-item [href]="link.href"><ui-icon [name]="link.icon" />{{ link.label }}</a>
      }
      <button mat-menu-item type="button" class="menu__narrow" [attr.lang]="other()" (click)="session.chooseLanguage(other())">
        <ui-icon name="public" />{{ other() === 'en' ? 'English' : 'Français' }}
      </button>
      <button mat-menu-item type="button" class="menu__narrow" (click)="theme.toggle()">
        <ui-icon [name]="theme.dark() ? 'light_mode' : 'dark_mode'" />{{ theme.dark() ? t().toLight : t().toDark }}
      </button>
      <button mat-menu-item type="button" (click)="signOut()"><ui-icon name="logout" />{{ t().signOut }}</button>
    </mat-menu>
  }`,
})
export class AccountMenu {
  readonly links = input<AccountLink[]>([]);
  protected readonly session = inject(Session);
  protected readonly theme = inject(ThemeService);
  protected readonly t = useTexts(shellTexts);
  private readonly router = inject(Router);
  private readonly toaster = inject(Toaster);
  private readonly language = inject(LanguageService).language;
  protected readonly letters = computed(() => initials(this.session.user()?.displayName ?? ''));
  protected readonly other = computed(() => (this.language() === 'fr' ? 'en' : 'fr'));

  protected async signOut(): Promise<void> {
    try {
      await this.session.signOut();
      await this.router.navigateByUrl('/sign-in');
    } catch (error) {
      this.toaster.show(problemText(toApiProblem(error), this.language()));
    }
  }
}
