import { Injectable } from '@nestjs/common';
import type { Page, SftpSessionView } from '@cqdg/contract';
import { AuditService } from '../../audit/audit.service';
import type { Context } from '../../platform/context/context';
import { DomainError } from '../../platform/errors/domain-error';
import { limits, type PageQuery, pageOf } from '../../platform/http/page-query';
import { Publisher } from '../../platform/redis/publisher';
import { SftpSession } from '../sftp-account.entities';
import { accountView, type Whose } from './account-view';
import { lockAccount } from './held-account';
import { liveSql, SESSION_CHANNEL } from './live-sessions';

/** Those of one secret, where it is forgotten. */
export type SessionsBy = { method: 'password' } | { method: 'key'; keyName: string };

/** The connections of accounts, to see and to end. */
@Injectable()
export class SftpSessions {
  constructor(
    private readonly audit: AuditService,
    private readonly publisher: Publisher,
  ) {}

  /** Live ones first, then the newest. */
  async list(ctx: Context, whose: Whose, query: PageQuery): Promise<Page<SftpSessionView>> {
    const { id: accountId } = await accountView(ctx.manager, ctx.inStudy('study.read').id, whose);
    const { take, skip } = limits(query);
    const { entities, raw } = await ctx.manager
      .createQueryBuilder(SftpSession, 's')
      .addSelect(liveSql('s'), 'live')
      .where('s.accountId = :accountId', { accountId })
      .orderBy('live', 'DESC')
      .addOrderBy('s.startedAt', 'DESC')
      .addOrderBy('s.id', 'ASC')
      .limit(take)
      .offset(skip)
      .getRawAndEntities<{ live: boolean }>();
    const total = await ctx.manager.countBy(SftpSession, { accountId });
    return pageOf(
      query,
      entities.map((session, i) => sessionView(session, raw[i]?.live === true)),
      total,
    );
  }

  /** Its server closes it within two seconds. One that has ended stays as it is. */
  async end(ctx: Context, whose: Whose, id: string): Promise<void> {
    await ctx.transaction(async (tx) => {
      const account = await lockAccount(tx, whose);
      const session = await tx.manager.findOneBy(SftpSession, { id, accountId: account.id });
      if (!session) throw new DomainError('not_found');
      if ((await this.ask(tx, account.id, 's.id = $2', [id])) === 0) return;
      await this.audit.record(tx, { action: 'sftp_session.ended', objectId: account.id, params: { name: account.name } });
    });
  }

  /** Of an account that may not be used as before: every connection, or those that one secret opened. */
  endAll(tx: Context, accountId: string, by?: SessionsBy): Promise<number> {
    if (!by) return this.ask(tx, accountId, 'TRUE', []);
    return by.method === 'password'
      ? this.ask(tx, accountId, `s.method = 'password'`, [])
      : this.ask(tx, accountId, `s.method = 'key' AND s.key_name = $2`, [by.keyName]);
  }

  private async ask(tx: Context, accountId: string, which: string, params: unknown[]): Promise<number> {
    const [rows] = await tx.manager.query<[{ id: string }[], number]>(
      // In one order, so that nobody waits in a circle with a server that touches its sessions.
      `UPDATE sftp_session SET end_asked_at = now() WHERE id IN (SELECT s.id FROM sftp_session s
         WHERE s.account_id = $1 AND s.ended_at IS NULL AND s.end_asked_at IS NULL AND ${which} ORDER BY s.id FOR NO KEY UPDATE)
       RETURNING id`,
      [accountId, ...params],
    );
    await tx.afterCommit(async () => {
      for (const { id } of rows) await this.publisher.publish(SESSION_CHANNEL, id, { changed: 'end' });
    });
    return rows.length;
  }
}

/** One whose server is silent is lost since it was last seen. */
function sessionView(session: SftpSession, live: boolean): SftpSessionView {
  const { id, address, client, method, keyName, startedAt, filesIn, bytesIn, filesOut, bytesOut } = session;
  const endedAt = session.endedAt ?? (live ? null : session.seenAt);
  return {
    ...{ id, address, client, method, key: keyName, startedAt: startedAt.toISOString(), endedAt: endedAt?.toISOString() ?? null },
    end: session.endedAt || live ? session.endedHow : 'lost',
    ...{ filesIn, bytesIn, filesOut, bytesOut },
  };
}
