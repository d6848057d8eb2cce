import type { FileHandle } from 'node:fs/promises';
import type { ObjectReader, PartFile } from './object-store';

/** An object, read from any place. */
export class FileReader implements ObjectReader {
  constructor(
    protected readonly file: FileHandle,
    protected size: number,
  ) {}

  get bytes(): number {
    return this.size;
  }

  async read(offset: number, length: number): Promise<Buffer> {
    const wanted = Math.max(0, Math.min(length, this.size - offset));
    const buffer = Buffer.allocUnsafe(wanted);
    let done = 0;
    while (done < wanted) {
      const { bytesRead } = await this.file.read(buffer, done, wanted - done, offset + done);
      if (bytesRead === 0) break;
      done += bytesRead;
    }
    return buffer.subarray(0, done);
  }

  close(): Promise<void> {
    return this.file.close();
  }
}

/** A content that is being written. */
export class FilePart extends FileReader implements PartFile {
  async write(offset: number, chunks: readonly Uint8Array[]): Promise<void> {
    let left = [...chunks];
    let at = offset;
    while (left.length > 0) {
      const { bytesWritten } = await this.file.writev(left, at);
      at += bytesWritten;
      left = after(left, bytesWritten);
    }
    this.size = Math.max(this.size, at);
  }

  async truncate(bytes: number): Promise<void> {
    await this.file.truncate(bytes);
    this.size = bytes;
  }

  sync(): Promise<void> {
    return this.file.sync();
  }
}

/** What is left of some pieces once so many of their bytes are written. */
function after(chunks: Uint8Array[], written: number): Uint8Array[] {
  let done = written;
  let index = 0;
  while (index < chunks.length && done >= (chunks[index]?.length ?? 0)) done -= chunks[index++]?.length ?? 0;
  const [first, ...others] = chunks.slice(index);
  return first ? [first.subarray(done), ...others] : [];
}
