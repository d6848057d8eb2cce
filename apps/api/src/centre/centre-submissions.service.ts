import { Injectable } from '@nestjs/common';
import { type Page, type SubmissionRow, type SubmissionSort, submissionStates } from '@cqdg/contract';
import { containing } from '../platform/database/like';
import type { Context } from '../platform/context/context';
import { limits, pageOf } from '../platform/http/page-query';
import { statesThat } from '../submissions/submissions';
import type { SubmissionsFilter } from './centre.inputs';
import { submissionsReport } from './submissions-report';

interface Row {
  code: string;
  name: SubmissionRow['study']['name'];
  revision: number;
  state: SubmissionRow['state'];
  tables: number;
  checkedAt: Date | null;
  errors: number | null;
  warnings: number | null;
  signedAt: Date | null;
  signedBy: string | null;
  updatedAt: Date;
}

/** Nothing a person types comes in here. */
const orders: Record<SubmissionSort, string> = {
  updated: 's.updated_at',
  study: 'lower(st.code)',
  state: `array_position($4::text[], s.state)`,
  signed: 'r.signed_at',
  errors: 'run.errors',
};

const from = `FROM submission s JOIN study st ON st.id = s.study_id
  LEFT JOIN signed_receipt r ON r.submission_id = s.id LEFT JOIN account a ON a.id = r.signer_id
  LEFT JOIN run ON run.id = s.current_run_id AND run.state IN ('passed', 'failed')
  WHERE (s.state = ANY ($3) OR s.revision = (SELECT max(o.revision) FROM submission o WHERE o.study_id = s.study_id))
    AND ($1::text IS NULL OR s.state = $1)
    AND ($2::text IS NULL OR st.code ILIKE $2 OR st.name->>'fr' ILIKE $2 OR st.name->>'en' ILIKE $2)
    AND $4::text[] IS NOT NULL`;

/** The submissions of all studies: of each what is in work, or was last, and what is in force. */
@Injectable()
export class CentreSubmissions {
  async page(ctx: Context, query: SubmissionsFilter): Promise<Page<SubmissionRow>> {
    const [count] = await ctx.manager.query<{ total: number }[]>(`SELECT count(*)::int AS total ${from}`, values(query));
    return pageOf(query, await this.rows(ctx, query, limits(query)), count?.total ?? 0);
  }

  async export(ctx: Context, query: SubmissionsFilter): Promise<{ name: string; lines: string[] }> {
    return submissionsReport(await this.rows(ctx, query, { take: null, skip: 0 }), query.lang ?? ctx.language);
  }

  private async rows(ctx: Context, query: SubmissionsFilter, { take, skip }: { take: number | null; skip: number }) {
    const direction = query.direction === 'asc' ? 'ASC' : 'DESC';
    const rows = await ctx.manager.query<Row[]>(
      `SELECT st.code, st.name, s.revision, s.state, r.signed_at AS "signedAt", a.display_name AS "signedBy", s.updated_at AS "updatedAt",
         (SELECT count(*)::int FROM submission_table t WHERE t.submission_id = s.id) AS tables,
         run.ended_at AS "checkedAt", run.errors, run.warnings
       ${from} ORDER BY ${orders[query.sort]} ${direction} NULLS LAST, lower(st.code), s.revision DESC LIMIT $5 OFFSET $6`,
      [...values(query), take, skip],
    );
    return rows.map(submissionRow);
  }
}

const inForce = statesThat('supersede');

function values({ state, search }: SubmissionsFilter) {
  return [state ?? null, search?.trim() ? containing(search) : null, inForce, submissionStates];
}

function submissionRow({ code, name, revision, state, tables, ...row }: Row): SubmissionRow {
  const { checkedAt, errors, warnings, signedAt, signedBy } = row;
  return {
    ...{ study: { code, name }, revision, state, tables, inForce: inForce.includes(state) },
    checked: checkedAt && { at: checkedAt.toISOString(), errors: errors ?? 0, warnings: warnings ?? 0 },
    signed: signedAt && { at: signedAt.toISOString(), by: signedBy ?? '' },
    updatedAt: row.updatedAt.toISOString(),
  };
}
