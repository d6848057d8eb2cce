import type { ObjectReader } from '../../storage/object-store';

const PIECE = 1024 * 1024;

/** Clients read in small pieces that follow each other: the disk is asked for a large one. */
export class ReadAhead {
  private piece: Buffer = Buffer.alloc(0);
  private at = 0;

  constructor(private readonly reader: ObjectReader) {}

  get bytes(): number {
    return this.reader.bytes;
  }

  async read(offset: number, length: number): Promise<Buffer> {
    const start = offset - this.at;
    if (start >= 0 && start + length <= this.piece.length) return this.piece.subarray(start, start + length);
    if (offset >= this.reader.bytes) return Buffer.alloc(0);
    this.piece = await this.reader.read(offset, Math.max(length, PIECE));
    this.at = offset;
    return this.piece.subarray(0, length);
  }

  close(): Promise<void> {
    return this.reader.close();
  }
}
