import { InjectQueue } from '@nestjs/bull';
import { Injectable } from '@nestjs/common';
import type { Queue } from 'bull';
import { within } from '../platform/health/within';
import { JsonLogger } from '../platform/logging/json-logger';

export const RUN_QUEUE = 'runs';

export interface RunJob {
  runId: string;
  attempt: number;
}

const jobId = ({ runId, attempt }: RunJob) => `${runId}:${attempt}`;

/** Carries the ids of runs to the workers. Losing a job loses nothing: the reconciler queues it again from the run's row. */
@Injectable()
export class RunQueue {
  constructor(
    @InjectQueue(RUN_QUEUE) private readonly queue: Queue<RunJob>,
    private readonly logger: JsonLogger,
  ) {}

  async add(job: RunJob): Promise<void> {
    try {
      await within(2000, this.queue.add(job, { jobId: jobId(job) }));
    } catch (error) {
      this.logger.failure('run not queued', error);
    }
  }

  /** `taken`: a worker has it, or died with it in its hands. */
  async stateOf(job: RunJob): Promise<'lost' | 'waiting' | 'taken'> {
    const found = await within(2000, this.queue.getJob(jobId(job)));
    if (found === null) return 'lost';
    return (await within(2000, found.isActive())) ? 'taken' : 'waiting';
  }
}
