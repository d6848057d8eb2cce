import { DestroyRef, inject, signal, type Signal } from '@angular/core';
import { type StreamState, connectSource } from './event-source';
import { type SharedEvents, shareAmongTabs } from './shared-events';

export type { StreamState } from './event-source';

export interface EventStream {
  state: Signal<StreamState>;
  close(): void;
}

export interface EventStreamOptions {
  destroy?: DestroyRef;
  /**
   * Told of each failure: the browser does not say whether the session is over or the network gone, so a page hands `session.check` here.
   */
  lost?: () => void;
}

/**
 * Server-sent events, each handed to `receive` as read from JSON. Reconnects by itself, ever more slowly; the server sends a snapshot on each
 * connection, so nothing is missed for long. Tabs of one browser share one connection, since HTTP/1.1 allows only six in all. Closes with the
 * component or service that opened it.
 */
export function openEvents<T>(url: string, receive: (event: T) => void, options: EventStreamOptions = {}): EventStream {
  const destroy = options.destroy ?? inject(DestroyRef);
  const state = signal<StreamState>('connecting');
  const listener: SharedEvents<T> = {
    receive,
    state: (now) => {
      state.set(now);
      if (now === 'lost') options.lost?.();
    },
  };
  const close = canShare() ? shareAmongTabs(url, listener) : connectSource(url, listener.receive, listener.state);
  destroy.onDestroy(close);
  return { state: state.asReadonly(), close };
}

/** Locks exist in secure contexts only; a page served over plain HTTP has a connection per tab. */
function canShare(): boolean {
  return typeof BroadcastChannel !== 'undefined' && typeof navigator !== 'undefined' && 'locks' in navigator;
}
