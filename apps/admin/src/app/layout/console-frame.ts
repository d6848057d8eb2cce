import type { Permission } from '@cqdg/contract';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Session, useTexts } from '@cqdg/ui';
import { type AccountLink, type NavGroup, type NavItem, Shell } from '@cqdg/ui/shell';
import { consoleTexts } from './console.texts';

type Item = NavItem & { needs?: Permission };
type Group = Omit<NavGroup, 'items'> & { items: Item[] };

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
    const groups: Group[] = [
      { id: 'home', label: null, items: [{ label: t.dashboard, icon: 'space_dashboard', link: '/', exact: true }] },
      {
        id: 'studies',
        label: t.studies,
        items: [
          { label: t.studies, icon: 'biotech', link: '/studies' },
          { label: t.submissions, icon: 'rule', link: '/submissions' },
          { label: t.requests, icon: 'forum', link: '/requests' },
          { label: t.accountRequests, icon: 'person_add', link: '/account-requests' },
        ],
      },
      {
        id: 'access',
        label: t.access,
        items: [{ label: t.accounts, icon: 'manage_accounts', link: '/accounts', needs: 'staff.users' }],
      },
      {
        id: 'centre',
        label: t.centre,
        items: [
          { label: t.dictionaries, icon: 'menu_book', link: '/dictionaries', needs: 'staff.dictionaries' },
          { label: t.mail, icon: 'mail', link: '/mail', needs: 'staff.settings' },
          { label: t.queues, icon: 'conversion_path', link: '/api/queues/', outside: true, needs: 'staff.settings' },
          { label: t.audit, icon: 'verified_user', link: '/audit', needs: 'staff.audit' },
          { label: t.settings, icon: 'settings', link: '/settings', needs: 'staff.settings' },
          { label: t.maintenance, icon: 'schedule', link: '/maintenance', needs: 'staff.settings' },
        ],
      },
    ];
    return groups
      .map((group) => ({ ...group, items: group.items.filter((item) => this.mayOpen(item)) }))
      .filter(({ items }) => items.length > 0);
  });
  protected readonly links = computed<AccountLink[]>(() => [
    { label: this.t().portal, icon: 'biotech', href: '/?all=' },
    { label: this.t().dictionary, icon: 'menu_book', href: '/dictionary' },
  ]);

  private mayOpen({ needs }: Item): boolean {
    return needs === undefined || this.session.mayAtCentre(needs);
  }
}
