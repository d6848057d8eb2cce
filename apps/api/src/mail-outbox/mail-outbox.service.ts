import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { MailRow, MailView, Page } from '@cqdg/contract';
import { AuditService } from '../audit/audit.service';
import { masked } from '../notifications/mail-keys';
import { OutboxService } from '../notifications/outbox.service';
import type { Context } from '../platform/context/context';
import { containing } from '../platform/database/like';
import { DomainError } from '../platform/errors/domain-error';
import { limits, pageOf } from '../platform/http/page-query';
import type { MailFilter } from './mail-outbox.inputs';
import { type MailFacts, mailColumns, mailOrders, mailRow, mailTables, resendRefusal } from './mail-rows';

const wanted = `($1::text IS NULL OR coalesce(m.ended_as, 'waiting') = $1) AND ($2::text IS NULL OR m.kind = $2)
  AND ($3::text IS NULL OR m.recipient ILIKE $3 OR m.subject ILIKE $3 OR st.code ILIKE $3)`;

/** The mails of the portal for the centre: what became of each, its words, and sending it again. */
@Injectable()
export class MailOutboxService {
  constructor(
    private readonly outbox: OutboxService,
    private readonly audit: AuditService,
  ) {}

  async list(ctx: Context, query: MailFilter): Promise<Page<MailRow>> {
    const values = [query.state ?? null, query.kind || null, query.search?.trim() ? containing(query.search) : null];
    const { take, skip } = limits(query);
    const direction = query.direction === 'asc' ? 'ASC' : 'DESC';
    const [count] = await ctx.manager.query<{ total: number }[]>(
      `SELECT count(*)::int AS total FROM ${mailTables} WHERE ${wanted}`,
      values,
    );
    const rows = await ctx.manager.query<MailFacts[]>(
      `SELECT ${mailColumns} FROM ${mailTables} WHERE ${wanted} ORDER BY ${mailOrders[query.sort]} ${direction}, m.created_at DESC, m.id
       LIMIT $4 OFFSET $5`,
      [...values, take, skip],
    );
    return pageOf(query, rows.map(mailRow), count?.total ?? 0);
  }

  async view(ctx: Context, id: string): Promise<MailView> {
    const mail = await this.find(ctx, id);
    await this.audit.record(ctx, { action: 'mail.read', objectId: id, params: { kind: mail.kind } });
    return mailView(mail);
  }

  /** Asked twice, it is sent once: a mail has one copy. */
  async resend(ctx: Context, id: string): Promise<MailView> {
    const copy = randomUUID();
    await ctx.transaction(async (tx) => {
      const mail = await this.find(tx, id);
      const refusal = resendRefusal(mail);
      if (refusal) throw new DomainError(refusal);
      const made = await tx.manager.query<unknown[]>(
        `INSERT INTO outbox_mail (id, recipient, subject, body, next_attempt_at, kind, study_id, resend_of_id)
         SELECT $2, recipient, subject, body, now(), kind, study_id, id FROM outbox_mail WHERE id = $1
         ON CONFLICT (resend_of_id) DO NOTHING RETURNING id`,
        [id, copy],
      );
      if (made.length === 0) throw new DomainError('mail.resent');
      await this.audit.record(tx, { action: 'mail.resent', objectId: id, params: { kind: mail.kind } });
      await this.outbox.hurry(tx, copy);
    });
    return mailView(await this.find(ctx, copy));
  }

  private async find(ctx: Context, id: string): Promise<MailFacts> {
    const [mail] = await ctx.manager.query<MailFacts[]>(`SELECT ${mailColumns} FROM ${mailTables} WHERE m.id = $1`, [id]);
    if (!mail) throw new DomainError('not_found');
    return mail;
  }
}

const mailView = (mail: MailFacts): MailView => ({ ...mailRow(mail), body: mail.body === null ? null : masked(mail.body) });
