import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, utimes, writeFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FolderStore } from './folder-store';

const text = (value: string) => new TextEncoder().encode(value);
async function* chunks(...values: string[]) {
  for (const value of values) yield text(value);
}
async function read(content: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of content) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}
const sha256 = (value: string) => createHash('sha256').update(value).digest('hex');

describe('FolderStore', () => {
  let folder: string;
  let store: FolderStore;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'store-'));
    store = new FolderStore(folder);
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
  const files = async () => (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());

  it('names a content by the SHA-256 of its bytes and gives them back', async () => {
    const stored = await store.put(chunks('study_id\t', 'sex\n'), 100);
    expect(stored).toEqual({ sha256: sha256('study_id\tsex\n'), bytes: 13 });
    expect(await read(store.open(sha256('study_id\tsex\n')))).toBe('study_id\tsex\n');
  });

  it('keeps one object for the same bytes', async () => {
    await Promise.all([store.put(chunks('same'), 10), store.put(chunks('sa', 'me'), 10)]);
    expect(await files()).toHaveLength(1);
  });

  it('takes content up to the limit and not a byte more, leaving nothing', async () => {
    expect(await store.put(chunks('12345'), 5)).toHaveProperty('bytes', 5);
    expect(await store.put(chunks('123', '456'), 5)).toEqual({ tooLarge: 5 });
    expect(await files()).toHaveLength(1);
  });

  it('leaves nothing of a content that was cut', async () => {
    async function* cut() {
      yield text('half');
      throw new Error('aborted');
    }
    await expect(store.put(cut(), 100)).rejects.toThrow('aborted');
    expect(await files()).toHaveLength(0);
  });

  it('knows and removes an object, and removing twice is no fault', async () => {
    await store.put(chunks('x'), 10);
    expect(await store.has(sha256('x'))).toBe(true);
    await store.remove(sha256('x'));
    await store.remove(sha256('x'));
    expect(await store.has(sha256('x'))).toBe(false);
    await expect(read(store.open(sha256('x')))).rejects.toThrow('file.gone');
  });

  it('refuses names that are not a hash', async () => {
    await expect(store.has('../../etc/passwd')).rejects.toThrow('Not the name of an object');
  });

  it('sweeps what was left half written for a day, not what is being written', async () => {
    await mkdir(join(folder, 'incoming'));
    await writeFile(join(folder, 'incoming', 'old'), 'x');
    await writeFile(join(folder, 'incoming', 'young'), 'x');
    const yesterday = new Date(Date.now() - 25 * 3600 * 1000);
    await utimes(join(folder, 'incoming', 'old'), yesterday, yesterday);
    expect(await store.sweep()).toBe(1);
    expect((await files()).map((entry) => entry.name)).toEqual(['young']);
  });

  const aWeekAgo = async (content: string) => {
    const name = sha256(content);
    const then = new Date(Date.now() - 8 * 24 * 3600 * 1000);
    await utimes(join(folder, name.slice(0, 2), name.slice(2, 4), name), then, then);
  };

  it('sweeps objects of a week ago that nobody wants, and keeps the young and the wanted', async () => {
    for (const content of ['unwanted', 'wanted', 'young']) await store.put(chunks(content), 100);
    await aWeekAgo('unwanted');
    await aWeekAgo('wanted');
    const asked: string[] = [];
    const removed = await store.sweepObjects((names) => {
      asked.push(...names);
      return Promise.resolve(new Set(names.filter((name) => name === sha256('wanted'))));
    });
    expect(removed).toBe(1);
    expect(asked.sort()).toEqual([sha256('unwanted'), sha256('wanted')].sort());
    expect((await files()).map((entry) => entry.name).sort()).toEqual([sha256('wanted'), sha256('young')].sort());
  });

  it('keeps an old object that somebody puts again while it is being swept', async () => {
    for (const content of ['again', 'wanted']) await store.put(chunks(content), 100);
    await aWeekAgo('again');
    await aWeekAgo('wanted');
    const removed = await store.sweepObjects(async (names) => {
      await store.put(chunks('again'), 100);
      return new Set(names.filter((name) => name === sha256('wanted')));
    });
    expect(removed).toBe(0);
    expect(await read(store.open(sha256('again')))).toBe('again');
  });

  it('removes nothing on the word of a database that knows none of its objects', async () => {
    await store.put(chunks('x'), 10);
    await aWeekAgo('x');
    expect(await store.sweepObjects(() => Promise.resolve(new Set()))).toBe(0);
    expect(await store.has(sha256('x'))).toBe(true);
  });
});
