import { InjectQueue } from '@nestjs/bull';
import { Injectable } from '@nestjs/common';
import type { Queue } from 'bull';
import type { Context } from '../platform/context/context';
import { JsonLogger } from '../platform/logging/json-logger';
import { MAIL_QUEUE } from './mail-queue';
import { OutboxMail } from './outbox.entity';

@Injectable()
export class OutboxService {
  constructor(
    @InjectQueue(MAIL_QUEUE) private readonly queue: Queue,
    private readonly logger: JsonLogger,
  ) {}

  /** The mail is written with the act it speaks of and leaves after it. Without Redis it waits in the table for the worker's round. */
  async add(ctx: Context, mail: Pick<OutboxMail, 'recipient' | 'subject' | 'body'>): Promise<void> {
    const { id } = await ctx.manager.save(OutboxMail, { ...mail, nextAttemptAt: new Date() });
    await ctx.afterCommit(() => {
      this.queue.add({ id }, { jobId: id }).catch((error) => this.logger.failure('mail not queued', error, { mail: id }));
    });
  }
}
