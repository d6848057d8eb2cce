import { InjectQueue } from '@nestjs/bull';
import { Injectable } from '@nestjs/common';
import type { Queue } from 'bull';
import { within } from '../platform/health/within';
import { JsonLogger } from '../platform/logging/json-logger';
import { type JobState, jobState } from '../platform/queue/job-state';

/** Apart from the runs: a job of Bull with a low priority would still go before those that have none. */
export const REHEARSAL_QUEUE = 'rehearsals';

export interface RehearsalJob {
  id: string;
  attempt: number;
}

const jobId = ({ id, attempt }: RehearsalJob) => `${id}:${attempt}`;

/** Carries the ids of rehearsals to the workers. Losing a job loses nothing: the reconciler queues it again from its row. */
@Injectable()
export class RehearsalQueue {
  constructor(
    @InjectQueue(REHEARSAL_QUEUE) private readonly queue: Queue<RehearsalJob>,
    private readonly logger: JsonLogger,
  ) {}

  async add(job: RehearsalJob): Promise<void> {
    try {
      await within(2000, this.queue.add(job, { jobId: jobId(job) }));
    } catch (error) {
      this.logger.failure('rehearsal not queued', error);
    }
  }

  stateOf(job: RehearsalJob): Promise<JobState> {
    return jobState(this.queue, jobId(job));
  }
}
