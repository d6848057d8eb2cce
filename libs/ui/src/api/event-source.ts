import { CONNECTED } from '../status/connection';

export type StreamState = 'connecting' | 'open' | 'lost';

const delays = [1_000, 2_000, 5_000, 10_000, 30_000];

/** One connection, kept alive until the function that is returned is called. */
export function connectSource<T>(url: string, receive: (event: T) => void, tell: (state: StreamState) => void): () => void {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  const connect = () => {
    source = new EventSource(url);
    source.onopen = () => {
      failures = 0;
      tell('open');
    };
    source.onmessage = (message: MessageEvent<string>) => receive(JSON.parse(message.data) as T);
    source.onerror = () => {
      source?.close();
      timer = setTimeout(connect, delays[Math.min(failures++, delays.length - 1)]);
      tell('lost');
    };
  };
  const connected = () => {
    if (source?.readyState !== EventSource.CLOSED) return;
    clearTimeout(timer);
    connect();
  };
  window.addEventListener(CONNECTED, connected);
  connect();
  return () => {
    window.removeEventListener(CONNECTED, connected);
    clearTimeout(timer);
    source?.close();
    source = null;
  };
}
