import { type StreamState, connectSource } from './event-source';

export interface SharedEvents<T> {
  receive: (event: T) => void;
  state: (state: StreamState) => void;
}

/** What tabs tell each other. `hello` asks the one that is connected for what it knows. */
type Message<T> = { hello: true } | { state: StreamState } | { event: T };

/**
 * The tab that holds the lock of the address is connected and passes everything on; when it closes, the lock and the connection go to another.
 * Returns what leaves.
 */
export function shareAmongTabs<T>(url: string, listener: SharedEvents<T>): () => void {
  const name = `events:${url}`;
  const channel = new BroadcastChannel(name);
  const leaving = new AbortController();
  channel.onmessage = ({ data }: MessageEvent<Message<T>>) => {
    if ('event' in data) listener.receive(data.event);
    else if ('state' in data) listener.state(data.state);
  };
  channel.postMessage({ hello: true });

  const lead = () =>
    new Promise<void>((release) => {
      const known = new Map<unknown, T>();
      let state: StreamState = 'connecting';
      const post = (message: Message<T>) => channel.postMessage(message);
      const disconnect = connectSource<T>(
        url,
        (event) => {
          known.set(kindOf(event), event);
          listener.receive(event);
          post({ event });
        },
        (now) => {
          state = now;
          listener.state(now);
          post({ state });
        },
      );
      channel.onmessage = ({ data }: MessageEvent<Message<T>>) => {
        if (!('hello' in data)) return;
        post({ state });
        for (const event of known.values()) post({ event });
      };
      leaving.signal.addEventListener('abort', () => {
        disconnect();
        release();
      });
    });
  // The wait for the lock is given up with the page.
  navigator.locks.request(name, { signal: leaving.signal }, lead).catch((error: unknown) => {
    if (!leaving.signal.aborted) throw error;
  });
  return () => {
    leaving.abort();
    channel.close();
  };
}

/** The newest of each kind is what a tab that has just opened needs. */
function kindOf(event: unknown): unknown {
  return typeof event === 'object' && event !== null && 'type' in event ? event.type : null;
}
