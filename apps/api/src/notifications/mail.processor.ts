import { InjectQueue, Process, Processor } from '@nestjs/bull';
import { type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Job, Queue } from 'bull';
import { DataSource } from 'typeorm';
import { JsonLogger } from '../platform/logging/json-logger';
import { jobState } from '../platform/queue/job-state';
import { MAIL_QUEUE, type MailJob } from './mail-queue';
import { MailSender } from './mail-sender';

const ROUND_MS = 10_000;
const DAY_MS = 86_400_000;
/** One that waits for a slow server must not keep the others waiting. */
const AT_ONCE = 4;

/** Sends what the outbox holds: at once when told, and by a round over what is due, which also finds what Redis lost. */
@Processor(MAIL_QUEUE)
export class MailProcessor implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly timers: NodeJS.Timeout[] = [];

  constructor(
    @InjectQueue(MAIL_QUEUE) private readonly queue: Queue<MailJob>,
    private readonly dataSource: DataSource,
    private readonly sender: MailSender,
    private readonly logger: JsonLogger,
  ) {}

  onApplicationBootstrap(): void {
    this.timers.push(
      setInterval(() => void this.round(), ROUND_MS),
      setInterval(() => void this.forget(), DAY_MS),
    );
    void this.round();
    void this.forget();
  }

  onModuleDestroy(): void {
    for (const timer of this.timers) clearInterval(timer);
  }

  @Process({ concurrency: AT_ONCE })
  async send(job: Job<MailJob>): Promise<void> {
    // A flushed Redis gives out a job of which it has forgotten everything.
    if (job.data?.id) await this.sender.send(job.data.id);
  }

  /** The words of mails that ended long ago are of no use to anybody. */
  async forget(): Promise<void> {
    try {
      await this.dataSource.query(
        `UPDATE outbox_mail SET body = NULL WHERE ended_as IS NOT NULL AND body IS NOT NULL AND created_at < now() - interval '90 days'`,
      );
    } catch (error) {
      this.logger.failure('mails not forgotten', error);
    }
  }

  async round(): Promise<void> {
    try {
      const due = await this.dataSource.query<MailJob[]>(
        `SELECT id FROM outbox_mail WHERE ended_as IS NULL AND next_attempt_at <= now() ORDER BY next_attempt_at LIMIT 100`,
      );
      for (const { id } of due) if ((await jobState(this.queue, id)) === 'lost') await this.queue.add({ id }, { jobId: id });
    } catch (error) {
      this.logger.failure('mail round failed', error);
    }
  }
}
