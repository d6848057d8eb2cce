import type { EntityManager } from 'typeorm';
import type { CheckResult } from '../validation/thread/tasks';
import { RunCompleteness } from './run-completeness.entity';

/** Written with the other results of a run, in their transaction; a run that counted nothing has none. */
export async function saveCompleteness(manager: EntityManager, runId: string, { completeness }: CheckResult): Promise<void> {
  if (completeness === null) return;
  const { summary, tables, packed } = completeness;
  await manager.insert(RunCompleteness, { runId, summary, tables, packed: Buffer.from(packed) });
}
