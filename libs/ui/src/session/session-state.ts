import { Injectable, computed, signal } from '@angular/core';
import type { SessionView, UserView } from '@cqdg/contract';

export type SessionStatus =
  /** Not asked yet. */
  | 'unknown'
  | 'visitor'
  | 'signed-in'
  /** Was signed in; the server no longer knows the session. */
  | 'ended'
  /** The server did not answer. */
  | 'unreachable';

/** What is known of who is there. Only `Session` and `ApiClient` change it. */
@Injectable({ providedIn: 'root' })
export class SessionState {
  private readonly view = signal<SessionView>({ user: null, csrfToken: null });
  private readonly now = signal<SessionStatus>('unknown');
  readonly status = this.now.asReadonly();
  readonly user = computed(() => this.view().user);

  open(view: SessionView): void {
    this.view.set(view);
    this.now.set(view.user ? 'signed-in' : 'visitor');
  }

  /** The account, changed by its owner. */
  update(user: UserView): void {
    this.view.update((view) => ({ ...view, user }));
  }

  /** The server answered 401. */
  end(): void {
    if (this.now() !== 'signed-in') return;
    this.view.set({ user: null, csrfToken: null });
    this.now.set('ended');
  }

  unreachable(): void {
    this.now.set('unreachable');
  }

  /** What a request that changes something must carry. */
  headers(): Record<string, string> {
    const token = this.view().csrfToken;
    return token ? { 'X-CSRF-Token': token } : {};
  }
}
