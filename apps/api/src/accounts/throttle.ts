import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRedis } from 'rate-limiter-flexible';
import { AppConfig } from '../platform/config/app-config';
import { tooMany } from '../platform/errors/too-many';
import { RedisService } from '../platform/redis/redis.service';

/** Whose failures are counted: of the account that is tried, of the client's address, of a signed-in person who proves again who they are. */
export interface ThrottledBy {
  account?: string;
  address?: string;
  person?: string;
}

const HOUR = 3600;
const WITHOUT_END = 1_000_000_000;

/**
 * Slows down whoever guesses passwords. Only failures count, so two right passwords at the same moment never get in each other's way; and a
 * right one is taken only where no pause began meanwhile, so many guesses at once gain nothing. While Redis is away each process counts by
 * itself.
 */
@Injectable()
export class Throttle {
  private readonly failures: RateLimiterRedis;
  private readonly pauses: RateLimiterRedis;

  constructor(
    redis: RedisService,
    private readonly config: AppConfig,
  ) {
    const limiter = (name: string, points: number, duration: number) =>
      new RateLimiterRedis({
        ...{ storeClient: redis.client, keyPrefix: redis.name(name), points, duration },
        insuranceLimiter: new RateLimiterMemory({ keyPrefix: name, points, duration }),
      });
    this.failures = limiter('failures', WITHOUT_END, HOUR);
    this.pauses = limiter('pauses', 1, HOUR);
  }

  /** Gives what `check` found. `null` is a failure, and counts; throws `too_many` with the seconds to wait where there were too many. */
  async guard<T>(by: ThrottledBy, check: () => Promise<T | null>): Promise<T | null> {
    await this.refuseDuringPause(by);
    const found = await check();
    if (found === null) await this.failed(by);
    else {
      await this.refuseDuringPause(by);
      await this.forget({ account: by.account, person: by.person });
    }
    return found;
  }

  /** One good account must not pay for guessing others: what an address did is never forgotten before its time. */
  async forget(by: Pick<ThrottledBy, 'account' | 'person'>): Promise<void> {
    for (const { key } of this.keys(by)) await Promise.all([this.failures.delete(key), this.pauses.delete(key)]);
  }

  private async refuseDuringPause(by: ThrottledBy): Promise<void> {
    for (const { key } of this.keys(by)) {
      const pause = await this.pauses.get(key);
      if (pause && pause.msBeforeNext > 0) throw tooMany(pause.msBeforeNext);
    }
  }

  /** Free attempts first; each further failure within the hour doubles the pause. */
  private async failed(by: ThrottledBy): Promise<void> {
    let late = 0;
    for (const { key, free } of this.keys(by)) {
      const { consumedPoints } = await this.failures.consume(key);
      if (consumedPoints < free) continue;
      const seconds = Math.min(
        this.config.signInMaxPauseSeconds,
        this.config.signInPauseSeconds * 2 ** Math.min(20, consumedPoints - free),
      );
      await this.pauses.block(key, seconds);
      // It was under way when the pause began: its outcome is not told.
      if (consumedPoints > free) late = Math.max(late, seconds);
    }
    if (late > 0) throw tooMany(late * 1000);
  }

  /** Keys are hashed, so that Redis holds neither addresses nor names. */
  private keys(by: ThrottledBy): { key: string; free: number }[] {
    const free = { account: this.config.signInAccountFailures, address: this.config.signInAddressFailures };
    const limits = { ...free, person: free.account };
    return (['account', 'address', 'person'] as const).flatMap((kind) => {
      const value = by[kind];
      return value ? [{ key: createHash('sha256').update(`${kind}:${value}`).digest('base64url'), free: limits[kind] }] : [];
    });
  }
}
