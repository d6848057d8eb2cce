import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { SftpSessionEnd, SftpSessionView } from '@cqdg/contract';
import { AuditService } from '../../audit/audit.service';
import { StudyNews } from '../../events/study-news';
import { AppConfig } from '../../platform/config/app-config';
import { DomainError } from '../../platform/errors/domain-error';
import { JsonLogger } from '../../platform/logging/json-logger';
import { RedisService } from '../../platform/redis/redis.service';
import { Rounds } from '../../platform/rounds';
import { SftpIdentities } from '../accounts/identities';
import { liveSql, SESSION_CHANNEL } from '../accounts/live-sessions';
import { SftpAccount, SftpKey, SftpSession } from '../sftp-account.entities';
import type { Guest } from './guest';

const BEAT_MS = 2000;

/** What one connection carried so far. */
export interface Counters {
  filesIn: number;
  bytesIn: number;
  filesOut: number;
  bytesOut: number;
}

export interface LiveSession {
  guest: Guest;
  counters: Counters;
  /** Closes the connection. */
  close: (how: SftpSessionEnd) => void;
}

/** The connections of this process, and the rows by which the others know of them. */
@Injectable()
export class LiveSftpSessions implements OnModuleInit, OnApplicationShutdown {
  private readonly sessions = new Map<string, LiveSession>();
  private readonly rounds: Rounds;

  constructor(
    private readonly config: AppConfig,
    private readonly dataSource: DataSource,
    private readonly identities: SftpIdentities,
    private readonly audit: AuditService,
    private readonly news: StudyNews,
    private readonly redis: RedisService,
    logger: JsonLogger,
  ) {
    this.rounds = new Rounds(BEAT_MS, () => this.beat(), logger, 'sessions not touched');
  }

  async onModuleInit(): Promise<void> {
    this.rounds.start();
    // Faster than the next beat, where Redis is there.
    const subscriber = this.redis.subscriber();
    const channel = this.redis.name(SESSION_CHANNEL);
    subscriber.on('pmessage', (_pattern, name: string) => this.sessions.get(name.slice(channel.length))?.close('ended'));
    await subscriber.psubscribe(`${channel}*`).catch(() => undefined);
  }

  onApplicationShutdown(): Promise<void> {
    return this.rounds.stop();
  }

  /** Throws `too_many` where the account has as many connections as it may. */
  async begin(guest: Guest, by: Pick<SftpSessionView, 'method' | 'client'> & { address: string; key: SftpKey | null }): Promise<void> {
    const now = new Date();
    await guest.ctx.transaction(async (tx) => {
      const { id, accountId } = guest;
      // One at a time for each account, or many at once would pass the limit.
      await tx.manager.findOneOrFail(SftpAccount, { where: { id: accountId }, lock: { mode: 'for_no_key_update' } });
      const [row] = await tx.manager.query<{ live: number }[]>(
        `SELECT count(*)::int AS live FROM sftp_session s WHERE s.account_id = $1 AND ${liveSql('s')}`,
        [accountId],
      );
      if ((row?.live ?? 0) >= this.config.sftpAccountConnections) throw new DomainError('too_many', { seconds: 10, wait: '10\u00a0s' });
      const { method, client, address, key } = by;
      await tx.manager.insert(SftpSession, {
        id,
        accountId,
        address,
        client,
        method,
        keyName: key?.name ?? null,
        startedAt: now,
        seenAt: now,
      });
      await tx.manager.update(SftpAccount, accountId, { lastLoginAt: now });
      if (key) await tx.manager.update(SftpKey, key.id, { usedAt: now });
      await this.audit.record(tx, { action: 'sftp.signed_in', objectId: accountId, params: { method } });
      await tx.afterCommit(() => this.news.sftp(guest.studyId));
    });
  }

  add(session: LiveSession): void {
    this.sessions.set(session.guest.id, session);
  }

  async end({ guest, counters }: LiveSession, how: SftpSessionEnd): Promise<void> {
    this.sessions.delete(guest.id);
    await guest.ctx.transaction(async (tx) => {
      await tx.manager.update(SftpSession, guest.id, { ...counters, endedAt: new Date(), endedHow: how });
      const { filesIn, filesOut } = counters;
      await this.audit.record(tx, { action: 'sftp.signed_out', objectId: guest.accountId, params: { how, filesIn, filesOut } });
      await tx.afterCommit(() => this.news.sftp(guest.studyId));
    });
  }

  /** Says which connections are there and what they carried, and learns which of them may go on. */
  async beat(): Promise<void> {
    if (this.sessions.size === 0) return;
    const { manager } = this.dataSource;
    const live = [...this.sessions.values()];
    const column = (name: keyof Counters) => live.map(({ counters }) => counters[name]);
    const [rows] = await manager.query<[{ id: string; wanted: boolean }[], number]>(
      // In one order, as everybody who holds several of them.
      `WITH held AS (SELECT id FROM sftp_session WHERE id = ANY ($1::uuid[]) ORDER BY id FOR NO KEY UPDATE)
       UPDATE sftp_session s SET seen_at = now(), files_in = l.files_in, bytes_in = l.bytes_in, files_out = l.files_out, bytes_out = l.bytes_out
       FROM unnest($1::uuid[], $2::int[], $3::bigint[], $4::int[], $5::bigint[]) AS l (id, files_in, bytes_in, files_out, bytes_out)
       JOIN held USING (id) WHERE s.id = l.id RETURNING s.id, s.end_asked_at IS NULL AS wanted`,
      [live.map(({ guest }) => guest.id), column('filesIn'), column('bytesIn'), column('filesOut'), column('bytesOut')],
    );
    for (const { id, wanted } of rows) if (!wanted) this.sessions.get(id)?.close('ended');
    const idleSince = Date.now() - this.config.sftpIdleMinutes * 60_000;
    for (const { guest, close } of live) if (guest.activeAt < idleSince) close('idle');
    await this.refresh(manager);
  }

  /** What somebody may do changes while they are connected: a role, the end of the account, an archived study. */
  private async refresh(manager: EntityManager): Promise<void> {
    const names = new Set([...this.sessions.values()].map(({ guest }) => guest.identity.account.name));
    const now = new Map((await this.identities.findAll(manager, [...names])).map((one) => [one.account.name, one]));
    for (const { guest, close } of this.sessions.values()) {
      const identity = now.get(guest.identity.account.name);
      if (identity && mayConnect(identity.state)) guest.identity = identity;
      else close('barred');
    }
  }
}

/** `no_secret`: the one they came with is taken away. */
export const mayConnect = (state: string): boolean => state === 'active' || state === 'ending';
