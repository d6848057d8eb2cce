import type { EntityManager } from 'typeorm';
import type { SampleRow } from '@cqdg/contract';
import type { Run } from './run.entity';

export type RunOutcome = 'pass' | 'fail' | 'break';

/** What a run checks: a submission or a registration draft. Both ends are told in the transaction that ends the run. */
export interface RunSubject {
  /** Locks the subject, before the run itself: uploads take the locks in this order too. */
  lock(manager: EntityManager, run: Run): Promise<void>;
  /** Called with the lock held; does nothing where another run speaks for the subject by now. */
  settle(manager: EntityManager, run: Run, outcome: RunOutcome, samples: SampleRow[]): Promise<void>;
}
