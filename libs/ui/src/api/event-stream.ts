import { DestroyRef, inject, signal, type Signal } from '@angular/core';

export type StreamState = 'connecting' | 'open' | 'lost';

export interface EventStream {
  state: Signal<StreamState>;
  close(): void;
}

const delays = [1_000, 2_000, 5_000, 10_000, 30_000];

/**
 * Server-sent events, each handed to `receive` as read from JSON. Reconnects by itself, ever more slowly; the server sends a snapshot on each
 * connection, so nothing is missed for long. Closes with the component or service that opened it. `lost` is told of each failure: the browser
 * does not say whether the session is over or the network gone, so a page hands `session.check` there.
 */
export function openEvents<T>(
  url: string,
  receive: (event: T) => void,
  destroy = inject(DestroyRef),
  lost: () => void = () => undefined,
): EventStream {
  const state = signal<StreamState>('connecting');
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;

  const connect = () => {
    source = new EventSource(url);
    source.onopen = () => {
      failures = 0;
      state.set('open');
    };
    source.onmessage = (message: MessageEvent<string>) => receive(JSON.parse(message.data) as T);
    source.onerror = () => {
      source?.close();
      state.set('lost');
      lost();
      timer = setTimeout(connect, delays[Math.min(failures++, delays.length - 1)]);
    };
  };
  const close = () => {
    clearTimeout(timer);
    source?.close();
    source = null;
  };
  connect();
  destroy.onDestroy(close);
  return { state: state.asReadonly(), close };
}
