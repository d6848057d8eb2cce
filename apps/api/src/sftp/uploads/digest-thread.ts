import { Worker } from 'node:worker_threads';

export interface Digests {
  sha256: string;
  md5: string;
}

/** Small enough to be here: a file of its own would have to be found by the built program and by the tests. */
const PROGRAM = `
const { parentPort } = require('node:worker_threads');
const { createHash } = require('node:crypto');
const files = new Map();
function work({ act, file, piece }) {
  if (act === 'begin') files.set(file, [createHash('sha256'), createHash('md5')]);
  if (act === 'forget') files.delete(file);
  const hashes = files.get(file);
  if (act === 'add') for (const hash of hashes) hash.update(piece);
  if (act !== 'digests') return null;
  const [sha256, md5] = hashes.map((hash) => hash.copy().digest('hex'));
  return { sha256, md5 };
}
parentPort.on('message', (task) => {
  try {
    parentPort.postMessage({ id: task.id, result: work(task) });
  } catch (error) {
    parentPort.postMessage({ id: task.id, error });
  }
});`;

interface Task {
  resolve(result: Digests | null): void;
  reject(error: unknown): void;
}
type Answer = { id: number; result: Digests | null; error?: unknown };

/** Hashes beside the thread that talks with the clients: both digests of a stream cost as much as all the rest of it. */
class DigestThread {
  private worker: Worker | null = null;
  private readonly tasks = new Map<number, Task>();
  private ids = 0;

  begin(file: string): Promise<unknown> {
    return this.send({ act: 'begin', file });
  }

  /** The piece must not be used any more. */
  add(file: string, piece: Uint8Array): Promise<unknown> {
    // What lies in a buffer with others is copied.
    const own = piece.byteLength === piece.buffer.byteLength ? piece : new Uint8Array(piece);
    return this.send({ act: 'add', file, piece: own }, [own.buffer as ArrayBuffer]);
  }

  async digests(file: string): Promise<Digests> {
    const digests = await this.send({ act: 'digests', file });
    if (!digests) throw new Error('no digests');
    return digests;
  }

  forget(file: string): Promise<unknown> {
    return this.send({ act: 'forget', file });
  }

  private send(task: { act: string; file: string; piece?: Uint8Array }, transfer: ArrayBuffer[] = []): Promise<Digests | null> {
    const worker = (this.worker ??= this.start());
    const id = this.ids++;
    return new Promise((resolve, reject) => {
      this.tasks.set(id, { resolve, reject });
      worker.ref();
      worker.postMessage({ ...task, id }, transfer);
    });
  }

  private start(): Worker {
    const worker = new Worker(PROGRAM, { eval: true, execArgv: [] });
    worker.on('message', ({ id, result, error }: Answer) => {
      const task = this.tasks.get(id);
      this.tasks.delete(id);
      // Idle, it holds no process back from its end.
      if (this.tasks.size === 0) worker.unref();
      if (error) task?.reject(error);
      else task?.resolve(result);
    });
    worker.on('error', (error) => this.fail(error));
    worker.on('exit', () => this.fail(new Error('the thread of the digests ended')));
    return worker;
  }

  /** Files that were under way are unknown to the next one: they fail too, and are resumed. */
  private fail(error: unknown): void {
    this.worker = null;
    for (const { reject } of this.tasks.values()) reject(error);
    this.tasks.clear();
  }
}

/** One for the process. */
export const digestThread = new DigestThread();
