import { Process, Processor } from '@nestjs/bull';
import type { Job } from 'bull';
import { REHEARSAL_QUEUE, type RehearsalJob } from './rehearsal-queue';
import { Rehearser } from './rehearser';

/** One at a time: nobody waits for it as for a run. */
@Processor(REHEARSAL_QUEUE)
export class RehearsalProcessor {
  constructor(private readonly rehearser: Rehearser) {}

  @Process()
  async work(job: Job<RehearsalJob>): Promise<void> {
    // A flushed Redis gives out a job of which it has forgotten everything.
    if (job.data?.id) await this.rehearser.work(job.data);
  }
}
