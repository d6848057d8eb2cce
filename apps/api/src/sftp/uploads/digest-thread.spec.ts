import { createHash, randomBytes } from 'node:crypto';
import { digestThread } from './digest-thread';

const digest = (name: string, content: Uint8Array) => createHash(name).update(content).digest('hex');

describe('the thread of the digests', () => {
  it('keeps files apart, whatever their pieces lie in', async () => {
    const content = randomBytes(100_000);
    const files = ['one', 'two'];
    await Promise.all(files.map((file) => digestThread.begin(file)));
    for (let at = 0; at < content.length; at += 999)
      await Promise.all(files.map((file, skip) => digestThread.add(file, content.subarray(at + skip, at + 999))));
    expect(await digestThread.digests('one')).toEqual({ sha256: digest('sha256', content), md5: digest('md5', content) });
    expect((await digestThread.digests('two')).sha256).not.toBe(digest('sha256', content));
    // What lay in a buffer of somebody else's is still theirs.
    expect(content.buffer.byteLength).toBeGreaterThanOrEqual(100_000);
  });

  it('fails for a file that it does not know, and goes on', async () => {
    await expect(digestThread.digests('none')).rejects.toThrow();
    await digestThread.begin('empty');
    expect((await digestThread.digests('empty')).md5).toBe(digest('md5', Buffer.alloc(0)));
    await digestThread.forget('empty');
    await expect(digestThread.add('empty', Buffer.from('late'))).rejects.toThrow();
  });
});
