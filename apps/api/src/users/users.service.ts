import { Injectable } from '@nestjs/common';
import type { Page, UserDetail, UserRow, UserSort } from '@cqdg/contract';
import { sessionView } from '../accounts/open-sessions.service';
import { SessionsService } from '../accounts/sessions.service';
import type { Context } from '../platform/context/context';
import { DomainError } from '../platform/errors/domain-error';
import { limits, pageOf } from '../platform/http/page-query';
import type { UsersQuery } from './user.inputs';

interface Found extends Omit<UserRow, 'seenAt' | 'closedAt'> {
  seenAt: Date | null;
  closedAt: Date | null;
  createdAt: Date;
}

const columns = `a.id, a.email, a.display_name AS "displayName", a.language, a.staff_role AS "staffRole", a.seen_at AS "seenAt",
  a.closed_at AS "closedAt", a.created_at AS "createdAt", a.version, f.confirmed_at IS NOT NULL AS "secondFactor",
  (SELECT coalesce(jsonb_agg(jsonb_build_object('code', s.code, 'name', s.name, 'role', m.role) ORDER BY s.code), '[]')
   FROM member m JOIN study s ON s.id = m.study_id WHERE m.account_id = a.id) AS studies`;
const tables = `account a LEFT JOIN second_factor f ON f.account_id = a.id`;
const wanted = `($1 = '' OR a.display_name ILIKE $1 OR a.email ILIKE $1) AND CASE $2
  WHEN 'staff' THEN a.staff_role IS NOT NULL AND a.closed_at IS NULL
  WHEN 'studies' THEN a.closed_at IS NULL AND EXISTS (SELECT 1 FROM member m WHERE m.account_id = a.id)
  WHEN 'closed' THEN a.closed_at IS NOT NULL ELSE true END`;
/** Of these columns only, whatever is asked. People without a role, or never seen, come last going up. */
const orders: Record<UserSort, string> = {
  name: 'lower(a.display_name)',
  email: 'a.email',
  role: `CASE a.staff_role WHEN 'admin' THEN 1 WHEN 'curator' THEN 2 ELSE 3 END`,
  seen: 'a.seen_at',
};

/** All accounts, for the centre's administration. */
@Injectable()
export class UsersService {
  constructor(private readonly sessions: SessionsService) {}

  async page(ctx: Context, query: UsersQuery): Promise<Page<UserRow>> {
    const { take, skip } = limits(query);
    const like = query.search?.trim() ? `%${query.search.trim().replace(/[\\%_]/g, '\\$&')}%` : '';
    const direction = query.direction === 'desc' ? 'DESC NULLS LAST' : 'ASC NULLS LAST';
    const rows = await ctx.manager.query<Found[]>(
      `SELECT ${columns} FROM ${tables} WHERE ${wanted} ORDER BY ${orders[query.sort]} ${direction}, a.email LIMIT $3 OFFSET $4`,
      [like, query.group, take, skip],
    );
    const [count] = await ctx.manager.query<{ total: number }[]>(`SELECT count(*)::int AS total FROM account a WHERE ${wanted}`, [
      like,
      query.group,
    ]);
    return pageOf(query, rows.map(rowView), count?.total ?? 0);
  }

  async one(ctx: Context, id: string): Promise<UserDetail> {
    const [found] = await ctx.manager.query<Found[]>(`SELECT ${columns} FROM ${tables} WHERE a.id = $1`, [id]);
    if (!found) throw new DomainError('not_found');
    const sessions = (await this.sessions.living(ctx.manager, id)).map((session) => sessionView(session, ctx.sessionId));
    return {
      ...rowView(found),
      createdAt: found.createdAt.toISOString(),
      sessions: sessions.sort((a, b) => b.seenAt.localeCompare(a.seenAt)),
      own: id === ctx.who().id,
      lastAdmin: found.staffRole === 'admin' && found.closedAt === null && (await this.admins(ctx)) === 1,
    };
  }

  private async admins(ctx: Context): Promise<number> {
    const open = `SELECT count(*)::int AS admins FROM account WHERE staff_role = 'admin' AND closed_at IS NULL`;
    const [row] = await ctx.manager.query<{ admins: number }[]>(open);
    return row?.admins ?? 0;
  }
}

function rowView({ createdAt: _, seenAt, closedAt, ...row }: Found): UserRow {
  return { ...row, seenAt: seenAt?.toISOString() ?? null, closedAt: closedAt?.toISOString() ?? null };
}
