import { Injectable } from '@nestjs/common';
import type { AuditEventView, Page } from '@cqdg/contract';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { Account } from '../accounts/account.entities';
import type { Context } from '../platform/context/context';
import { limits, pageOf } from '../platform/http/page-query';
import { Study } from '../studies/study.entities';
import { tsvLine } from '../validation/tsv-line';
import { AuditEvent, AuditSeal } from './audit.entities';
import type { AuditQuery } from './audit.inputs';

const BATCH = 2000;
const columns = ['at', 'who', 'email', 'study', 'action', 'object', 'params', 'before', 'after', 'address', 'correlation', 'position'];

interface Row {
  event: AuditEvent;
  who: Pick<Account, 'id' | 'displayName' | 'email' | 'staffRole'> | null;
  study: string | null;
  position: string | null;
}

/** The log as the centre reads it. */
@Injectable()
export class AuditLogService {
  /** Newest first. */
  async page(ctx: Context, query: AuditQuery): Promise<Page<AuditEventView>> {
    const { take, skip } = limits(query);
    const found = selection(ctx.manager, query);
    const items = await rows(found.clone().orderBy('e.id', 'DESC').limit(take).offset(skip));
    return pageOf(query, items.map(view), await found.getCount());
  }

  /** What the filters leave, oldest first, as a table that a spreadsheet opens, in pieces. */
  async *table(ctx: Context, query: AuditQuery): AsyncGenerator<string> {
    yield '\uFEFF' + tsvLine(columns);
    for (let after = '0'; ;) {
      const found = selection(ctx.manager, query).andWhere('e.id > :after', { after }).orderBy('e.id', 'ASC').limit(BATCH);
      const batch = await rows(found);
      if (batch.length === 0) return;
      yield batch.map((row) => tsvLine(cells(view(row)))).join('');
      after = batch.at(-1)?.event.id ?? after;
    }
  }
}

function selection(manager: EntityManager, { study, who, action, from, until }: AuditQuery): SelectQueryBuilder<AuditEvent> {
  const found = manager
    .createQueryBuilder(AuditEvent, 'e')
    .leftJoin(Account, 'a', 'a.id = e.account_id')
    .leftJoin(Study, 's', 's.id = e.study_id')
    .leftJoin(AuditSeal, 'seal', 'seal.event_id = e.id');
  if (study) found.andWhere('lower(s.code) = lower(:study)', { study });
  if (who) found.andWhere('(strpos(lower(a.email), lower(:who)) > 0 OR strpos(lower(a.display_name), lower(:who)) > 0)', { who });
  if (action) found.andWhere('e.action = :action', { action });
  if (from) found.andWhere('e.at >= :from', { from: new Date(from) });
  if (until) found.andWhere('e.at < :until', { until: new Date(until) });
  return found;
}

async function rows(found: SelectQueryBuilder<AuditEvent>): Promise<Row[]> {
  const { entities, raw } = await found
    .addSelect(['s.code AS study_code', 'seal.position AS seal_position', 'a.email AS who_email'])
    .addSelect(['a.display_name AS who_name', 'a.staff_role AS who_role'])
    .getRawAndEntities<Record<string, string | null>>();
  return entities.map((event, index) => {
    const { study_code: study = null, seal_position: position = null, ...who } = raw[index] ?? {};
    const person = { id: event.accountId ?? '', email: who['who_email'] ?? '', displayName: who['who_name'] ?? '' };
    const staffRole = (who['who_role'] ?? null) as Account['staffRole'];
    return { event, study, position, who: event.accountId === null ? null : { ...person, staffRole } };
  });
}

function view({ event, who, study, position }: Row): AuditEventView {
  const { id, at, action, objectId, params, before, after, address, correlationId } = event;
  return {
    ...{ id, at: at.toISOString(), study, action, objectId, params, before, after, address, correlationId },
    who: who && { id: who.id, name: who.displayName, email: who.email, staffRole: who.staffRole },
    position: position === null ? null : Number(position),
  };
}

function cells(event: AuditEventView): string[] {
  const facts = (value: object | null) => (value === null || Object.keys(value).length === 0 ? '' : JSON.stringify(value));
  const { at, who, study, action, objectId, params, before, after, address, correlationId, position } = event;
  return [
    ...[at, who?.name ?? '', who?.email ?? '', study ?? '', action, objectId ?? '', facts(params), facts(before), facts(after)],
    ...[address ?? '', correlationId ?? '', position === null ? '' : String(position)],
  ];
}
