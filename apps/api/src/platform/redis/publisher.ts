import { Injectable } from '@nestjs/common';
import { JsonLogger } from '../logging/json-logger';
import { RedisService } from './redis.service';

/** What is told about one thing: that a part of its state changed, to be read by who wants it; or an event as it is. */
export type News = { changed: string } | { event: object };

/** Tells the HTTP processes, through Redis. To be called after the commit: who is told that something changed reads it at once. */
@Injectable()
export class Publisher {
  /** Changes that Redis did not take: each is told once when it is back. Events are of the moment, and lost. */
  private readonly untold = new Map<string, { channel: string; id: string; news: News }>();

  constructor(
    private readonly redis: RedisService,
    private readonly logger: JsonLogger,
  ) {
    redis.client.on('ready', () => void this.tellAgain());
  }

  /** Never throws. */
  async publish(channel: string, id: string, news: News): Promise<void> {
    try {
      await this.redis.client.publish(this.redis.name(`${channel}${id}`), JSON.stringify(news));
    } catch (error) {
      if ('changed' in news) this.untold.set(`${channel}${id} ${news.changed}`, { channel, id, news });
      this.logger.failure('news not told', error);
    }
  }

  private async tellAgain(): Promise<void> {
    const waiting = [...this.untold.values()];
    this.untold.clear();
    for (const { channel, id, news } of waiting) await this.publish(channel, id, news);
  }
}
