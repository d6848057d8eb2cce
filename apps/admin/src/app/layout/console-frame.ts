import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Session, useTexts } from '@cqdg/ui';
import { type AccountLink, type NavGroup, Shell } from '@cqdg/ui/shell';
import { consoleTexts } from './console.texts';

@Component({
  selector: 'app-console-frame',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Shell],
  template: `<ui-shell console home="/studies" [appName]="t().app" [nav]="nav()" [navLabel]="t().nav" [accountLinks]="links()">
    <a shellFoot href="/">{{ t().portal }}</a>
  </ui-shell>`,
})
export class ConsoleFrame {
  private readonly session = inject(Session);
  protected readonly t = useTexts(consoleTexts);
  protected readonly nav = computed<NavGroup[]>(() => [
    {
      id: 'studies',
      label: null,
      items: [
        { label: this.t().studies, icon: 'biotech', link: '/studies' },
        ...(this.session.mayAtCentre('staff.settings')
          ? [{ label: this.t().maintenance, icon: 'schedule' as const, link: '/maintenance' }]
          : []),
      ],
    },
    ...(this.session.mayAtCentre('staff.users')
      ? [
          {
            id: 'access',
            label: this.t().access,
            items: [{ label: this.t().accounts, icon: 'manage_accounts' as const, link: '/accounts' }],
          },
        ]
      : []),
  ]);
  protected readonly links = computed<AccountLink[]>(() => [
    { label: this.t().portal, icon: 'biotech', href: '/?all=' },
    { label: this.t().dictionary, icon: 'menu_book', href: '/dictionary' },
  ]);
}
