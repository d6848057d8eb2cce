import { Worker } from 'node:worker_threads';
import type { Task, TaskResult, ThreadMessage } from './tasks';

/** The thread ended without a result: killed, out of memory, or a fault of ours. */
export class ThreadCrash extends Error {
  override readonly name = 'ThreadCrash';
}

/** The thread was told to stop. */
export class ThreadStopped extends Error {
  override readonly name = 'ThreadStopped';
}

type News = Exclude<ThreadMessage, { type: 'done' }>;

/** One task in a thread of its own, so that the event loop (HTTP, locks of the queue) stays free. */
export class TaskThread<T extends Task> {
  /** Rejects with `ThreadCrash` or `ThreadStopped`. */
  readonly result: Promise<TaskResult<T>>;
  private readonly worker: Worker;
  private stopped = false;

  constructor(entry: URL, task: T, news: (message: News) => void = () => undefined) {
    this.worker = new Worker(entry, { workerData: task });
    this.result = new Promise((resolve, reject) => {
      this.worker.on('message', (message: ThreadMessage) => {
        if (message.type !== 'done') return news(message);
        resolve(message.result as TaskResult<T>);
        void this.worker.terminate();
      });
      this.worker.once('error', (error) => reject(new ThreadCrash('The thread failed', { cause: error })));
      this.worker.once('exit', (code) => reject(this.stopped ? new ThreadStopped() : new ThreadCrash(`The thread ended with ${code}`)));
    });
    // A stop before anybody waits for the result is not an unhandled failure.
    this.result.catch(() => undefined);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.worker.terminate();
  }
}
