import type { ObjectStore, PutResult } from './object-store';

/** The object store, as it is injected. */
export abstract class Store implements ObjectStore {
  abstract put(content: AsyncIterable<Uint8Array>, limit: number): Promise<PutResult>;
  abstract open(sha256: string): AsyncIterable<Uint8Array>;
  abstract has(sha256: string): Promise<boolean>;
  abstract remove(sha256: string): Promise<void>;
}
