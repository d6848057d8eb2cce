import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import type { Dictionary } from '@cqdg/dictionary';
import { DictionaryEdition } from '../dictionaries/dictionary-edition.entity';
import { DictionaryService } from '../dictionaries/dictionary.service';
import { readEdition } from '../dictionaries/edition-faults';
import { isUnreachable } from '../platform/database/unreachable';
import { JsonLogger } from '../platform/logging/json-logger';
import { Run } from '../validation/run.entity';
import { watchdog } from '../validation/runner';
import { ThreadCrash, ThreadStopped } from '../validation/thread/task-thread';
import type { RehearsalOutcome, RehearsalTask } from '../validation/thread/tasks';
import { Threads } from '../validation/thread/threads';
import { Hold, Unwanted } from './hold';
import type { RehearsalJob } from './rehearsal-queue';
import { RehearsalResults } from './rehearsal-results';
import { RehearsalTasks } from './rehearsal-tasks';
import { Rehearsal } from './rehearsal.entity';
import { draftHash } from './study-contents';

const HEARTBEAT_MS = 400;
/** Runs that people wait for go first; but where some always wait, a rehearsal comes to its end all the same. */
export const courtesy = { lookMs: 300, atMostMs: 300_000 };

/** Carries out rehearsals, study after study. A killed one goes on with the studies that were left. */
@Injectable()
export class Rehearser implements OnModuleDestroy {
  private readonly held = new Set<Hold>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly dictionaries: DictionaryService,
    private readonly tasks: RehearsalTasks,
    private readonly threads: Threads,
    private readonly results: RehearsalResults,
    private readonly logger: JsonLogger,
  ) {}

  /** Does nothing for one that was cancelled, or that another worker took. */
  async work(job: RehearsalJob): Promise<void> {
    const rehearsal = await this.results.claim(job);
    if (!rehearsal) return;
    this.logger.event('rehearsal started', { rehearsal: job.id, attempt: job.attempt });
    const hold = new Hold(job);
    this.held.add(hold);
    const beating = setInterval(() => void this.beat(hold), HEARTBEAT_MS);
    try {
      await this.rehearse(rehearsal, hold);
    } catch (error) {
      if (error instanceof Unwanted || error instanceof ThreadStopped) return;
      // Nothing can be written now: without a heartbeat the reconciler takes it up again.
      if (isUnreachable(error)) return this.logger.failure('rehearsal interrupted', error, { rehearsal: job.id });
      this.logger.failure('rehearsal broken', error);
      await this.results.end(job, 'broken');
    } finally {
      clearInterval(beating);
      this.held.delete(hold);
    }
  }

  /** The process is asked to end: its rehearsals go back to the queue, for another worker or the next start. */
  async onModuleDestroy(): Promise<void> {
    for (const hold of this.held) {
      await this.results.putBack(hold.job);
      await hold.drop();
    }
  }

  private async rehearse(rehearsal: Rehearsal, hold: Hold): Promise<void> {
    const before = await this.dictionaries.find(rehearsal.against);
    const after = await this.draft(rehearsal);
    if (!after) return this.results.end(hold.job, 'cancelled');
    for (;;) {
      await this.giveWay(hold);
      // The draft may have been replaced or published while the last study was checked.
      if ((await draftHash(this.dataSource.manager, rehearsal.version)) !== rehearsal.draft) return this.results.end(hold.job, 'cancelled');
      const studyId = await this.results.next(hold.job);
      hold.mustBeWanted();
      if (studyId === null) return this.results.end(hold.job, 'done');
      await this.one(rehearsal, hold, studyId, before, after);
    }
  }

  private async one(rehearsal: Rehearsal, hold: Hold, studyId: string, before: Dictionary, after: Dictionary): Promise<void> {
    const work = await this.tasks.of(this.dataSource.manager, studyId, before, after);
    if (!work) return this.results.leaveOut(hold.job, studyId);
    const outcome = await this.check(work.task, hold).catch((error: unknown) => {
      if (!(error instanceof ThreadCrash)) throw error;
      // One study that cannot be rehearsed does not keep the others from it.
      this.logger.failure('study not rehearsed', error, { rehearsal: rehearsal.id });
      return null;
    });
    hold.mustBeWanted();
    await this.results.keep(hold.job, rehearsal, work.content, outcome);
  }

  private async check(task: RehearsalTask, hold: Hold): Promise<RehearsalOutcome> {
    let heardAt = Date.now();
    const thread = this.threads.start(task, () => (heardAt = Date.now()));
    let hangs = false;
    const watching = setInterval(() => {
      hangs ||= Date.now() - heardAt > watchdog.silentMs;
      if (hangs) void thread.stop();
    }, HEARTBEAT_MS);
    hold.thread = thread;
    try {
      hold.mustBeWanted();
      return await thread.result;
    } catch (error) {
      throw hangs ? new ThreadCrash('The thread told nothing for too long', { cause: error }) : error;
    } finally {
      clearInterval(watching);
      hold.thread = null;
    }
  }

  /** `null`: it is another file by now, or published, or gone. */
  private async draft({ version, draft }: Rehearsal): Promise<Dictionary | null> {
    const { manager } = this.dataSource;
    const edition = await manager.findOneBy(DictionaryEdition, { version, publishedAt: IsNull() });
    if (!edition || (await draftHash(manager, version)) !== draft) return null;
    return readEdition(JSON.parse(edition.content)).dictionary;
  }

  private async giveWay(hold: Hold): Promise<void> {
    const until = Date.now() + courtesy.atMostMs;
    while (Date.now() < until) {
      hold.mustBeWanted();
      if (!(await this.dataSource.manager.existsBy(Run, { state: 'queued' }))) return;
      await new Promise((resolve) => setTimeout(resolve, courtesy.lookMs));
    }
  }

  /** Says that it lives, and learns whether it is still wanted. */
  private async beat(hold: Hold): Promise<void> {
    try {
      if (!(await this.results.beat(hold.job))) await hold.drop();
    } catch (error) {
      this.logger.failure('heartbeat', error);
    }
  }
}
