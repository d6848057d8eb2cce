import type { TaskThread } from '../validation/thread/task-thread';
import type { RehearsalTask } from '../validation/thread/tasks';
import type { RehearsalJob } from './rehearsal-queue';

/** It was cancelled, or another worker has it. */
export class Unwanted extends Error {
  override readonly name = 'Unwanted';
}

/** A rehearsal in the hands of this process, and the thread that works for it now. */
export class Hold {
  thread: TaskThread<RehearsalTask> | null = null;
  private wanted = true;

  constructor(readonly job: RehearsalJob) {}

  async drop(): Promise<void> {
    this.wanted = false;
    await this.thread?.stop();
  }

  /** Throws `Unwanted`. */
  mustBeWanted(): void {
    if (!this.wanted) throw new Unwanted();
  }
}
