import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import type { NoticesView } from '@cqdg/contract';
import { SessionsService } from '../accounts/sessions.service';
import { streamEvents } from '../events/live-stream';
import type { Context } from '../platform/context/context';
import { JsonLogger } from '../platform/logging/json-logger';
import { NoticeFeed } from './notice-feed';
import { NoticeNews } from './notice-news';
import { noticesOf } from './notice-views';

/** A person's own notices. */
@Injectable()
export class NoticesService {
  constructor(
    private readonly feed: NoticeFeed,
    private readonly news: NoticeNews,
    private readonly sessions: SessionsService,
    private readonly logger: JsonLogger,
  ) {}

  list(ctx: Context): Promise<NoticesView> {
    return noticesOf(ctx.manager, ctx.who().id);
  }

  async read(ctx: Context, ids?: string[]): Promise<NoticesView> {
    const { id } = ctx.who();
    const which = `account_id = $1 AND read_at IS NULL AND ($2::uuid[] IS NULL OR id = ANY ($2))`;
    await ctx.manager.query(`UPDATE notice SET read_at = now() WHERE ${which}`, [id, ids ?? null]);
    // The person's other windows learn it too.
    await this.news.changed([id]);
    return this.list(ctx);
  }

  stream(ctx: Context, response: Response): Promise<void> {
    const { id } = ctx.who();
    return streamEvents(response, {
      listen: (listener, missed) => this.feed.listen(id, listener, missed),
      snapshot: async () => [await this.list(ctx)],
      allowed: () => this.sessions.alive(ctx),
      failed: (error) => this.logger.failure('notice stream', error),
    });
  }
}
