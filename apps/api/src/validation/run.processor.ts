import { Process, Processor } from '@nestjs/bull';
import type { Job } from 'bull';
import { RUN_QUEUE, type RunJob } from './run-queue';
import { Runner } from './runner';

/** Two at a time: a long run does not keep a short one waiting. */
@Processor(RUN_QUEUE)
export class RunProcessor {
  constructor(private readonly runner: Runner) {}

  @Process({ concurrency: 2 })
  async work(job: Job<RunJob>): Promise<void> {
    // A flushed Redis gives out a job of which it has forgotten everything.
    if (job.data?.runId) await this.runner.run(job.data);
  }
}
