import { createHash, type Hash } from 'node:crypto';
import type { ObjectReader } from '../../storage/object-store';

const PIECE = 1024 * 1024;

export interface Digests {
  sha256: string;
  md5: string;
}

/**
 * Computes both digests of a file while it is written. What comes in order is hashed on its way; what does not (the begin of a resumed upload,
 * pieces out of order) is read again from the file; and where something is written over, all of it is, at the end.
 */
export class DigestFollower {
  private sha256: Hash = createHash('sha256');
  private md5: Hash = createHash('md5');
  /** Up to where it is hashed. */
  private at = 0;
  private writtenOver = false;

  /** `chunk` will be at `offset` of the file, of which so many bytes are written or on their way. */
  wrote(offset: number, chunk: Uint8Array, bytes: number): void {
    if (offset < bytes) this.writtenOver = true;
    else if (offset === this.at) this.take(chunk);
  }

  /** The file was cut to so many bytes. */
  cut(bytes: number): void {
    if (bytes < this.at) this.writtenOver = true;
  }

  /** Reads what was written and not hashed, while `goOn` says so. */
  async catchUp(file: ObjectReader, goOn: () => boolean = () => true): Promise<void> {
    while (this.at < file.bytes && !this.writtenOver && goOn()) {
      const from = this.at;
      const piece = await file.read(from, PIECE);
      if (piece.length === 0) return;
      // What was written in between may have brought us further.
      if (from === this.at) this.take(piece);
    }
  }

  /** Of the whole file, once nothing is written any more. */
  async finish(file: ObjectReader): Promise<Digests> {
    if (this.writtenOver) this.restart();
    await this.catchUp(file);
    return { sha256: this.sha256.copy().digest('hex'), md5: this.md5.copy().digest('hex') };
  }

  private take(chunk: Uint8Array): void {
    this.sha256.update(chunk);
    this.md5.update(chunk);
    this.at += chunk.length;
  }

  private restart(): void {
    this.sha256 = createHash('sha256');
    this.md5 = createHash('md5');
    this.at = 0;
    this.writtenOver = false;
  }
}
