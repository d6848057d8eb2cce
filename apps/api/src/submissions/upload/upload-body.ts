import type { Request } from 'express';
import { DomainError } from '../../platform/errors/domain-error';

/** How long the rest of a refused upload is taken and thrown away. */
const DRAIN_MS = 60_000;

/**
 * The bytes of an upload. Who stops reading early (too large, refused) leaves the connection open, so that the answer still reaches the sender.
 * Throws `upload.aborted` where the sender breaks off.
 */
export async function* uploadBody(request: Request): AsyncIterable<Uint8Array> {
  try {
    yield* request.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>;
  } catch (error) {
    if (request.destroyed && !request.complete) throw new DomainError('upload.aborted');
    throw error;
  } finally {
    drain(request);
  }
}

/** A browser reads no answer before all is sent: without a reader it would wait for ever. */
function drain(request: Request): void {
  if (request.complete || request.destroyed) return;
  // The iterator lets go of the stream a moment after it returned.
  setImmediate(() => request.resume());
  const enough = setTimeout(() => request.destroy(), DRAIN_MS).unref();
  request.once('close', () => clearTimeout(enough));
}
