import { InjectQueue } from '@nestjs/bull';
import { Injectable } from '@nestjs/common';
import type { Queue } from 'bull';
import { within } from '../platform/health/within';
import { JsonLogger } from '../platform/logging/json-logger';
import { type JobState, jobState } from '../platform/queue/job-state';

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

  stateOf(job: RunJob): Promise<JobState> {
    return jobState(this.queue, jobId(job));
  }
}
