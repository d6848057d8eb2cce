import { Injectable } from '@nestjs/common';
import type { Page, RequestRow, RequestView } from '@cqdg/contract';
import { NoticeNews } from '../notifications/notice-news';
import type { Context } from '../platform/context/context';
import { DomainError } from '../platform/errors/domain-error';
import { StudyRequest } from './request.entities';
import type { RequestsFilter } from './request.inputs';
import { findRequests } from './find-requests';
import { changesOf, requestRow, rowRelations, threadOf, unreadAmong } from './request.views';

/** The requests of one study, to be read. */
@Injectable()
export class RequestsService {
  constructor(private readonly news: NoticeNews) {}

  list(ctx: Context, query: RequestsFilter): Promise<Page<RequestRow>> {
    const study = ctx.inStudy('study.read');
    return findRequests(ctx, query, (wanted) => wanted.andWhere('r.studyId = :study', { study: study.id }));
  }

  async view(ctx: Context, number: number): Promise<RequestView> {
    const { manager } = ctx;
    const where = { studyId: ctx.inStudy('study.read').id, number };
    const request = await manager.findOne(StudyRequest, { where, relations: rowRelations });
    if (!request) throw new DomainError('not_found');
    const unread = await unreadAmong(manager, ctx.who().id, [request]);
    const { anchor, appliedAt } = request;
    return {
      ...requestRow(request, unread.has(request.id)),
      ...{ anchor, changes: await changesOf(manager, request), thread: await threadOf(manager, request.id) },
      appliedAt: appliedAt?.toISOString() ?? null,
    };
  }

  /** The notices that told of it are read with it. */
  async read(ctx: Context, number: number): Promise<void> {
    const [study, me] = [ctx.inStudy('study.read'), ctx.who().id];
    const [, read] = await ctx.manager.query<[unknown, number]>(
      `UPDATE notice SET read_at = now() WHERE account_id = $1 AND study_id = $2 AND kind = 'request' AND read_at IS NULL
         AND (params->>'number')::int = $3`,
      [me, study.id, number],
    );
    if (read > 0) await this.news.changed([me]);
  }
}
