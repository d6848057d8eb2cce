import { InjectQueue, Process, Processor } from '@nestjs/bull';
import { type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Job, Queue } from 'bull';
import { DataSource, IsNull, LessThan, LessThanOrEqual } from 'typeorm';
import { JsonLogger } from '../platform/logging/json-logger';
import { MAIL_QUEUE, type MailJob } from './mail-queue';
import { Mailer } from './mailer';
import { OutboxMail } from './outbox.entity';

const ROUND_MS = 30_000;
const MAX_ATTEMPTS = 15;

/** Minutes to wait after so many failures: 1, 2, 4 … at most a day. */
export const pauseMinutes = (failures: number): number => Math.min(1440, 2 ** (failures - 1));

/** Sends what the outbox holds: at once when told, and by a round over what is due, which also finds what Redis lost. */
@Processor(MAIL_QUEUE)
export class MailProcessor implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @InjectQueue(MAIL_QUEUE) private readonly queue: Queue<MailJob>,
    private readonly dataSource: DataSource,
    private readonly mailer: Mailer,
    private readonly logger: JsonLogger,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.round(), ROUND_MS);
    void this.round();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  @Process()
  async send(job: Job<MailJob>): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      // Whoever else holds the row is sending it.
      const mail = await manager.findOne(OutboxMail, {
        where: { id: job.data.id, sentAt: IsNull() },
        lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
      });
      if (!mail || mail.body === null) return;
      const { id, recipient, subject, body } = mail;
      const attempts = mail.attempts + 1;
      try {
        await this.mailer.send({ id, recipient, subject, body });
        await manager.update(OutboxMail, id, { attempts, sentAt: new Date(), body: null });
      } catch (error) {
        this.logger.failure('mail not sent', error, { mail: id, attempts });
        await manager.update(OutboxMail, id, { attempts, nextAttemptAt: new Date(Date.now() + pauseMinutes(attempts) * 60_000) });
      }
    });
  }

  private async round(): Promise<void> {
    try {
      const due = await this.dataSource.manager.find(OutboxMail, {
        select: { id: true },
        where: { sentAt: IsNull(), attempts: LessThan(MAX_ATTEMPTS), nextAttemptAt: LessThanOrEqual(new Date()) },
        take: 100,
      });
      for (const { id } of due) await this.queue.add({ id }, { jobId: id });
    } catch (error) {
      this.logger.failure('mail round failed', error);
    }
  }
}
