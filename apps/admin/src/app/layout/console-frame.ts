import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Session, useTexts } from '@cqdg/ui';
import { type AccountLink, type NavGroup, type NavItem, Shell } from '@cqdg/ui/shell';
import { consoleTexts } from './console.texts';

@Component({
  selector: 'app-console-frame',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Shell],
  template: `<ui-shell console home="/" [appName]="t().app" [nav]="nav()" [navLabel]="t().nav" [accountLinks]="links()">
    <a shellFoot href="/">{{ t().portal }}</a>
  </ui-shell>`,
})
export class ConsoleFrame {
  private readonly session = inject(Session);
  protected readonly t = useTexts(consoleTexts);
  protected readonly nav = computed<NavGroup[]>(() => {
    const t = this.t();
    return [
      { id: 'home', label: null, items: [{ label: t.dashboard, icon: 'space_dashboard', link: '/', exact: true }] },
      {
        id: 'studies',
        label: t.studies,
        items: [
          { label: t.studies, icon: 'biotech', link: '/studies' },
          { label: t.submissions, icon: 'rule', link: '/submissions' },
        ],
      },
      ...(this.session.mayAtCentre('staff.settings') ? [{ id: 'centre', label: t.centre, items: this.centre() }] : []),
    ];
  });
  protected readonly links = computed<AccountLink[]>(() => [
    { label: this.t().portal, icon: 'biotech', href: '/?all=' },
    { label: this.t().dictionary, icon: 'menu_book', href: '/dictionary' },
  ]);

  private centre(): NavItem[] {
    const t = this.t();
    return [
      { label: t.mail, icon: 'mail', link: '/mail' },
      { label: t.queues, icon: 'conversion_path', link: '/api/queues/', outside: true },
      { label: t.settings, icon: 'settings', link: '/settings' },
      { label: t.maintenance, icon: 'schedule', link: '/maintenance' },
    ];
  }
}
