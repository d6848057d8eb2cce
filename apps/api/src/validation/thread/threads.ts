import { Injectable } from '@nestjs/common';
import { TaskThread } from './task-thread';
import type { Task, ThreadMessage } from './tasks';

/** Starts threads. The program's place is told by the module: a build puts it beside, a test bundles its own. */
@Injectable()
export class Threads {
  constructor(private readonly entry: URL) {}

  start<T extends Task>(task: T, news?: (message: Exclude<ThreadMessage, { type: 'done' }>) => void): TaskThread<T> {
    return new TaskThread(this.entry, task, news);
  }
}
