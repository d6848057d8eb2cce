import type { Page, RequestRow, RequestsQuery } from '@cqdg/contract';
import { Brackets, type SelectQueryBuilder } from 'typeorm';
import { containing } from '../platform/database/like';
import type { Context } from '../platform/context/context';
import { limits, type PageQuery, pageOf } from '../platform/http/page-query';
import { StudyRequest } from './request.entities';
import { requestRow, unreadAmong } from './request.views';

type Wanted = SelectQueryBuilder<StudyRequest>;

/** What waits first: for the centre, then for the study, then what is resolved; each with what was last written on top. */
export async function findRequests(
  ctx: Context,
  query: PageQuery & RequestsQuery,
  within: (wanted: Wanted) => unknown,
): Promise<Page<RequestRow>> {
  const { take, skip } = limits(query);
  const wanted = ctx.manager
    .createQueryBuilder(StudyRequest, 'r')
    .innerJoinAndSelect('r.study', 'study')
    .innerJoinAndSelect('r.askedBy', 'by')
    .leftJoinAndSelect('r.assignee', 'assignee')
    .addSelect(`array_position(ARRAY['open', 'waiting', 'resolved'], r.state)`, 'waits')
    .where('TRUE')
    .orderBy('waits', 'ASC')
    .addOrderBy('r.updatedAt', 'DESC')
    .addOrderBy('r.id', 'ASC')
    .take(take)
    .skip(skip);
  within(wanted);
  if (query.state) wanted.andWhere('r.state = :state', { state: query.state });
  if (query.kind) wanted.andWhere('r.kind = :kind', { kind: query.kind });
  if (query.search?.trim()) wanted.andWhere(new Brackets((any) => anyOf(any, query.search ?? '')));
  const [found, total] = await wanted.getManyAndCount();
  const unread = await unreadAmong(ctx.manager, ctx.who().id, found);
  return pageOf(
    query,
    found.map((request) => requestRow(request, unread.has(request.id))),
    total,
  );
}

function anyOf(any: { orWhere(text: string, values: object): unknown }, search: string): void {
  const values = { like: containing(search), number: search.trim().replace(/^#/, '') };
  any.orWhere(`r.subject ILIKE :like OR study.code ILIKE :like OR r.number::text = :number`, values);
  any.orWhere(`study.name->>'fr' ILIKE :like OR study.name->>'en' ILIKE :like`, values);
}
