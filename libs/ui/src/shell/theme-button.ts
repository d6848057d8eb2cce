import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Icon } from '../icon/icon';
import { useTexts } from '../i18n/texts';
import { ThemeService } from '../preferences/theme.service';
import { shellTexts } from './shell.texts';

@Component({
  selector: 'ui-theme-button',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `<button
    type="button"
    class="iconbtn topbar__wide"
    [attr.aria-label]="theme.dark() ? t().toLight : t().toDark"
    (click)="theme.toggle()"
  >
    <ui-icon [name]="theme.dark() ? 'light_mode' : 'dark_mode'" />
  </button>`,
})
export class ThemeButton {
  protected readonly theme = inject(ThemeService);
  protected readonly t = useTexts(shellTexts);
}
