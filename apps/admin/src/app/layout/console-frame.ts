import type { Permission } from '@cqdg/contract';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Session, useTexts } from '@cqdg/ui';
import { type AccountLink, type NavGroup, Shell } from '@cqdg/ui/shell';
import { consoleTexts } from './console.texts';

type Item = NavGroup['items'][number] & { needs?: Permission };
type Group = Omit<NavGroup, 'items'> & { items: Item[] };

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
  protected readonly nav = computed<NavGroup[]>(() => {
    const t = this.t();
    const groups: Group[] = [
      { id: 'studies', label: null, items: [{ label: t.studies, icon: 'biotech', link: '/studies' }] },
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
          { label: t.audit, icon: 'verified_user', link: '/audit', needs: 'staff.audit' },
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
