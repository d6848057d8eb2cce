import type { Queue } from 'bull';
import { within } from '../health/within';

/** `lost`: not there, and may be added again. `taken`: a worker has it, or died with it in its hands. */
export type JobState = 'lost' | 'waiting' | 'taken';

/**
 * Where a job is. A Redis that was flushed while a worker took a job keeps a rest of it that is in no list: nobody would ever take it, and
 * adding the same id again would be ignored. So it is removed here.
 */
export async function jobState(queue: Queue, id: string): Promise<JobState> {
  const job = await within(2000, queue.getJob(id));
  if (job === null) return 'lost';
  const state = await within(2000, job.getState());
  if (state === 'active') return 'taken';
  if (state !== 'stuck') return 'waiting';
  // Whoever took it may still hold its lock, for some seconds.
  return within(2000, job.remove()).then(
    () => 'lost' as const,
    () => 'taken' as const,
  );
}
