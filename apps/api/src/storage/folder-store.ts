import { createHash, randomUUID } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { copyFile, mkdir, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DomainError } from '../platform/errors/domain-error';
import { FileReader, FilePart } from './folder-files';
import { isObjectName, type ObjectReader, type ObjectStore, type PartFile, type PutResult } from './object-store';

const CHUNK = 256 * 1024;
const DAY = 24 * 3600 * 1000;
const WEEK = 7 * DAY;

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
    try {
      yield* createReadStream(this.path(sha256), { highWaterMark: CHUNK });
    } catch (error) {
      // Somebody discarded these bytes between two steps of who reads them.
      throw absent(error as NodeJS.ErrnoException) ?? new DomainError('file.gone');
    }
  }

  async has(sha256: string): Promise<boolean> {
    const found = await stat(this.path(sha256)).catch(absent);
    return found !== null;
  }

  async remove(sha256: string): Promise<void> {
    await rm(this.path(sha256), { force: true });
  }

  async reader(sha256: string): Promise<ObjectReader> {
    const file = await open(this.path(sha256), 'r').catch(absent);
    if (!file) throw new DomainError('file.gone');
    return new FileReader(file, (await file.stat()).size);
  }

  async openPart(id: string, from?: string): Promise<PartFile> {
    const path = this.partPath(id);
    await mkdir(dirname(path), { recursive: true });
    if (from !== undefined) await copyFile(this.path(from), path, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
    // Neither truncated nor written at its end only, which no flag of one letter says.
    const file = await open(path, constants.O_RDWR | constants.O_CREAT, 0o600);
    return new FilePart(file, (await file.stat()).size);
  }

  async partBytes(id: string): Promise<number | null> {
    return (await stat(this.partPath(id)).catch(absent))?.size ?? null;
  }

  async keepPart(id: string, sha256: string): Promise<void> {
    const path = this.path(sha256);
    await mkdir(dirname(path), { recursive: true });
    const moved = await rename(this.partPath(id), path).then(() => true, absent);
    if (moved === null && !(await this.has(sha256))) throw new DomainError('file.gone');
    // An object counts as young from here on, however long it grew.
    const now = new Date();
    await utimes(path, now, now);
    await syncFolder(dirname(path));
  }

  async dropPart(id: string): Promise<void> {
    await rm(this.partPath(id), { force: true });
  }

  /** Removes parts that nobody knows. Who begins one tells the database before, so that none is unknown while it is young. */
  async sweepParts(known: (ids: string[]) => Promise<ReadonlySet<string>>): Promise<number> {
    const ids = ((await readdir(join(this.folder, 'parts')).catch(absent)) ?? []).filter(isPartId);
    const wanted = await known(ids);
    const unknown = ids.filter((id) => !wanted.has(id));
    for (const id of unknown) await this.dropPart(id);
    return unknown.length;
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

  /**
   * Removes objects that nobody refers to and that were put more than a week ago: whoever puts one refers to it within hours. `referred` says
   * which of some names are wanted; where it knows none of them, database and store do not belong together, and nothing is removed.
   */
  async sweepObjects(referred: (names: string[]) => Promise<ReadonlySet<string>>, now = Date.now()): Promise<number> {
    const unwanted: string[] = [];
    let known = 0;
    for await (const names of this.names()) {
      const aged: string[] = [];
      for (const name of names) if (await this.isOlder(this.path(name), now - WEEK)) aged.push(name);
      const wanted = aged.length > 0 ? await referred(aged) : new Set<string>();
      known += wanted.size;
      unwanted.push(...aged.filter((name) => !wanted.has(name)));
    }
    let removed = 0;
    for (const name of known > 0 ? unwanted : []) if (await this.removeAged(name, now - WEEK)) removed++;
    return removed;
  }

  /** Who puts the same bytes meanwhile makes the file young again: so it is set aside, looked at, and put back if need be. */
  private async removeAged(name: string, before: number): Promise<boolean> {
    const held = join(this.folder, 'incoming', randomUUID());
    await mkdir(dirname(held), { recursive: true });
    if ((await rename(this.path(name), held).then(() => held, absent)) === null) return false;
    const aged = await this.isOlder(held, before);
    if (!aged) await rename(held, this.path(name));
    await rm(held, { force: true });
    return aged;
  }

  private async isOlder(path: string, before: number): Promise<boolean> {
    const found = await stat(path).catch(absent);
    return found !== null && found.mtimeMs < before;
  }

  /** Of the objects, one folder's at a time. */
  private async *names(): AsyncGenerator<string[]> {
    const folders = async (path: string) => ((await readdir(path).catch(absent)) ?? []).filter((name) => /^[0-9a-f]{2}$/.test(name));
    for (const first of await folders(this.folder)) {
      for (const second of await folders(join(this.folder, first))) {
        const names = (await readdir(join(this.folder, first, second)).catch(absent)) ?? [];
        yield names.filter(isObjectName);
      }
    }
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

  private partPath(id: string): string {
    if (!isPartId(id)) throw new Error('Not the name of a part');
    return join(this.folder, 'parts', id);
  }

  private path(sha256: string): string {
    if (!isObjectName(sha256)) throw new Error('Not the name of an object');
    return join(this.folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  }
}

const isPartId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

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
