import type { ObjectReader } from '../../storage/object-store';

/** A content that was made for who reads it. */
export class Generated implements ObjectReader {
  private readonly content: Buffer;

  constructor(content: Uint8Array) {
    this.content = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  }

  get bytes(): number {
    return this.content.length;
  }

  read(offset: number, length: number): Promise<Buffer> {
    return Promise.resolve(this.content.subarray(offset, offset + length));
  }

  async close(): Promise<void> {
    // Nothing is open.
  }
}
