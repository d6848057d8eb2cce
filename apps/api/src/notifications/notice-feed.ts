import { Injectable } from '@nestjs/common';
import { Feed } from '../events/feed';
import { RedisService } from '../platform/redis/redis.service';
import { NOTICE_CHANNEL } from './notice-news';

/** What changes among the notices of each person. */
@Injectable()
export class NoticeFeed extends Feed {
  constructor(redis: RedisService) {
    super(redis, NOTICE_CHANNEL);
  }
}
