import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FolderStore } from '../../storage/folder-store';
import { PartWriter } from './part-writer';

const digest = (name: string, content: Buffer) => createHash(name).update(content).digest('hex');
const PIECE = 32 * 1024;

describe('an upload on its way to the store', () => {
  let folder: string;
  let store: FolderStore;
  let id: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'part-'));
    store = new FolderStore(folder);
    id = randomUUID();
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const send = async (writer: PartWriter, content: Buffer, from = 0, to = content.length) => {
    for (let at = from; at < to; at += PIECE) await writer.write(at, content.subarray(at, Math.min(at + PIECE, to)));
  };
  const written = async (content: Buffer) => {
    expect((await readFile(join(folder, 'parts', id))).equals(content)).toBe(true);
    return { bytes: content.length, sha256: digest('sha256', content), md5: digest('md5', content) };
  };

  it('is what was sent, with both its digests', async () => {
    const content = randomBytes(5_000_003);
    const writer = new PartWriter(await store.openPart(id));
    await send(writer, content);
    const result = await writer.finish();
    expect(result).toEqual(await written(content));
  });

  it('is whole after it was broken off and resumed', async () => {
    const content = randomBytes(4_000_000);
    const first = new PartWriter(await store.openPart(id));
    await send(first, content, 0, 2_500_000);
    expect(await first.leave()).toBe(2_500_000);
    const second = new PartWriter(await store.openPart(id));
    expect(second.bytes).toBe(2_500_000);
    await send(second, content, 2_500_000);
    expect(await second.finish()).toEqual(await written(content));
  });

  it('is whole whether its last byte is sent again or not', async () => {
    const content = randomBytes(3_000_000);
    for (const from of [1_999_999, 2_000_000]) {
      const first = new PartWriter(await store.openPart(id));
      await send(first, content, 0, 2_000_000);
      await first.leave();
      const second = new PartWriter(await store.openPart(id), 1);
      await send(second, content, from);
      expect(await second.finish()).toEqual(await written(content));
      await store.dropPart(id);
    }
  });

  it('takes pieces in any order', async () => {
    const content = randomBytes(10 * PIECE + 5);
    const writer = new PartWriter(await store.openPart(id));
    for (const at of [1, 0, 3, 2, 9, 10, 4, 5, 8, 7, 6]) await writer.write(at * PIECE, content.subarray(at * PIECE, (at + 1) * PIECE));
    expect(await writer.finish()).toEqual(await written(content));
  });

  it('may be written over and cut', async () => {
    const content = randomBytes(3 * PIECE);
    const writer = new PartWriter(await store.openPart(id));
    await send(writer, randomBytes(4 * PIECE));
    await send(writer, content);
    await writer.truncate(content.length);
    expect(await writer.finish()).toEqual(await written(content));
  });

  it('counts a piece as accepted only once the file holds it', async () => {
    const writer = new PartWriter(await store.openPart(id));
    const content = randomBytes(40 * PIECE);
    const accepted = Array.from({ length: 40 }, (_, i) =>
      writer.write(i * PIECE, content.subarray(i * PIECE, (i + 1) * PIECE)).then(() => i),
    );
    for (const piece of accepted) {
      const i = await piece;
      const there = await readFile(join(folder, 'parts', id));
      expect(there.subarray(i * PIECE, (i + 1) * PIECE).equals(content.subarray(i * PIECE, (i + 1) * PIECE))).toBe(true);
    }
    expect(await writer.finish()).toEqual(await written(content));
  });

  it('becomes an object of the store without a copy, twice if need be', async () => {
    const content = randomBytes(100_000);
    const writer = new PartWriter(await store.openPart(id));
    await send(writer, content);
    const { sha256 } = await writer.finish();
    await store.keepPart(id, sha256);
    await store.keepPart(id, sha256);
    expect(await store.partBytes(id)).toBeNull();
    const reader = await store.reader(sha256);
    expect((await reader.read(99_990, 500)).equals(content.subarray(99_990))).toBe(true);
    await reader.close();
  });

  it('begins as a copy of what is there already', async () => {
    async function* old() {
      yield Buffer.from('begun ');
    }
    const put = await store.put(old(), 100);
    if (!('sha256' in put)) throw new Error('not put');
    const writer = new PartWriter(await store.openPart(id, put.sha256));
    await writer.write(6, Buffer.from('and ended'));
    expect(await writer.finish()).toEqual(await written(Buffer.from('begun and ended')));
    expect(await store.has(put.sha256)).toBe(true);
  });

  it('tells a failing disk at the next word', async () => {
    const file = await store.openPart(id);
    const writer = new PartWriter(Object.assign(Object.create(file) as typeof file, { write: () => Promise.reject(new Error('disk')) }));
    await expect(send(writer, randomBytes(3_000_000))).rejects.toThrow('disk');
    await expect(writer.finish()).rejects.toThrow('disk');
  });
});
