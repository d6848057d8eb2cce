import { Injectable } from '@nestjs/common';
import type { ActivityView, Page } from '@cqdg/contract';
import type { Context } from '../platform/context/context';
import { type PageQuery, limits, pageOf } from '../platform/http/page-query';
import { AuditEvent } from './audit.entities';

interface ActivityRow {
  id: string;
  at: Date;
  who: string | null;
  action: string;
  params: Record<string, string | number>;
}

/** What the portal does by itself is the centre's doing. */
const PORTAL = 'CQDG';

/** What was changed, not who read or came and went. A table that came by SFTP is told by what became of it in the study. */
const CHANGES = `e.action NOT LIKE '%.read' AND e.action NOT IN ('sftp.signed_in', 'sftp.signed_out', 'sftp.refused')
  AND (e.action NOT LIKE 'sftp.%' OR e.params->>'folder' = 'molecular') AND coalesce(e.params->>'outcome', '') NOT IN ('refused', 'kept')`;

@Injectable()
export class ActivityService {
  /** What happened in a study, newest first. */
  async list(ctx: Context, query: PageQuery): Promise<Page<ActivityView>> {
    const { id: studyId } = ctx.inStudy('study.read');
    const { take, skip } = limits(query);
    const rows = await ctx.manager.query<ActivityRow[]>(
      `SELECT e.id, e.at, a.display_name AS who, e.action, e.params FROM audit_event e LEFT JOIN account a ON a.id = e.account_id
       WHERE e.study_id = $1 AND ${CHANGES} ORDER BY e.id DESC LIMIT $2 OFFSET $3`,
      [studyId, take, skip],
    );
    const count = ctx.manager.createQueryBuilder(AuditEvent, 'e').where('e.study_id = :studyId', { studyId });
    const total = await count.andWhere(CHANGES).getCount();
    return pageOf(
      query,
      rows.map(({ who, at, ...row }) => ({ ...row, at: at.toISOString(), who: who ?? PORTAL })),
      total,
    );
  }
}
