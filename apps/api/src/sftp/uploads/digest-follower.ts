import { randomUUID } from 'node:crypto';
import type { ObjectReader } from '../../storage/object-store';
import { type Digests, digestThread } from './digest-thread';

const PIECE = 1024 * 1024;

/**
 * Computes both digests of a file while it is written. What comes in order is hashed on its way; what does not (the begin of a resumed upload,
 * pieces out of order) is read again from the file; and where something is written over, all of it is, at the end.
 */
export class DigestFollower {
  private readonly file = randomUUID();
  /** What is under way in the thread; it never rejects. */
  private last = this.followed(digestThread.begin(this.file));
  private failure: unknown = null;
  /** Up to where it is hashed, or on its way to it. */
  private at = 0;
  private writtenOver = false;

  /** `piece`, which is ours from now on, was written at `offset` of the file, which had so many bytes before. Comes back when more may come. */
  async wrote(offset: number, piece: Uint8Array, bytes: number): Promise<void> {
    if (offset < bytes) this.writtenOver = true;
    else if (offset === this.at) await this.take(piece);
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
      if (from === this.at) await this.take(piece);
    }
  }

  /** Of the whole file, once nothing is written any more. */
  async finish(file: ObjectReader): Promise<Digests> {
    if (this.writtenOver) this.restart();
    await this.catchUp(file);
    await this.last;
    if (this.failure) throw this.failure;
    return digestThread.digests(this.file);
  }

  /** Nothing more is asked of it. */
  async end(): Promise<void> {
    await this.last;
    await digestThread.forget(this.file).catch(() => undefined);
  }

  /** Comes back when all but this piece is hashed: so much is held in memory, and no more. */
  private async take(piece: Uint8Array): Promise<void> {
    this.at += piece.length;
    const before = this.last;
    this.last = this.followed(digestThread.add(this.file, piece));
    await before;
    if (this.failure) throw this.failure;
  }

  private restart(): void {
    this.last = this.followed(digestThread.begin(this.file));
    this.at = 0;
    this.writtenOver = false;
  }

  private followed(work: Promise<unknown>): Promise<void> {
    return work.then(
      () => undefined,
      (error: unknown) => void (this.failure ??= error),
    );
  }
}
