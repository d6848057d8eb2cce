import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Finding, SampleRow } from '@cqdg/contract';
import { AuditService } from '../audit/audit.service';
import { saveCompleteness } from '../completeness/save-completeness';
import { NotificationsService } from '../notifications/notifications.service';
import { Context } from '../platform/context/context';
import { registrationSubject } from '../registration/registration-subject';
import { submissionSubject } from '../submissions/submission-subject';
import { compareIdentities, identitiesFromBytes } from './findings-identity';
import type { RunJob } from './run-queue';
import type { RunOutcome, RunSubject } from './run-subject';
import { RunTable } from './run-table.entity';
import { Run } from './run.entity';
import { saveFindings, saveGroups } from './save-findings';
import type { CheckResult } from './thread/tasks';

const subjects: Record<Run['kind'], RunSubject> = { submission: submissionSubject, registration: registrationSubject };
/** Beyond, runs are not compared: sixteen megabytes of identities a run. */
const COMPARED = 2_000_000;

export interface Findings {
  kept: Finding[];
  samples: SampleRow[];
  result: CheckResult;
}

/** Ends runs. All of a run's results are written in one transaction, or none when the run is no longer the one that was started. */
@Injectable()
export class RunResults {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditService,
    private readonly notifications: NotificationsService,
  ) {}

  /** Returns false where the run was superseded or taken up by another worker meanwhile. */
  commit(job: RunJob, { kept, samples, result }: Findings): Promise<boolean> {
    const { summary, groups, identities } = result;
    const counts = {
      errors: summary.errors,
      warnings: summary.warnings,
      rowsDone: summary.rows,
      rowsTotal: summary.rows,
      kept: kept.length,
    };
    return this.end(job, summary.valid ? 'pass' : 'fail', samples, async (manager, run) => {
      const delta = await this.delta(manager, run, identities);
      await manager.update(Run, run.id, { ...counts, ...delta, identities: Buffer.from(identities) });
      await saveFindings(manager, run.id, kept);
      await saveGroups(manager, run.id, groups);
      await saveCompleteness(manager, run.id, result);
      for (const { table, rows, errors, warnings } of summary.tables) {
        await manager.update(RunTable, { runId: run.id, tableName: table }, { rows, errors, warnings });
      }
    });
  }

  /** Our fault, not the user's: the run can be asked for again. */
  break(job: RunJob): Promise<boolean> {
    return this.end(job, 'break', [], async () => undefined);
  }

  private end(
    job: RunJob,
    outcome: RunOutcome,
    samples: SampleRow[],
    write: (m: EntityManager, run: Run) => Promise<void>,
  ): Promise<boolean> {
    return Context.system(this.dataSource.manager, job.runId).transaction(async (tx) => {
      const { manager } = tx;
      const run = await manager.findOneBy(Run, { id: job.runId });
      if (!run) return false;
      const subject = subjects[run.kind];
      await subject.lock(manager, run);
      const state = ({ pass: 'passed', fail: 'failed', break: 'broken' } as const)[outcome];
      // The fence: a late attempt finds another number, or a state that is not its own, and writes nothing.
      const ended = await manager.update(
        Run,
        { id: run.id, attempt: job.attempt, state: 'running' },
        { state, endedAt: new Date(), stage: null },
      );
      if (ended.affected !== 1) return false;
      await write(manager, run);
      await subject.settle(manager, run, outcome, samples);
      await this.record(tx, run.id);
      return true;
    });
  }

  private async record(tx: Context, runId: string): Promise<void> {
    const { id, studyId, kind, number, state, errors, warnings, askedById } = await tx.manager.findOneByOrFail(Run, { id: runId });
    const outcome = state === 'passed' || state === 'failed' ? state : 'broken';
    await this.audit.record(tx, { action: `run.${outcome}`, studyId, objectId: id, params: { kind, number, errors, warnings } });
    const tables = await tx.manager.countBy(RunTable, { runId });
    await this.notifications.tell(tx, 'validation', { id: studyId }, { run: kind, outcome, errors, warnings, tables }, [askedById]);
  }

  private async delta(manager: EntityManager, run: Run, now: Uint8Array) {
    const before = await manager
      .createQueryBuilder(Run, 'run')
      .addSelect('run.identities')
      .where({ studyId: run.studyId, kind: run.kind })
      .andWhere(`run.number < :number AND run.state IN ('passed', 'failed')`, { number: run.number })
      .orderBy('run.number', 'DESC')
      .limit(1)
      .getOne();
    if (!before?.identities || Math.max(now.length, before.identities.length) > COMPARED * 8) return {};
    const { fixed, added, left } = compareIdentities(identitiesFromBytes(before.identities), identitiesFromBytes(now));
    return { fixed, added, remaining: left };
  }
}
