import type { PartFile } from '../../storage/object-store';
import { DigestFollower } from './digest-follower';
import type { Digests } from './digest-thread';

/** So much is gathered into one write of the disk. */
const GATHERED = 1024 * 1024;

export interface Written extends Digests {
  bytes: number;
}

/**
 * Writes what a client sends into a part. A piece is accepted at once and written soon: what follows each other is gathered. A failure of the disk
 * is told by whatever comes next, and by `finish` at the latest.
 */
export class PartWriter {
  private readonly digests = new DigestFollower();
  private gathered: Uint8Array[] = [];
  private gatheredAt = 0;
  private gatheredBytes = 0;
  private writing: Promise<void> | null = null;
  private failure: unknown = null;
  private closed = false;
  /** Written or on its way. */
  private size: number;
  private readonly catchingUp: Promise<void>;

  constructor(private readonly file: PartFile) {
    this.size = file.bytes;
    // A resumed upload: what is there is hashed while the rest comes.
    this.catchingUp = this.digests.catchUp(file, () => !this.closed).catch((error: unknown) => void (this.failure ??= error));
  }

  get bytes(): number {
    return this.size;
  }

  /** What is in memory and not on disk yet. */
  get pending(): number {
    return this.gatheredBytes;
  }

  /** Comes back when so much is on disk that more may come. */
  async write(offset: number, chunk: Uint8Array): Promise<void> {
    if (this.failure) throw this.failure;
    if (offset !== this.gatheredAt + this.gatheredBytes) await this.flush();
    if (this.gatheredBytes === 0) this.gatheredAt = offset;
    this.gathered.push(chunk);
    this.gatheredBytes += chunk.length;
    this.size = Math.max(this.size, offset + chunk.length);
    if (this.gatheredBytes >= GATHERED) await this.begin();
  }

  async truncate(bytes: number): Promise<void> {
    await this.flush();
    await this.file.truncate(bytes);
    this.digests.cut(bytes);
    this.size = bytes;
  }

  async read(offset: number, length: number): Promise<Buffer> {
    await this.flush();
    return this.file.read(offset, length);
  }

  /** All of it is on disk; throws what any write failed of. */
  async finish(): Promise<Written> {
    try {
      await this.flush();
      if (this.failure) throw this.failure;
      await this.file.sync();
      await this.catchingUp;
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
    await this.catchingUp;
    await this.digests.end();
    await this.file.close();
  }

  private async flush(): Promise<void> {
    await this.begin();
    await this.writing;
    if (this.failure) throw this.failure;
  }

  /** One write at a time, so that they stay in order: comes back when the one before is done, while that of what is gathered now goes on. */
  private async begin(): Promise<void> {
    while (this.writing) await this.writing;
    if (this.failure) throw this.failure;
    if (this.gathered.length === 0) return;
    // In one piece: what a client sent in small ones is no longer held by them.
    const [piece, at] = [Buffer.concat(this.gathered), this.gatheredAt];
    [this.gathered, this.gatheredBytes] = [[], 0];
    this.writing = this.put(at, piece)
      .catch((error: unknown) => void (this.failure ??= error))
      .finally(() => (this.writing = null));
  }

  private async put(at: number, piece: Buffer): Promise<void> {
    const before = this.file.bytes;
    await this.file.write(at, [piece]);
    await this.digests.wrote(at, piece, before);
  }
}
