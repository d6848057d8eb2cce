import type { EntityManager } from 'typeorm';
import type { RunView } from '@cqdg/contract';
import { Run } from './run.entity';
import { runView } from './run.views';

/** Beyond, nobody counts places one by one. */
const TOLD = 200;

/** A run as people see it, with its place where it waits: 1 is taken next. */
export async function runViewNow(manager: EntityManager, run: Run): Promise<RunView> {
  if (run.state !== 'queued') return runView(run);
  const [row] = await manager.query<{ ahead: number }[]>(
    `SELECT count(*)::int AS ahead FROM run r, run me WHERE me.id = $1 AND r.state = 'queued' AND (r.queued_at, r.id) < (me.queued_at, me.id)`,
    [run.id],
  );
  return { ...runView(run), place: (row?.ahead ?? 0) + 1 };
}

/** All that wait, whatever their study, in the order in which they are taken. */
export async function line(manager: EntityManager): Promise<{ studyId: string; run: RunView }[]> {
  const waiting = await manager.find(Run, { where: { state: 'queued' }, order: { queuedAt: 'ASC', id: 'ASC' }, take: TOLD });
  return waiting.map((run, ahead) => ({ studyId: run.studyId, run: { ...runView(run), place: ahead + 1 } }));
}
