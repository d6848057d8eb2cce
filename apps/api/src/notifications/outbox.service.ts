import { randomUUID } from 'node:crypto';
import { InjectQueue } from '@nestjs/bull';
import { Injectable } from '@nestjs/common';
import type { Queue } from 'bull';
import type { MailKind } from '@cqdg/contract';
import type { Context } from '../platform/context/context';
import { JsonLogger } from '../platform/logging/json-logger';
import { MAIL_QUEUE, type MailJob } from './mail-queue';

export interface NewMail {
  recipient: string;
  subject: string;
  body: string;
  /** How long it waits: meanwhile it may prove unneeded. */
  delaySeconds?: number;
  noticeId?: string;
  topic?: string;
  /** What the centre's list calls it. */
  kind?: MailKind;
  studyId?: string | null;
}

@Injectable()
export class OutboxService {
  constructor(
    @InjectQueue(MAIL_QUEUE) private readonly queue: Queue<MailJob>,
    private readonly logger: JsonLogger,
  ) {}

  /** The mail is written with the act it speaks of and leaves after it. Without Redis it waits in the table for the worker's round. */
  async add(ctx: Context, mail: NewMail): Promise<void> {
    const { recipient, subject, body, delaySeconds = 0, noticeId, topic, kind = 'other', studyId = null } = mail;
    const id = randomUUID();
    if (topic) {
      const replaced = `UPDATE outbox_mail SET ended_as = 'unneeded', body = NULL WHERE topic = $1 AND recipient = $2 AND ended_as IS NULL`;
      await ctx.manager.query(replaced, [topic, recipient]);
    }
    // Times are the database's: the machines that send may have other clocks.
    await ctx.manager.query(
      `INSERT INTO outbox_mail (id, recipient, subject, body, next_attempt_at, notice_id, topic, kind, study_id)
       VALUES ($1, $2, $3, $4, now() + $5 * interval '1 second', $6, $7, $8, $9)`,
      [id, recipient, subject, body, delaySeconds, noticeId ?? null, topic ?? null, kind, studyId],
    );
    if (delaySeconds === 0) await this.hurry(ctx, id);
  }

  /** Not to wait for the worker's round. */
  async hurry(ctx: Context, id: string): Promise<void> {
    await ctx.afterCommit(() => {
      this.queue.add({ id }, { jobId: id }).catch((error) => this.logger.failure('mail not queued', error, { mail: id }));
    });
  }
}
