import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { NoticesView } from '@cqdg/contract';
import { Feed } from '../events/feed';
import { JsonLogger } from '../platform/logging/json-logger';
import { RedisService } from '../platform/redis/redis.service';
import { NOTICE_CHANNEL } from './notice-news';
import { noticesOf } from './notice-views';

/** What changes among the notices of each person. */
@Injectable()
export class NoticeFeed extends Feed {
  constructor(
    redis: RedisService,
    logger: JsonLogger,
    private readonly dataSource: DataSource,
  ) {
    super(redis, logger, NOTICE_CHANNEL);
  }

  protected read(accountId: string): Promise<NoticesView> {
    return noticesOf(this.dataSource.manager, accountId);
  }
}
