import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { DataSource, LessThan } from 'typeorm';
import { JsonLogger } from '../platform/logging/json-logger';
import { Rounds } from '../platform/rounds';
import { patience } from '../validation/run-reconciler';
import { RehearsalQueue } from './rehearsal-queue';
import { RehearsalResults } from './rehearsal-results';
import { Rehearsal } from './rehearsal.entity';

/** Makes sure that every rehearsal ends by itself, as the reconciler of runs does for runs. */
@Injectable()
export class RehearsalReconciler implements OnModuleInit, OnModuleDestroy {
  private readonly rounds: Rounds;

  constructor(
    private readonly dataSource: DataSource,
    private readonly queue: RehearsalQueue,
    private readonly results: RehearsalResults,
    private readonly logger: JsonLogger,
  ) {
    this.rounds = new Rounds(patience.everyMs, () => this.reconcile(), logger, 'rehearsals not reconciled');
  }

  onModuleInit(): void {
    this.rounds.start();
  }

  onModuleDestroy(): Promise<void> {
    return this.rounds.stop();
  }

  async reconcile(now = Date.now(), wait = patience): Promise<void> {
    const all = this.dataSource.getRepository(Rehearsal);
    for (const one of await all.findBy({ state: 'running', heartbeatAt: LessThan(new Date(now - wait.silentMs)) })) {
      await this.takeUp(one, wait.attempts);
    }
    for (const one of await all.findBy({ state: 'queued', queuedAt: LessThan(new Date(now - wait.queuedMs)) })) await this.queueAgain(one);
  }

  /** One that is taken and not claimed died with its worker, and its id is spent. */
  private async queueAgain({ id, attempt }: Rehearsal): Promise<void> {
    const state = await this.queue.stateOf({ id, attempt });
    if (state === 'lost') await this.queue.add({ id, attempt });
    if (state !== 'taken') return;
    const moved = await this.dataSource.manager.update(Rehearsal, { id, attempt, state: 'queued' }, { attempt: attempt + 1 });
    if (moved.affected === 1) await this.queue.add({ id, attempt: attempt + 1 });
  }

  private async takeUp({ id, attempt, losses }: Rehearsal, attempts: number): Promise<void> {
    this.logger.event('rehearsal lost its worker', { rehearsal: id, attempt });
    if (losses + 1 >= attempts) return this.results.end({ id, attempt }, 'broken');
    await this.dataSource.manager.increment(Rehearsal, { id, attempt, state: 'running' }, 'losses', 1);
    if (await this.results.putBack({ id, attempt })) await this.queue.add({ id, attempt: attempt + 1 });
  }
}
