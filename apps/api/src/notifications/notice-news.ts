import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { JsonLogger } from '../platform/logging/json-logger';
import { RedisService } from '../platform/redis/redis.service';
import { noticesOf } from './notice-views';

export const NOTICE_CHANNEL = 'notice-events:';

/** Tells the pages of a person that their notices changed, whatever process it happened in. Called after the commit. */
@Injectable()
export class NoticeNews {
  constructor(
    private readonly dataSource: DataSource,
    private readonly redis: RedisService,
    private readonly logger: JsonLogger,
  ) {}

  /** News that is lost costs nothing but time: pages read all of it again when they connect. */
  async changed(accountIds: string[]): Promise<void> {
    for (const id of accountIds) {
      try {
        const view = await noticesOf(this.dataSource.manager, id);
        await this.redis.client.publish(this.redis.name(`${NOTICE_CHANNEL}${id}`), JSON.stringify(view));
      } catch (error) {
        this.logger.failure('notice event', error);
      }
    }
  }
}
