/** Where file contents live, by the SHA-256 of their bytes: writing the same bytes twice keeps one object. */
export interface ObjectStore {
  /** Takes the whole content or nothing: an aborted or failing source leaves no trace. */
  put(content: AsyncIterable<Uint8Array>, limit: number): Promise<PutResult>;
  /** The bytes, in chunks; rejects at the first chunk when there is no such object. */
  open(sha256: string): AsyncIterable<Uint8Array>;
  /** The same, piece by piece from any place. Throws `file.gone` where there is no such object. */
  reader(sha256: string): Promise<ObjectReader>;
  has(sha256: string): Promise<boolean>;
  remove(sha256: string): Promise<void>;

  /** A content that grows over hours and connections, by an id of the caller's; `from`: begins as a copy of that object. */
  openPart(id: string, from?: string): Promise<PartFile>;
  /** How much of it is there; `null` where there is none. */
  partBytes(id: string): Promise<number | null>;
  /** Makes an object of it, whose name the caller knows. Twice is no fault. */
  keepPart(id: string, sha256: string): Promise<void>;
  dropPart(id: string): Promise<void>;
}

export interface ObjectReader {
  readonly bytes: number;
  /** Fewer bytes than asked for only at the end. */
  read(offset: number, length: number): Promise<Buffer>;
  close(): Promise<void>;
}

/** Open for writing. Several processes must not write into one part at the same time. */
export interface PartFile extends ObjectReader {
  write(offset: number, chunks: readonly Uint8Array[]): Promise<void>;
  truncate(bytes: number): Promise<void>;
  /** On disk, whatever happens after. */
  sync(): Promise<void>;
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
