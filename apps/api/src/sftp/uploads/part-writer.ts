import type { ObjectReader, PartFile } from '../../storage/object-store';
import { DigestFollower } from './digest-follower';
import type { Digests } from './digest-thread';

/** So much goes into one write of the disk at the most. */
const GATHERED = 1024 * 1024;

/** Pieces that follow each other, written together. */
interface Batch {
  at: number;
  chunks: Uint8Array[];
  bytes: number;
  written: Promise<void>;
  tell: (failure?: Error) => void;
}

export interface Written extends Digests {
  bytes: number;
}

/**
 * Writes what a client sends into a part. A piece counts as accepted once the operating system has it, for a client goes on after the last one that
 * was: what comes while the disk is busy is gathered. After a failure of the disk nothing is accepted any more.
 */
export class PartWriter {
  private readonly digests = new DigestFollower();
  private readonly waiting: Batch[] = [];
  private pumping: Promise<void> | null = null;
  private following: Promise<void> | null = null;
  private failure: unknown = null;
  private closed = false;
  /** Written or on its way. */
  private size: number;
  /** Up to where nothing is expected to be written over. */
  private settled: number;

  /** `again`: so many of the last bytes are likely to be sent once more. */
  constructor(
    private readonly file: PartFile,
    again = 0,
  ) {
    this.size = file.bytes;
    this.settled = Math.max(0, file.bytes - again);
    this.follow();
  }

  get bytes(): number {
    return this.size;
  }

  /** May be called again before it comes back. */
  write(offset: number, chunk: Uint8Array): Promise<void> {
    if (this.failure) return Promise.reject(this.failure as Error);
    this.size = Math.max(this.size, offset + chunk.length);
    const batch = this.batchAt(offset);
    batch.chunks.push(chunk);
    batch.bytes += chunk.length;
    this.pumping ??= this.pump();
    return batch.written;
  }

  async truncate(bytes: number): Promise<void> {
    await this.flush();
    await this.file.truncate(bytes);
    this.digests.cut(bytes);
    this.size = bytes;
    this.settled = Math.min(this.settled, bytes);
  }

  async read(offset: number, length: number): Promise<Buffer> {
    await this.flush();
    return this.file.read(offset, length);
  }

  /** All of it is on disk; throws what any write failed of. */
  async finish(): Promise<Written> {
    try {
      await this.flush();
      await this.file.sync();
      await this.following;
      const digests = await this.digests.finish(this.file);
      return { bytes: this.size, ...digests };
    } finally {
      await this.close();
    }
  }

  /** Leaves what was accepted on disk, for who comes back. */
  async leave(): Promise<number> {
    await this.flush().catch(() => undefined);
    await this.close();
    return this.file.bytes;
  }

  private async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    await this.following;
    await this.digests.end();
    await this.file.close();
  }

  private batchAt(offset: number): Batch {
    const last = this.waiting.at(-1);
    if (last && last.at + last.bytes === offset && last.bytes < GATHERED) return last;
    let tell: Batch['tell'] = () => undefined;
    const written = new Promise<void>((resolve, reject) => (tell = (failure) => (failure ? reject(failure) : resolve())));
    const batch: Batch = { at: offset, chunks: [], bytes: 0, written, tell };
    // Who gave the piece hears of the failure; nobody else must.
    written.catch(() => undefined);
    this.waiting.push(batch);
    return batch;
  }

  /** One write at a time, so that they stay in order. */
  private async pump(): Promise<void> {
    for (let batch = this.waiting.shift(); batch; batch = this.waiting.shift()) {
      try {
        if (this.failure) throw this.failure;
        await this.put(batch);
      } catch (error) {
        this.failure ??= error;
        batch.tell(error as Error);
      }
    }
    this.pumping = null;
  }

  private async put({ at, chunks, bytes, tell }: Batch): Promise<void> {
    // In one piece, which the digests may have: what a client sent in small ones is no longer held by them.
    const piece = Buffer.concat(chunks);
    await this.file.write(at, [piece]);
    tell();
    const before = this.settled;
    this.settled = Math.max(before, at + bytes);
    await this.digests.wrote(at, piece, before);
    this.follow();
  }

  private async flush(): Promise<void> {
    while (this.pumping) await this.pumping;
    if (this.failure) throw this.failure;
  }

  /** What was written out of turn, such as the begin of a resumed upload, is read again while the rest comes: at the end little is left to do. */
  private follow(): void {
    const { file, settledBytes } = this;
    const begin: ObjectReader = {
      get bytes() {
        return settledBytes();
      },
      read: (offset, length) => file.read(offset, Math.min(length, settledBytes() - offset)),
      close: () => Promise.resolve(),
    };
    this.following ??= this.digests
      .catchUp(begin, () => !this.closed)
      .catch((error: unknown) => void (this.failure ??= error))
      .finally(() => (this.following = null));
  }

  private readonly settledBytes = (): number => Math.min(this.file.bytes, this.settled);
}
