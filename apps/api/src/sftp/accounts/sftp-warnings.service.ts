import { Injectable } from '@nestjs/common';
import { SFTP_ENDING_DAYS, SFTP_QUOTA_WARNING } from '@cqdg/contract';
import { NotificationsService } from '../../notifications/notifications.service';
import type { Context } from '../../platform/context/context';
import { usedSql } from './usage';

/** Many accounts at once, as after a worker was away, go in several rounds. */
const AT_ONCE = 100;
const ENDING = `a.expires_at <= now() + interval '${SFTP_ENDING_DAYS * 24} hours'`;
const FULL = `${usedSql('a.id')} >= ${SFTP_QUOTA_WARNING} * a.quota_bytes`;
/** Whom it still concerns. */
const INUSE = `a.disabled_at IS NULL AND a.expires_at > now() AND EXISTS (SELECT 1 FROM member m JOIN account p ON p.id = m.account_id
  WHERE m.study_id = a.study_id AND m.account_id = a.person_id AND p.closed_at IS NULL)`;
/** What is held by another worker is left to it. */
const HELD = `ORDER BY a.expires_at LIMIT ${AT_ONCE} FOR NO KEY UPDATE OF a SKIP LOCKED`;

interface Due {
  id: string;
  studyId: string;
  personId: string;
  name: string;
  expiresAt: Date;
  percent: number;
}

/** Tells people that their account ends soon or is nearly full: once, and again only after that was no longer so. */
@Injectable()
export class SftpWarnings {
  constructor(private readonly notifications: NotificationsService) {}

  /** Returns how many were told. Any number of processes may ask at once. */
  async due(ctx: Context): Promise<number> {
    await this.forget(ctx);
    return (await this.ending(ctx)) + (await this.full(ctx));
  }

  private ending(ctx: Context): Promise<number> {
    // Who gets one for two weeks knows it that very moment.
    const short = `a.expires_at - a.created_at <= interval '${(SFTP_ENDING_DAYS + 1) * 24} hours'`;
    return this.tell(ctx, 'end_warned_at', `${ENDING} AND NOT ${short}`, (tx, { studyId, personId, name, expiresAt }) =>
      this.notifications.tell(tx, 'sftp_ending', { id: studyId }, { name, endsAt: expiresAt.toISOString() }, [personId]),
    );
  }

  private full(ctx: Context): Promise<number> {
    return this.tell(ctx, 'quota_warned_at', FULL, (tx, { studyId, personId, name, percent }) =>
      this.notifications.tell(tx, 'sftp_quota', { id: studyId }, { name, percent }, [personId]),
    );
  }

  private tell(
    ctx: Context,
    mark: 'end_warned_at' | 'quota_warned_at',
    why: string,
    say: (tx: Context, due: Due) => Promise<void>,
  ): Promise<number> {
    return ctx.transaction(async (tx) => {
      const due = await tx.manager.query<Due[]>(
        `SELECT a.id, a.study_id AS "studyId", a.person_id AS "personId", a.name, a.expires_at AS "expiresAt",
           floor(100 * ${usedSql('a.id')} / a.quota_bytes)::int AS percent
         FROM sftp_account a WHERE a.${mark} IS NULL AND ${INUSE} AND ${why} ${HELD}`,
      );
      for (const one of due) {
        await tx.manager.query(`UPDATE sftp_account SET ${mark} = now() WHERE id = $1`, [one.id]);
        await say(tx, one);
      }
      return due.length;
    });
  }

  /** What is no longer so may be told again. */
  private async forget(ctx: Context): Promise<void> {
    await ctx.manager.query(`UPDATE sftp_account a SET end_warned_at = NULL WHERE end_warned_at IS NOT NULL AND NOT ${ENDING}`);
    await ctx.manager.query(`UPDATE sftp_account a SET quota_warned_at = NULL WHERE quota_warned_at IS NOT NULL AND NOT ${FULL}`);
  }
}
