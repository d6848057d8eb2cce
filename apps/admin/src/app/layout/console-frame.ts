import type { CentreCount, CentreCounts, Permission } from '@cqdg/contract';
import { ChangeDetectionStrategy, Component, DestroyRef, computed, effect, inject, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { ApiClient, Session, useTexts } from '@cqdg/ui';
import { type AccountLink, type NavGroup, type NavItem, Shell } from '@cqdg/ui/shell';
import { filter } from 'rxjs';
import { ConsoleCounts } from './console-counts';
import { consoleTexts } from './console.texts';

const REFRESH_MS = 30_000;

/** `counted`: what of it waits for the centre is said beside it. */
type Item = Omit<NavItem, 'count'> & { needs?: Permission; counted?: CentreCount };
type Group = Omit<NavGroup, 'items'> & { items: Item[] };

@Component({
  selector: 'app-console-frame',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Shell],
  template: `<ui-shell
    console
    home="/"
    [appName]="t().app"
    [nav]="nav()"
    [navLabel]="t().nav"
    [accountLinks]="links()"
    (told)="counts.load()"
  >
    <a shellFoot href="/">{{ t().portal }}</a>
  </ui-shell>`,
})
export class ConsoleFrame {
  private readonly session = inject(Session);
  private readonly api = inject(ApiClient);
  protected readonly counts = new ConsoleCounts(() => this.api.get<CentreCounts>('/api/centre/counts'));
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
          { label: t.submissions, icon: 'rule', link: '/submissions', counted: 'submissions' },
          { label: t.requests, icon: 'forum', link: '/requests', counted: 'requests' },
          { label: t.accountRequests, icon: 'person_add', link: '/account-requests', counted: 'accountRequests' },
        ],
      },
      {
        id: 'access',
        label: t.access,
        items: [
          { label: t.accounts, icon: 'manage_accounts', link: '/accounts', needs: 'staff.users' },
          { label: t.sftp, icon: 'folder_shared', link: '/sftp', needs: 'staff.studies' },
        ],
      },
      {
        id: 'centre',
        label: t.centre,
        items: [
          { label: t.dictionaries, icon: 'menu_book', link: '/dictionaries', needs: 'staff.dictionaries' },
          { label: t.mail, icon: 'mail', link: '/mail', needs: 'staff.settings', counted: 'mails' },
          { label: t.queues, icon: 'conversion_path', link: '/api/queues/', outside: true, needs: 'staff.settings' },
          { label: t.audit, icon: 'verified_user', link: '/audit', needs: 'staff.audit' },
          { label: t.settings, icon: 'settings', link: '/settings', needs: 'staff.settings' },
          { label: t.maintenance, icon: 'schedule', link: '/maintenance', needs: 'staff.settings' },
        ],
      },
    ];
    return groups
      .map((group) => ({ ...group, items: group.items.filter((item) => this.mayOpen(item)).map((item) => this.withCount(item)) }))
      .filter(({ items }) => items.length > 0);
  });
  protected readonly links = computed<AccountLink[]>(() => [
    { label: this.t().portal, icon: 'biotech', href: '/?all=' },
    { label: this.t().dictionary, icon: 'menu_book', href: '/dictionary' },
  ]);

  /** Notices tell what comes in. What was dealt with is told to nobody: it is asked with each page, and now and then for what colleagues do. */
  constructor() {
    const gone = toSignal(inject(Router).events.pipe(filter((event) => event instanceof NavigationEnd)));
    effect(() => {
      if (gone()) untracked(() => void this.counts.load());
    });
    const again = setInterval(() => {
      if (document.visibilityState === 'visible') void this.counts.load();
    }, REFRESH_MS);
    inject(DestroyRef).onDestroy(() => clearInterval(again));
  }

  private withCount({ counted, ...item }: Item): NavItem {
    const value = counted === undefined ? 0 : (this.counts.view()?.[counted] ?? 0);
    if (counted === undefined || value === 0) return item;
    return { ...item, count: { value, label: this.t().counted[counted], error: counted === 'mails' } };
  }

  private mayOpen({ needs }: Item): boolean {
    return needs === undefined || this.session.mayAtCentre(needs);
  }
}
