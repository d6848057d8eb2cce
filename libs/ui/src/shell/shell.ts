import { NgTemplateOutlet } from '@angular/common';
import { CdkTrapFocus } from '@angular/cdk/a11y';
import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  booleanAttribute,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { filter, map } from 'rxjs';
import { LiveRegionOutlet } from '../feedback/live-region';
import { Toasts } from '../feedback/toasts';
import { Icon } from '../icon/icon';
import { Bell } from '../notices/bell';
import { useFormat } from '../i18n/format';
import { useTexts } from '../i18n/texts';
import { type AccountLink, AccountMenu } from './account-menu';
import { LanguageSwitch } from './language-switch';
import type { NavGroup } from './nav';
import { shellTexts } from './shell.texts';
import { ThemeButton } from './theme-button';

/**
 * The frame of both apps for people who are signed in: top bar, navigation (a drawer under 1024 px), page, live region and toasts.
 * Content marked `shellStart` goes to the left of the top bar, content marked `shellFoot` to the foot of the navigation.
 */
@Component({
  selector: 'ui-shell',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    AccountMenu,
    Bell,
    CdkTrapFocus,
    Icon,
    LanguageSwitch,
    LiveRegionOutlet,
    NgTemplateOutlet,
    RouterLink,
    RouterLinkActive,
    RouterOutlet,
    ThemeButton,
    Toasts,
  ],
  templateUrl: './shell.html',
  host: { '(keydown.escape)': 'close()' },
})
export class Shell {
  readonly console = input(false, { transform: booleanAttribute });
  /** What stands beside the wordmark: Soumission, Console. */
  readonly appName = input.required<string>();
  readonly home = input('/');
  readonly nav = input.required<NavGroup[]>();
  readonly navLabel = input.required<string>();
  readonly accountLinks = input<AccountLink[]>([]);
  /** News came for the person. */
  readonly told = output();
  protected readonly t = useTexts(shellTexts);
  protected readonly f = useFormat();
  protected readonly drawer = signal(false);
  protected readonly shellClass = computed(() => (this.console() ? 'shell shell--console' : 'shell'));
  protected readonly navClass = computed(() => `nav${this.console() ? ' nav--console' : ''}${this.drawer() ? ' nav--open' : ''}`);

  private readonly menuButton = viewChild.required<ElementRef<HTMLElement>>('menuButton');
  private readonly navigation = viewChild.required<ElementRef<HTMLElement>>('navigation');
  private readonly main = viewChild.required<ElementRef<HTMLElement>>('main');
  private readonly router = inject(Router);
  private readonly path = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map((event) => event.urlAfterRedirects.replace(/[?#].*$/, '')),
    ),
  );
  private lastPath = this.router.url.replace(/[?#].*$/, '');

  constructor() {
    effect(() => {
      const path = this.path();
      if (path !== undefined) untracked(() => this.arrived(path));
    });
  }

  protected open(): void {
    this.drawer.set(true);
    setTimeout(() => this.navigation().nativeElement.querySelector<HTMLElement>('.nav__item')?.focus());
  }

  protected close(): void {
    if (!this.drawer()) return;
    this.drawer.set(false);
    this.menuButton().nativeElement.focus();
  }

  /** A new page: the keyboard starts at its top. A change of filters in the address is not a new page. */
  private arrived(path: string): void {
    if (path === this.lastPath) return;
    this.lastPath = path;
    this.drawer.set(false);
    this.main().nativeElement.focus({ preventScroll: true });
  }

  protected skip(event: Event): void {
    event.preventDefault();
    this.main().nativeElement.focus();
  }
}
