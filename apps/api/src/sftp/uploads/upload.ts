import { DomainError } from '../../platform/errors/domain-error';
import type { SftpPart } from '../sftp-file.entities';
import type { VirtualPath } from '../tree/virtual-path';
import type { PartWriter } from './part-writer';

/** After so much the room that is left is asked for again: other uploads of the account take of it too. */
const RECOUNT = 64 * 1024 * 1024;

/** What may still come: `most` for the whole file, `room` beside what is there. */
export interface Room {
  most: number;
  room: number;
}

/** An upload under way. */
export class Upload {
  private countedAt: number;
  private recounting: Promise<void> | null = null;
  /** Of the first write that failed. */
  failure: unknown = null;

  constructor(
    readonly part: SftpPart,
    readonly place: VirtualPath,
    private readonly writer: PartWriter,
    private limits: Room,
    /** Tells how far it is, and asks how much may still come. */
    private readonly recount: (bytes: number) => Promise<Room>,
    /** Where the next piece goes, whatever the client says: of a file that is only added to. */
    private end: number | null,
  ) {
    this.countedAt = writer.bytes;
  }

  get bytes(): number {
    return this.writer.bytes;
  }

  /** A client closes also what it could not write to its end: such an upload is not whole. */
  async write(offset: number, chunk: Uint8Array): Promise<void> {
    try {
      await this.writeOn(offset, chunk);
    } catch (error) {
      this.failure ??= error;
      throw error;
    }
  }

  private async writeOn(offset: number, chunk: Uint8Array): Promise<void> {
    const at = this.end ?? offset;
    const end = at + chunk.length;
    if (this.end !== null) this.end = end;
    if (end - this.countedAt > RECOUNT) {
      await (this.recounting ??= this.countAgain());
    }
    if (end > this.limits.most) throw new DomainError('body.too_large', { limit: this.limits.most });
    if (end - this.countedAt > this.limits.room) throw new DomainError('sftp.quota');
    await this.writer.write(at, chunk);
  }

  private async countAgain(): Promise<void> {
    const { bytes } = this.writer;
    this.limits = await this.recount(bytes);
    this.countedAt = bytes;
    this.recounting = null;
  }

  read(offset: number, length: number): Promise<Buffer> {
    return this.writer.read(offset, length);
  }

  truncate(bytes: number): Promise<void> {
    return this.writer.truncate(bytes);
  }

  finish() {
    return this.writer.finish();
  }

  leave(): Promise<number> {
    return this.writer.leave();
  }
}
