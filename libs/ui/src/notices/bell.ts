import { CdkTrapFocus } from '@angular/cdk/a11y';
import { CdkConnectedOverlay, CdkOverlayOrigin, type ConnectedPosition } from '@angular/cdk/overlay';
import {
  ChangeDetectionStrategy,
  Component,
  DOCUMENT,
  booleanAttribute,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterLink } from '@angular/router';
import type { NoticeKind, NoticeView, NoticesView } from '@cqdg/contract';
import { filter, map } from 'rxjs';
import { ApiClient } from '../api/api-client';
import { openEvents } from '../api/event-stream';
import { LiveRegion } from '../feedback/live-region';
import { useFormat } from '../i18n/format';
import { LanguageService } from '../i18n/language.service';
import { useTexts } from '../i18n/texts';
import { Icon } from '../icon/icon';
import type { IconName } from '../icon/icons';
import { Wait } from '../parts/wait';
import { Session } from '../session/session';
import { NoticesStore } from './notices.store';
import { noticeTexts, noticeWords } from './notices.texts';

const icons: Record<NoticeKind, IconName> = {
  registration: 'science',
  validation: 'rule',
  signature: 'signature',
  acceptance: 'verified',
  return: 'undo',
  reopening: 'lock_open',
  withdrawal: 'undo',
  dictionary: 'menu_book',
  request: 'forum',
  password_changed: 'lock',
  second_factor: 'lock',
  identity: 'lock',
  token_ending: 'key',
  sftp_account: 'folder_shared',
  sftp_ending: 'folder_shared',
  sftp_quota: 'folder_shared',
  mail_refused: 'mail',
  account_request: 'person_add',
};

const plain = (url: string) => url.replace(/[?#].*$/, '');

/** The bell of the top bar and its panel: live, and read aloud when something new comes. */
@Component({
  selector: 'ui-bell',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CdkConnectedOverlay, CdkOverlayOrigin, CdkTrapFocus, Icon, RouterLink, Wait],
  templateUrl: './bell.html',
})
export class Bell {
  readonly console = input(false, { transform: booleanAttribute });
  /** Something happened that its person is told of, or the stream has come back. */
  readonly told = output();
  protected readonly t = useTexts(noticeTexts);
  protected readonly f = useFormat();
  protected readonly language = inject(LanguageService).language;
  protected readonly open = signal(false);
  protected readonly icons = icons;
  protected readonly store = new NoticesStore(inject(ApiClient), () => this.console());
  protected readonly positions: ConnectedPosition[] = [{ originX: 'end', originY: 'bottom', overlayX: 'end', overlayY: 'top', offsetY: 4 }];

  private readonly router = inject(Router);
  private readonly live = inject(LiveRegion);
  private readonly document = inject(DOCUMENT);
  private readonly path = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map((event) => plain(event.urlAfterRedirects)),
    ),
    { initialValue: plain(this.router.url) },
  );

  constructor() {
    const session = inject(Session);
    openEvents<NoticesView>('/api/me/events', (view) => this.receive(view), { lost: () => void session.check() });
    effect(() => {
      const path = this.path();
      if (this.store.loaded()) untracked(() => void this.store.visited(path));
    });
  }

  protected wordsOf(notice: NoticeView): { title: string; text: string } {
    return noticeWords(this.t().kinds, notice);
  }

  protected follow(notice: NoticeView): void {
    void this.store.read(notice);
    this.open.set(false);
  }

  /** The focus goes back to the bell with the trap's end. */
  protected close(): void {
    this.open.set(false);
  }

  protected escape(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.close();
  }

  private receive(view: NoticesView): void {
    const news = this.store.receive(view);
    this.told.emit();
    if (!news) return;
    const { title, text } = this.wordsOf(news);
    this.live.announce(`${title}. ${text}`);
    if (this.document.visibilityState === 'visible') void this.store.seen(this.path());
  }
}
