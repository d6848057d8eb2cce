import { Injectable } from '@nestjs/common';
import { RedisService } from '../platform/redis/redis.service';
import { Feed } from './feed';
import { CHANNEL } from './channel';

/** What changes in each study. */
@Injectable()
export class StudyFeed extends Feed {
  constructor(redis: RedisService) {
    super(redis, CHANNEL);
  }
}
