import type { Request } from 'express';
import { DomainError } from '../../platform/errors/domain-error';

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
  }
}
