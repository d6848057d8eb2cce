import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DomainError } from '../platform/errors/domain-error';

/** Free attempts before pauses begin; each further one doubles the pause, up to a quarter of an hour. */
const limits = { account: 5, address: 30 };
export type ThrottledBy = { [K in keyof typeof limits]?: string };

/**
 * Slows down whoever guesses passwords. An attempt is counted before its password is checked, in one statement, so that many at once
 * gain nothing. Deliberately outside the caller's transaction: a refusal must not undo it.
 */
@Injectable()
export class Throttle {
  constructor(private readonly dataSource: DataSource) {}

  /** Counts an attempt, or throws `too_many` with the seconds to wait. */
  async attempt(by: ThrottledBy): Promise<void> {
    for (const [kind, key] of this.keys(by)) {
      const rows = await this.dataSource.query<{ failures: number }[]>(
        `INSERT INTO attempt AS a (key, failures, blocked_until, last_at) VALUES ($1, 1, now(), now())
         ON CONFLICT (key) DO UPDATE SET
           failures = CASE WHEN a.last_at < now() - interval '1 hour' THEN 1 ELSE a.failures + 1 END,
           blocked_until = CASE WHEN a.last_at < now() - interval '1 hour' OR a.failures + 1 < $2 THEN now()
             ELSE now() + least(900, power(2, least(20, a.failures + 1 - $2))) * interval '1 second' END,
           last_at = now()
         WHERE a.blocked_until <= now()
         RETURNING failures`,
        [key, limits[kind]],
      );
      if (rows.length === 0) throw new DomainError('too_many', { seconds: await this.remaining(key) });
    }
  }

  /**
   * The password was right: the account's failures are forgotten, the address gets back this one attempt only. One good account must not
   * pay for guessing others, and many people behind one address must not block each other.
   */
  async succeeded(by: ThrottledBy): Promise<void> {
    const keyOf = (part: ThrottledBy) => this.keys(part)[0]?.[1] ?? null;
    const [account, address] = [keyOf({ account: by.account }), keyOf({ address: by.address })];
    await this.dataSource.query(`DELETE FROM attempt WHERE key = $1 OR last_at < now() - interval '1 day'`, [account]);
    await this.dataSource.query('UPDATE attempt SET failures = greatest(0, failures - 1), blocked_until = now() WHERE key = $1', [address]);
  }

  private async remaining(key: string): Promise<number> {
    const rows = await this.dataSource.query<{ seconds: number }[]>(
      'SELECT ceil(extract(epoch FROM blocked_until - now()))::int AS seconds FROM attempt WHERE key = $1',
      [key],
    );
    return Math.max(1, rows[0]?.seconds ?? 1);
  }

  private keys(by: ThrottledBy): [keyof typeof limits, string][] {
    return (Object.keys(limits) as (keyof typeof limits)[]).flatMap((kind) => {
      const value = by[kind];
      return value ? [[kind, createHash('sha256').update(`${kind}:${value}`).digest('base64url')] as [keyof typeof limits, string]] : [];
    });
  }
}
