import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { PresentPerson } from '@cqdg/contract';
import type { ContextUser } from '../platform/context/context';
import { JsonLogger } from '../platform/logging/json-logger';
import { RedisService } from '../platform/redis/redis.service';
import { StudyNews } from './study-news';

const REFRESH_MS = 20_000;
/** Two refreshes may be missed; then whoever does not refresh any more has died with its process. */
const HOLDS_MS = 50_000;

/** Who has a page of a study open now, whatever process it hangs on. Kept in Redis: while that is away, nobody is shown. */
@Injectable()
export class Presence {
  constructor(
    private readonly redis: RedisService,
    private readonly news: StudyNews,
    private readonly logger: JsonLogger,
  ) {}

  /** A page was opened; the function that is returned says that it was closed. */
  enter(studyId: string, { id, displayName: name, staffRole }: ContextUser): () => void {
    const key = this.key(studyId);
    const member = JSON.stringify({ page: randomUUID(), person: { id, name, staff: staffRole !== null } satisfies PresentPerson });
    const hold = () =>
      this.quietly(async () => {
        const now = Date.now();
        const gone = await this.redis.client.zremrangebyscore(key, 0, now);
        const added = await this.redis.client.zadd(key, now + HOLDS_MS, member);
        await this.redis.client.pexpire(key, HOLDS_MS);
        if (added + gone > 0) await this.news.presence(studyId);
      });
    const timer = setInterval(() => void hold(), REFRESH_MS);
    const held = hold();
    return () => {
      clearInterval(timer);
      void this.quietly(async () => {
        await held;
        if (await this.redis.client.zrem(key, member)) await this.news.presence(studyId);
      });
    };
  }

  /** Each person once, in the order of names. */
  async of(studyId: string): Promise<PresentPerson[]> {
    const people = new Map<string, PresentPerson>();
    await this.quietly(async () => {
      for (const member of await this.redis.client.zrangebyscore(this.key(studyId), Date.now(), '+inf')) {
        const { person } = JSON.parse(member) as { person: PresentPerson };
        people.set(person.id, person);
      }
    });
    return [...people.values()].sort((a, b) => a.name.localeCompare(b.name));
  }

  private key(studyId: string): string {
    return this.redis.name(`presence:${studyId}`);
  }

  /** Who is there is good to know; without it everything else goes on. */
  private async quietly(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.logger.failure('presence', error);
    }
  }
}
