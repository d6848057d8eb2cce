import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { DataSource, LessThan } from 'typeorm';
import { StudyNews } from '../events/study-news';
import { JsonLogger } from '../platform/logging/json-logger';
import { Rounds } from '../platform/rounds';
import { RunQueue } from './run-queue';
import { RunResults } from './run-results';
import { Run } from './run.entity';

export interface Patience {
  everyMs: number;
  /** A run that waits longer than this without a job is queued again. */
  queuedMs: number;
  /** A run that gave no sign of life for so long has lost its worker. */
  silentMs: number;
  attempts: number;
}
export const patience: Patience = { everyMs: 3000, queuedMs: 4000, silentMs: 10_000, attempts: 3 };

/** Makes sure that every run ends by itself: queues what Redis lost, and takes up again what a worker left when it died. */
@Injectable()
export class RunReconciler implements OnModuleInit, OnModuleDestroy {
  private readonly rounds: Rounds;

  constructor(
    private readonly dataSource: DataSource,
    private readonly queue: RunQueue,
    private readonly results: RunResults,
    private readonly news: StudyNews,
    private readonly logger: JsonLogger,
  ) {
    this.rounds = new Rounds(patience.everyMs, () => this.reconcile(), logger, 'reconciler');
  }

  onModuleInit(): void {
    this.rounds.start();
  }

  onModuleDestroy(): Promise<void> {
    return this.rounds.stop();
  }

  async reconcile(now = Date.now(), wait = patience): Promise<void> {
    const runs = this.dataSource.getRepository(Run);
    for (const run of await runs.findBy({ state: 'running', heartbeatAt: LessThan(new Date(now - wait.silentMs)) })) {
      await this.takeUp(run, wait);
    }
    for (const run of await runs.findBy({ state: 'queued', queuedAt: LessThan(new Date(now - wait.queuedMs)) })) {
      await this.queueAgain(run);
    }
  }

  /** A worker claims a run as soon as it takes the job: one that is taken and not claimed died with its worker, and its id is spent. */
  private async queueAgain({ id: runId, attempt }: Run): Promise<void> {
    const state = await this.queue.stateOf({ runId, attempt });
    if (state === 'lost') await this.queue.add({ runId, attempt });
    if (state !== 'taken') return;
    const moved = await this.dataSource.manager.update(Run, { id: runId, attempt, state: 'queued' }, { attempt: attempt + 1 });
    if (moved.affected === 1) await this.queue.add({ runId, attempt: attempt + 1 });
  }

  private async takeUp(run: Run, wait: Patience): Promise<void> {
    const job = { runId: run.id, attempt: run.attempt };
    this.logger.event('run lost its worker', { run: run.id, attempt: run.attempt });
    if (run.attempt >= wait.attempts) {
      if (await this.results.break(job)) await this.news.ended(run);
      return;
    }
    const again = { state: 'queued' as const, attempt: run.attempt + 1, startedAt: null, rowsDone: 0 };
    const taken = await this.dataSource.manager.update(Run, { id: run.id, attempt: run.attempt, state: 'running' }, again);
    if (taken.affected === 1) await this.queue.add({ runId: run.id, attempt: run.attempt + 1 });
  }
}
