import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Finding, SampleRow } from '@cqdg/contract';
import type { CheckProgress } from '@cqdg/validation';
import { isUnreachable } from '../platform/database/unreachable';
import { StudyNews } from '../events/study-news';
import { JsonLogger } from '../platform/logging/json-logger';
import { CheckTasks } from './check-tasks';
import type { RunJob } from './run-queue';
import { RunResults } from './run-results';
import { Run } from './run.entity';
import { ThreadCrash, ThreadStopped } from './thread/task-thread';
import { Threads } from './thread/threads';

const HEARTBEAT_MS = 400;
/** A thread that lives and tells nothing for so long hangs: its run ends as our failure instead of never. */
export const watchdog = { silentMs: 600_000 };

/** Carries out runs: a thread checks, this process keeps the run's row alive, and writes the results when they are whole. */
@Injectable()
export class Runner implements OnModuleDestroy {
  private readonly active = new Map<string, { job: RunJob; stop: () => Promise<void> }>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly tasks: CheckTasks,
    private readonly threads: Threads,
    private readonly results: RunResults,
    private readonly news: StudyNews,
    private readonly logger: JsonLogger,
  ) {}

  /** Does nothing for a run that was superseded, or that another worker took. Never throws for what is in the files. */
  async run(job: RunJob): Promise<void> {
    const run = await this.claim(job);
    if (!run) return;
    this.logger.event('run started', { run: run.id, attempt: job.attempt });
    try {
      await this.check(run, job);
    } catch (error) {
      if (error instanceof ThreadStopped) return;
      // Not the run's fault, and nothing can be written now: without a heartbeat the reconciler takes it up again.
      if (isUnreachable(error)) return this.logger.failure('run interrupted', error, { run: run.id });
      this.logger.failure('run broken', error);
      await this.results.break(job);
    }
    await this.news.ended(run);
  }

  /** The process is asked to end: its runs go back to the queue, for another worker or the next start. */
  async onModuleDestroy(): Promise<void> {
    for (const { job, stop } of this.active.values()) {
      await this.dataSource.manager.update(
        Run,
        { id: job.runId, attempt: job.attempt, state: 'running' },
        { state: 'queued', attempt: job.attempt + 1, startedAt: null },
      );
      await stop();
    }
  }

  private async claim({ runId, attempt }: RunJob): Promise<Run | null> {
    const now = new Date();
    const claimed = await this.dataSource.manager.update(
      Run,
      { id: runId, attempt, state: 'queued' },
      { state: 'running', stage: 'file', startedAt: now, heartbeatAt: now },
    );
    const run = claimed.affected === 1 ? await this.dataSource.manager.findOneByOrFail(Run, { id: runId }) : null;
    if (!run) return null;
    await this.news.run(run);
    void this.news.line();
    return run;
  }

  private async check(run: Run, job: RunJob): Promise<void> {
    const kept: Finding[] = [];
    const samples: SampleRow[] = [];
    let progress: CheckProgress | null = null;
    let heardAt = Date.now();
    let hangs = false;
    const thread = this.threads.start(await this.tasks.of(this.dataSource.manager, run), (message) => {
      heardAt = Date.now();
      if (message.type === 'findings') kept.push(...message.findings);
      else if (message.type === 'samples') samples.push(...message.samples);
      else progress = message.progress;
    });
    const key = `${job.runId}:${job.attempt}`;
    this.active.set(key, { job, stop: () => thread.stop() });
    const beating = setInterval(() => {
      hangs ||= Date.now() - heardAt > watchdog.silentMs;
      void (hangs ? thread.stop() : this.beat(job, progress, () => thread.stop()));
    }, HEARTBEAT_MS);
    try {
      const result = await thread.result.catch((error: unknown) => {
        throw hangs ? new ThreadCrash('The thread told nothing for too long', { cause: error }) : error;
      });
      heardAt = Infinity;
      await this.results.commit(job, { kept, samples, result });
    } finally {
      clearInterval(beating);
      this.active.delete(key);
    }
  }

  /** Says that the run lives, and learns whether it is still wanted. */
  private async beat(job: RunJob, progress: CheckProgress | null, stop: () => Promise<void>): Promise<void> {
    try {
      const done = progress ? { stage: progress.stage, rowsDone: progress.rowsDone } : {};
      const wanted = await this.dataSource.manager.update(
        Run,
        { id: job.runId, attempt: job.attempt, state: 'running' },
        { heartbeatAt: new Date(), ...done },
      );
      if (wanted.affected !== 1) return await stop();
      if (progress) await this.news.run(await this.dataSource.manager.findOneByOrFail(Run, { id: job.runId }));
    } catch (error) {
      // A missed beat is no reason to end: the next one may pass, and without any the reconciler takes over.
      this.logger.failure('heartbeat', error);
    }
  }
}
