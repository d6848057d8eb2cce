import type { ObjectReader, ObjectStore, PartFile, PutResult } from './object-store';

/** The object store, as it is injected. */
export abstract class Store implements ObjectStore {
  abstract put(content: AsyncIterable<Uint8Array>, limit: number): Promise<PutResult>;
  abstract open(sha256: string): AsyncIterable<Uint8Array>;
  abstract reader(sha256: string): Promise<ObjectReader>;
  abstract has(sha256: string): Promise<boolean>;
  abstract remove(sha256: string): Promise<void>;
  abstract openPart(id: string, from?: string): Promise<PartFile>;
  abstract partBytes(id: string): Promise<number | null>;
  abstract keepPart(id: string, sha256: string): Promise<void>;
  abstract dropPart(id: string): Promise<void>;
}
