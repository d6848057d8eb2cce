import { Handles, type Opened } from './handles';

const folder = (): Opened => ({ kind: 'folder', entries: [], at: 0 });
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('what a client has open', () => {
  it('does what is asked of one handle in order', async () => {
    const handles = new Handles();
    const name = handles.add(folder());
    const done: number[] = [];
    const turns = [20, 5, 1].map((ms, i) => handles.inTurn(name, async () => void (await pause(ms), done.push(i))));
    await Promise.all(turns);
    expect(done).toEqual([0, 1, 2]);
  });

  it('closes after what was asked before, and is gone for what comes after', async () => {
    const handles = new Handles();
    const name = handles.add(folder());
    const done: string[] = [];
    const write = handles.inTurn(name, async () => void (await pause(10), done.push('write')));
    const close = handles.close(name, () => Promise.resolve(void done.push('close')));
    await expect(handles.inTurn(name, () => Promise.resolve())).rejects.toThrow('not_found');
    await Promise.all([write, close]);
    expect(done).toEqual(['write', 'close']);
  });

  it('lets pieces of a file pass beside each other, and nothing else pass them', async () => {
    const handles = new Handles();
    const name = handles.add(folder());
    const done: string[] = [];
    const slow = handles.alongside(name, async () => void (await pause(10), done.push('slow')));
    const fast = handles.alongside(name, async () => void (await pause(1), done.push('fast')));
    const close = handles.close(name, () => Promise.resolve(void done.push('close')));
    await Promise.all([slow, fast, close]);
    expect(done).toEqual(['fast', 'slow', 'close']);
  });

  it('goes on after a failure', async () => {
    const handles = new Handles();
    const name = handles.add(folder());
    await expect(handles.inTurn(name, () => Promise.reject(new Error('disk')))).rejects.toThrow('disk');
    await expect(handles.inTurn(name, () => Promise.resolve('well'))).resolves.toBe('well');
  });

  it('knows no handle that it did not give', async () => {
    const handles = new Handles();
    handles.add(folder());
    for (const name of ['', '\0\0\0\u0007', 'abcde', 'x'.repeat(256)].map((text) => Buffer.from(text)))
      await expect(handles.inTurn(name, () => Promise.resolve())).rejects.toThrow('not_found');
  });

  it('are not without end', () => {
    const handles = new Handles();
    for (let i = 0; i < 256; i++) handles.add(folder());
    expect(() => handles.ensureRoom()).toThrow('sftp.too_many_open');
  });
});
