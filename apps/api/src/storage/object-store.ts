/** Where file contents live, by the SHA-256 of their bytes: writing the same bytes twice keeps one object. */
export interface ObjectStore {
  /** Takes the whole content or nothing: an aborted or failing source leaves no trace. */
  put(content: AsyncIterable<Uint8Array>, limit: number): Promise<PutResult>;
  /** The bytes, in chunks; rejects at the first chunk when there is no such object. */
  open(sha256: string): AsyncIterable<Uint8Array>;
  has(sha256: string): Promise<boolean>;
  remove(sha256: string): Promise<void>;
}

export interface StoredObject {
  sha256: string;
  bytes: number;
}

/** `tooLarge` carries the limit in bytes. */
export type PutResult = StoredObject | { tooLarge: number };

/** A name that can be asked of a store: anything else could walk out of its folder. */
export function isObjectName(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}
