import type { DashboardView, RunsOfDay } from '@cqdg/contract';
import type { EntityManager } from 'typeorm';
import { molecularKept } from '../storage/object-references';

/** The last thirty days as people in Montréal count them; today is the last. */
const days = `SELECT d::date AS day FROM generate_series(
    (now() AT TIME ZONE 'America/Montreal')::date - 29, (now() AT TIME ZONE 'America/Montreal')::date, interval '1 day') AS d`;
const dayOf = (column: string) => `(${column} AT TIME ZONE 'America/Montreal')::date`;

export async function runDays(manager: EntityManager): Promise<RunsOfDay[]> {
  return manager.query<RunsOfDay[]>(
    `SELECT to_char(day, 'YYYY-MM-DD') AS day, count(run.id) FILTER (WHERE run.state = 'passed')::int AS passed,
       count(run.id) FILTER (WHERE run.state = 'failed')::int AS failed
     FROM (${days}) d LEFT JOIN run ON run.state IN ('passed', 'failed') AND run.ended_at > now() - interval '32 days'
       AND ${dayOf('run.ended_at')} = day
     GROUP BY day ORDER BY day`,
  );
}

/** What the objects of the store take that somebody refers to, from the day of the first upload of each. */
export async function growth(manager: EntityManager): Promise<Pick<DashboardView['storage'], 'bytes' | 'days'>> {
  const rows = await manager.query<{ day: string; bytes: string }[]>(
    `WITH held AS (
       SELECT id, sha256 AS object, bytes, uploaded_at AS at FROM table_file_version
       UNION ALL SELECT id, content_sha256, content_bytes, uploaded_at FROM table_file_version
       UNION ALL SELECT id, sha256, bytes, uploaded_at FROM registration_draft
       UNION ALL SELECT id, content_sha256, content_bytes, uploaded_at FROM registration_draft
       UNION ALL SELECT id, sha256, bytes, registered_at FROM registered_file
       UNION ALL SELECT id, sha256, bytes, uploaded_at FROM request_file
       UNION ALL SELECT id, sha256, bytes, uploaded_at FROM molecular_file WHERE ${molecularKept('molecular_file')}
     ), objects AS (
       SELECT object, max(bytes) AS bytes, ${dayOf('min(at)')} AS since FROM held h
       WHERE NOT EXISTS (SELECT 1 FROM tombstone t WHERE t.object_id = h.id) GROUP BY object
     ), since AS (SELECT since, sum(bytes) AS bytes FROM objects GROUP BY since)
     SELECT to_char(day, 'YYYY-MM-DD') AS day, coalesce((SELECT sum(bytes) FROM since WHERE since <= day), 0) AS bytes
     FROM (${days}) d ORDER BY day`,
  );
  const series = rows.map(({ day, bytes }) => ({ day, bytes: Number(bytes) }));
  return { bytes: series.at(-1)?.bytes ?? 0, days: series };
}

/** Of the last thirty days; what was sent again counts no more. */
export const failedMails = `m.ended_as IN ('refused', 'given_up') AND m.created_at > now() - interval '30 days'
    AND NOT EXISTS (SELECT 1 FROM outbox_mail again WHERE again.resend_of_id = m.id)`;

type Failure = { id: string; study: string | null; attempts: number; at: Date };

export async function mailOf(manager: EntityManager): Promise<DashboardView['mail']> {
  const [count] = await manager.query<{ waiting: number; failed: number; sent: number }[]>(
    `SELECT count(*) FILTER (WHERE ended_as IS NULL)::int AS waiting, count(*) FILTER (WHERE ${failedMails})::int AS failed,
       count(*) FILTER (WHERE ended_as = 'sent' AND created_at > now() - interval '30 days')::int AS sent FROM outbox_mail m`,
  );
  const [last] = await manager.query<Failure[]>(
    `SELECT m.id, s.code AS study, m.attempts, m.created_at AS at FROM outbox_mail m LEFT JOIN study s ON s.id = m.study_id
     WHERE ${failedMails} ORDER BY m.created_at DESC, m.id LIMIT 1`,
  );
  return { ...(count ?? { waiting: 0, failed: 0, sent: 0 }), lastFailure: last ? { ...last, at: last.at.toISOString() } : null };
}
