import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isObjectName, type ObjectStore, type PutResult } from './object-store';

const CHUNK = 256 * 1024;
const DAY = 24 * 3600 * 1000;

/** Objects as files of one folder, spread over two levels of subfolders. Several processes may share it. */
export class FolderStore implements ObjectStore {
  constructor(private readonly folder: string) {}

  async put(content: AsyncIterable<Uint8Array>, limit: number): Promise<PutResult> {
    const incoming = join(this.folder, 'incoming');
    await mkdir(incoming, { recursive: true });
    const temporary = join(incoming, randomUUID());
    try {
      const written = await this.write(temporary, content, limit);
      if ('tooLarge' in written) return written;
      const path = this.path(written.sha256);
      await mkdir(dirname(path), { recursive: true });
      await rename(temporary, path);
      await syncFolder(dirname(path));
      return written;
    } finally {
      await rm(temporary, { force: true });
    }
  }

  async *open(sha256: string): AsyncIterable<Uint8Array> {
    yield* createReadStream(this.path(sha256), { highWaterMark: CHUNK });
  }

  async has(sha256: string): Promise<boolean> {
    const found = await stat(this.path(sha256)).catch(absent);
    return found !== null;
  }

  async remove(sha256: string): Promise<void> {
    await rm(this.path(sha256), { force: true });
  }

  /** Removes what a killed process left half written. Younger files may still be growing. */
  async sweep(now = Date.now()): Promise<number> {
    const incoming = join(this.folder, 'incoming');
    const names = (await readdir(incoming).catch(absent)) ?? [];
    let removed = 0;
    for (const name of names) {
      const found = await stat(join(incoming, name)).catch(absent);
      if (found === null || now - found.mtimeMs < DAY) continue;
      await rm(join(incoming, name), { force: true });
      removed++;
    }
    return removed;
  }

  private async write(path: string, content: AsyncIterable<Uint8Array>, limit: number): Promise<PutResult> {
    const hash = createHash('sha256');
    let bytes = 0;
    const file = await open(path, 'wx');
    try {
      for await (const chunk of content) {
        bytes += chunk.length;
        if (bytes > limit) return { tooLarge: limit };
        hash.update(chunk);
        await writeWhole(file, chunk);
      }
      // On disk before the name says so: after a power cut a name always holds its whole content.
      await file.sync();
    } finally {
      await file.close();
    }
    return { sha256: hash.digest('hex'), bytes };
  }

  private path(sha256: string): string {
    if (!isObjectName(sha256)) throw new Error('Not the name of an object');
    return join(this.folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  }
}

async function writeWhole(file: Awaited<ReturnType<typeof open>>, chunk: Uint8Array): Promise<void> {
  let offset = 0;
  while (offset < chunk.length) offset += (await file.write(chunk, offset)).bytesWritten;
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  // Some file systems cannot sync a folder; the rename itself is done all the same.
  await handle.sync().catch(() => undefined);
  await handle.close();
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
