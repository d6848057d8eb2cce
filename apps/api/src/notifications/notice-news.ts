import { Injectable } from '@nestjs/common';
import { Publisher } from '../platform/redis/publisher';

export const NOTICE_CHANNEL = 'notice-events:';

/** Tells the pages of people that their notices changed, whatever process it happened in. Called after the commit. */
@Injectable()
export class NoticeNews {
  constructor(private readonly publisher: Publisher) {}

  async changed(accountIds: string[]): Promise<void> {
    for (const id of accountIds) await this.publisher.publish(NOTICE_CHANNEL, id, { changed: 'notices' });
  }
}
