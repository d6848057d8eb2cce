import { computed, signal } from '@angular/core';
import { type NoticeView, type NoticesView, noticePlace } from '@cqdg/contract';
import type { ApiClient } from '../api/api-client';

type Api = Pick<ApiClient, 'post'>;

/** What the bell shows. The stream brings the whole state with every change; reading is shown at once. */
export class NoticesStore {
  private readonly view = signal<NoticesView | null>(null);
  readonly unread = computed(() => this.view()?.unread ?? 0);
  readonly items = computed(() => this.view()?.items ?? []);
  readonly loaded = computed(() => this.view() !== null);

  constructor(
    private readonly api: Api,
    /** Whether this is the console of the centre: its places are others. */
    private readonly console: () => boolean,
  ) {}

  place(notice: NoticeView): string | null {
    return noticePlace(notice, this.console());
  }

  /** Takes the state from the stream. Gives the newest unread notice that was not known before: the one to announce. */
  receive(view: NoticesView): NoticeView | null {
    const known = this.view();
    this.view.set(view);
    const newest = view.items[0];
    if (!known || !newest || newest.read || known.items.some(({ id }) => id === newest.id)) return null;
    return newest;
  }

  read(notice: NoticeView): Promise<void> {
    return notice.read ? Promise.resolve() : this.mark([notice.id]);
  }

  readAll(): Promise<void> {
    return this.unread() === 0 ? Promise.resolve() : this.mark(null);
  }

  /** Who comes to the place of a notice has found what it tells. */
  visited(path: string): Promise<void> {
    return this.readWhere((notice) => this.place(notice) === path);
  }

  /** Who looks at the page of a check sees its outcome there as it comes. */
  seen(path: string): Promise<void> {
    return this.readWhere((notice) => notice.kind === 'validation' && this.place(notice) === path);
  }

  private readWhere(wanted: (notice: NoticeView) => boolean): Promise<void> {
    const ids = this.items()
      .filter((notice) => !notice.read && wanted(notice))
      .map(({ id }) => id);
    return ids.length > 0 ? this.mark(ids) : Promise.resolve();
  }

  /** Should the server not take it, the notices are unread again: nothing is lost. */
  private async mark(ids: string[] | null): Promise<void> {
    const before = this.view();
    if (!before) return;
    const now = (notice: NoticeView) => ids === null || ids.includes(notice.id);
    const freed = before.items.filter((notice) => !notice.read && now(notice)).length;
    const shown = {
      ...before,
      unread: ids === null ? 0 : Math.max(0, before.unread - freed),
      items: before.items.map((notice) => (now(notice) ? { ...notice, read: true } : notice)),
    };
    this.view.set(shown);
    try {
      this.view.set(await this.api.post<NoticesView>('/api/me/notices/read', ids ? { ids } : {}));
    } catch {
      // What came meanwhile is newer.
      if (this.view() === shown) this.view.set(before);
    }
  }
}
