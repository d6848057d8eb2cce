import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Context } from '../platform/context/context';
import { within } from '../platform/health/within';
import { JsonLogger } from '../platform/logging/json-logger';
import { MAX_ATTEMPTS, pauseMinutes, refusedForGood } from './delivery';
import { masked } from './mail-keys';
import { type Mail, Mailer } from './mailer';
import { NotificationsService } from './notifications.service';
import type { MailEnd } from './outbox.entity';

/** A server may answer slowly for so long; the lease outlasts it, so that nobody else sends the same mail meanwhile. */
const PATIENCE_MS = 120_000;
const LEASE_SECONDS = 180;

type Claimed = Mail & { attempts: number };

/** Sends one mail of the outbox under a lease: no transaction and no connection is held while a server thinks. */
@Injectable()
export class MailSender {
  constructor(
    private readonly dataSource: DataSource,
    private readonly mailer: Mailer,
    private readonly notifications: NotificationsService,
    private readonly logger: JsonLogger,
  ) {}

  /** Does nothing where the mail is not due, has ended, or is being sent by someone else. Never throws for what a mail server does. */
  async send(id: string): Promise<void> {
    const mail = await this.claim(id);
    if (!mail) return;
    try {
      await within(PATIENCE_MS, this.mailer.send(mail));
      await this.end(mail, 'sent');
    } catch (error) {
      this.logger.failure('mail not sent', error, { mail: id, attempts: mail.attempts });
      await this.remember(mail, error);
      if (refusedForGood(error)) await this.giveUp(mail, 'refused');
      else if (mail.attempts >= MAX_ATTEMPTS) await this.giveUp(mail, 'given_up');
      else await this.postpone(mail);
    }
  }

  private async claim(id: string): Promise<Claimed | null> {
    // What was read in the portal meanwhile need not arrive by mail.
    await this.dataSource.query(
      `UPDATE outbox_mail m SET ended_as = 'unneeded', body = NULL FROM notice n
       WHERE m.id = $1 AND m.ended_as IS NULL AND n.id = m.notice_id AND n.read_at IS NOT NULL`,
      [id],
    );
    const [rows] = await this.dataSource.query<[Claimed[], number]>(
      `UPDATE outbox_mail SET attempts = attempts + 1, next_attempt_at = now() + $2 * interval '1 second'
       WHERE id = $1 AND ended_as IS NULL AND body IS NOT NULL AND next_attempt_at <= now()
       RETURNING id, recipient, subject, body, attempts`,
      [id, LEASE_SECONDS],
    );
    return rows[0] ?? null;
  }

  /** What its links opened is forgotten. Only who holds the lease writes: after it ran out, another attempt counts. Returns whether it was this one. */
  private async end({ id, attempts, body }: Claimed, as: MailEnd, manager = this.dataSource.manager): Promise<boolean> {
    const [, changed] = await manager.query<[unknown, number]>(
      `UPDATE outbox_mail SET ended_as = $3, body = $4, sent_at = CASE WHEN $3 = 'sent' THEN now() END
       WHERE id = $1 AND attempts = $2 AND ended_as IS NULL`,
      [id, attempts, as, masked(body)],
    );
    return changed === 1;
  }

  /** For the centre, which may mend it. A server's answer may be long, and quote what it was sent. */
  private async remember({ id, attempts }: Claimed, error: unknown): Promise<void> {
    const said = error instanceof Error ? error.message : String(error);
    const text = masked(said.replace(/\s+/g, ' ')).slice(0, 300);
    await this.dataSource.query(`UPDATE outbox_mail SET last_error = $3 WHERE id = $1 AND attempts = $2 AND ended_as IS NULL`, [
      id,
      attempts,
      text,
    ]);
  }

  private async postpone({ id, attempts }: Claimed): Promise<void> {
    await this.dataSource.query(
      `UPDATE outbox_mail SET next_attempt_at = now() + $3 * interval '1 minute' WHERE id = $1 AND attempts = $2 AND ended_as IS NULL`,
      [id, attempts, pauseMinutes(attempts)],
    );
  }

  /** The centre is told, for it can mend the address or tell the person in another way. */
  private giveUp(mail: Claimed, reason: 'refused' | 'given_up'): Promise<void> {
    return Context.system(this.dataSource.manager, randomUUID()).transaction(async (tx) => {
      if (!(await this.end(mail, reason, tx.manager))) return;
      await this.notifications.tell(tx, 'mail_refused', null, { recipient: mail.recipient, reason });
    });
  }
}
