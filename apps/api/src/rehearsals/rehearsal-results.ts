import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { RehearsalState } from '@cqdg/contract';
import { AuditService } from '../audit/audit.service';
import { Context } from '../platform/context/context';
import type { RehearsalOutcome } from '../validation/thread/tasks';
import type { RehearsalJob } from './rehearsal-queue';
import { Rehearsal, RehearsedStudy } from './rehearsal.entity';
import { type StudyContent, basisOf } from './study-contents';

/** What workers write of a rehearsal. Each write is fenced: one that was cancelled or taken up by another worker is written no more. */
@Injectable()
export class RehearsalResults {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditService,
  ) {}

  async claim(job: RehearsalJob): Promise<Rehearsal | null> {
    const claimed = await this.dataSource.manager.update(
      Rehearsal,
      { ...job, state: 'queued' },
      { state: 'running', heartbeatAt: new Date() },
    );
    return claimed.affected === 1 ? this.dataSource.manager.findOneBy(Rehearsal, { id: job.id }) : null;
  }

  async beat(job: RehearsalJob): Promise<boolean> {
    return (await this.dataSource.manager.update(Rehearsal, running(job), { heartbeatAt: new Date() })).affected === 1;
  }

  /** The next study to rehearse, by code. */
  async next(job: RehearsalJob): Promise<string | null> {
    const { manager } = this.dataSource;
    const [row] = await manager.query<{ id: string }[]>(
      `SELECT s.id FROM rehearsed_study r JOIN study s ON s.id = r.study_id WHERE r.rehearsal_id = $1 AND r.state = 'waiting'
       ORDER BY lower(s.code) LIMIT 1`,
      [job.id],
    );
    const studyId = row?.id ?? null;
    await manager.update(Rehearsal, running(job), { currentStudyId: studyId });
    return studyId;
  }

  /** `null`: our fault. What was known before is then no longer shown. */
  keep(job: RehearsalJob, { draft, against }: Rehearsal, content: StudyContent, outcome: RehearsalOutcome | null): Promise<void> {
    const found = outcome ? { state: 'done' as const, ...storable(outcome) } : { state: 'broken' as const, result: null, findings: null };
    return this.whileMine(job, async (tx) => {
      const row = { ...found, basis: basisOf(draft, against, content.content), revision: content.revision, rehearsedAt: new Date() };
      // Where files of the study were erased meanwhile, its row is gone, and what was found of them is not written.
      await tx.manager.update(RehearsedStudy, { rehearsalId: job.id, studyId: content.studyId, state: 'waiting' }, row as object);
      await tx.manager.increment(Rehearsal, { id: job.id }, 'done', 1);
    });
  }

  /** The study has nothing open any more. */
  leaveOut(job: RehearsalJob, studyId: string): Promise<void> {
    return this.whileMine(job, async (tx) => {
      await tx.manager.delete(RehearsedStudy, { rehearsalId: job.id, studyId });
      await tx.manager.increment(Rehearsal, { id: job.id }, 'done', 1);
    });
  }

  async end(job: RehearsalJob, state: Extract<RehearsalState, 'done' | 'cancelled' | 'broken'>): Promise<void> {
    await this.whileMine(job, async (tx) => {
      await tx.manager.update(Rehearsal, job.id, { state, endedAt: new Date(), currentStudyId: null });
      const { version, done } = await tx.manager.findOneByOrFail(Rehearsal, { id: job.id });
      await this.audit.record(tx, { action: `rehearsal.${state}`, objectId: job.id, params: { version, studies: done } });
    });
  }

  /** For another worker. */
  async putBack(job: RehearsalJob): Promise<boolean> {
    const again = { state: 'queued' as const, attempt: job.attempt + 1, queuedAt: new Date() };
    return (await this.dataSource.manager.update(Rehearsal, running(job), again)).affected === 1;
  }

  private whileMine(job: RehearsalJob, write: (tx: Context) => Promise<void>): Promise<void> {
    return Context.system(this.dataSource.manager, job.id).transaction(async (tx) => {
      const mine = await tx.manager.findOne(Rehearsal, { where: running(job), lock: { mode: 'pessimistic_write' } });
      if (mine) await write(tx);
    });
  }
}

const running = (job: RehearsalJob) => ({ ...job, state: 'running' as const });

/** PostgreSQL keeps every character but NUL, and a column may be named by anything. */
const storable = <T>(value: T): T => JSON.parse(JSON.stringify(value).replaceAll('\\u0000', '\uFFFD')) as T;
