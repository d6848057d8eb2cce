import { createHash } from 'node:crypto';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { tooMany } from '../platform/errors/too-many';
import type { RedisService } from '../platform/redis/redis.service';

/** So many requests an hour for each key, whatever comes of them. While Redis is away each process counts by itself. */
export class RequestLimit {
  private readonly limiter: RateLimiterRedis;

  constructor(redis: RedisService, name: string, points: number) {
    const duration = 3600;
    const insuranceLimiter = new RateLimiterMemory({ keyPrefix: name, points, duration });
    this.limiter = new RateLimiterRedis({ storeClient: redis.client, keyPrefix: redis.name(name), points, duration, insuranceLimiter });
  }

  /** Whether one more is within the limit. */
  async allows(key: string): Promise<boolean> {
    return (await this.wait(key)) === 0;
  }

  /** Throws `too_many` beyond the limit. */
  async take(key: string): Promise<void> {
    const wait = await this.wait(key);
    if (wait > 0) throw tooMany(wait);
  }

  /** Milliseconds until the next is allowed; 0 where this one is. */
  private async wait(key: string): Promise<number> {
    try {
      await this.limiter.consume(createHash('sha256').update(key).digest('base64url'));
      return 0;
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) return Math.max(1, refusal.msBeforeNext);
      throw refusal;
    }
  }
}
