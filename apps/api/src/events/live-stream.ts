import type { Response } from 'express';

const HEARTBEAT_MS = 15_000;
const SESSION_CHECK_MS = 3000;
/** A page that reads no more for so long is let go: it comes back with a new snapshot. */
const UNREAD_LIMIT = 4_000_000;

export interface LiveSource {
  /** Hands on each change, as JSON, and says when some may have been missed, until the function that is returned is called. */
  listen(listener: (event: string) => void, missed: () => void): () => void;
  /** The whole state, as events. */
  snapshot(): Promise<object[]>;
  /** Whether the person may still listen: asked again while the stream lives. */
  allowed(): Promise<boolean>;
  failed(error: unknown): void;
}

/** Server-sent events: the whole state, then each change, until the page leaves or the person may listen no more. */
export async function streamEvents(response: Response, source: LiveSource): Promise<void> {
  // Listening starts before the snapshot is read, so that no change falls between the two.
  const early: string[] = [];
  let send = (event: string): void => {
    early.push(event);
  };
  const stopListening = source.listen(
    (event) => send(event),
    // A page that is cut off comes back at once, and gets a new snapshot.
    () => response.end(),
  );
  const timers: NodeJS.Timeout[] = [];
  response.once('close', () => {
    stopListening();
    for (const timer of timers) clearInterval(timer);
  });
  response.set({ 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store, no-transform', 'X-Accel-Buffering': 'no' });
  for (const event of await source.snapshot()) early.unshift(JSON.stringify(event));
  send = (event) => write(response, `data: ${event}\n\n`);
  write(response, 'retry: 2000\n\n');
  early.forEach(send);
  if (response.writableEnded || response.closed) return;
  timers.push(setInterval(() => write(response, ': \n\n'), HEARTBEAT_MS));
  timers.push(setInterval(() => void endUnlessAllowed(response, source), SESSION_CHECK_MS));
}

async function endUnlessAllowed(response: Response, source: LiveSource): Promise<void> {
  try {
    if (!(await source.allowed())) response.end();
  } catch (error) {
    source.failed(error);
  }
}

/** A stream that has ended stays open while its page does not read: it takes nothing more. */
function write(response: Response, text: string): void {
  if (response.writableEnded || response.destroyed) return;
  if (response.writableLength > UNREAD_LIMIT) response.destroy();
  else response.write(text);
}
