import { InjectQueue } from '@nestjs/bull';
import { Injectable } from '@nestjs/common';
import type { Queue } from 'bull';
import type { DashboardView, ReviewItem, RunUnderWay, ServiceName, SoonItem, StudyName, StudyRole } from '@cqdg/contract';
import type { EntityManager } from 'typeorm';
import { atOneMoment } from '../platform/database/at-one-moment';
import type { Context } from '../platform/context/context';
import { within } from '../platform/health/within';
import { RedisService } from '../platform/redis/redis.service';
import { RUN_QUEUE } from '../validation/run-queue';
import { Disk } from './disk';
import { growth, mailOf, runDays } from './figures';

/** How many of a list the dashboard shows; the whole is a page of its own. */
const SHOWN = 8;

interface SoonRow extends StudyName {
  kind: SoonItem['kind'];
  at: Date;
  version: string;
  role: StudyRole;
}

type Flat<T> = Omit<T, 'study'> & StudyName;
const named = <T>({ code, name, ...row }: Flat<T>) => ({ ...row, study: { code, name } }) as unknown as T;

/** What waits for the centre, and whether all runs. */
@Injectable()
export class DashboardService {
  constructor(
    @InjectQueue(RUN_QUEUE) private readonly queue: Queue,
    private readonly redis: RedisService,
    private readonly disk: Disk,
  ) {}

  async view(ctx: Context): Promise<DashboardView> {
    const [room, redis, worker] = await Promise.all([this.disk.room(), this.redisAnswers(), this.workerIsThere()]);
    const services: Record<ServiceName, boolean> = { database: true, redis, worker, storage: room !== null };
    return atOneMoment(ctx.manager, async (manager) => ({
      at: new Date().toISOString(),
      review: await toReview(manager),
      requests: await openRequests(manager, ctx.who().id),
      runs: { ...(await runsNow(manager)), days: await runDays(manager) },
      mail: await mailOf(manager),
      soon: await soonItems(manager),
      storage: { ...(await growth(manager)), free: room?.free ?? null, total: room?.total ?? null },
      services,
    }));
  }

  private redisAnswers(): Promise<boolean> {
    return within(2000, this.redis.client.ping()).then(
      () => true,
      () => false,
    );
  }

  /** Somebody takes jobs from the queue. */
  private workerIsThere(): Promise<boolean> {
    return within(2000, this.queue.getWorkers()).then(
      (workers) => workers.length > 0,
      () => false,
    );
  }
}

async function toReview(manager: EntityManager): Promise<DashboardView['review']> {
  const [count] = await manager.query<{ waiting: number }[]>(`SELECT count(*)::int AS waiting FROM submission WHERE state = 'signed'`);
  const rows = await manager.query<(Flat<ReviewItem> & { signedAt: Date })[]>(
    `SELECT st.code, st.name, s.revision, r.signed_at AS "signedAt", a.display_name AS "signedBy", coalesce(run.warnings, 0) AS warnings,
       (SELECT count(*)::int FROM submission_table t WHERE t.submission_id = s.id) AS tables
     FROM submission s JOIN study st ON st.id = s.study_id JOIN signed_receipt r ON r.submission_id = s.id
     JOIN account a ON a.id = r.signer_id LEFT JOIN run ON run.id = s.current_run_id
     WHERE s.state = 'signed' ORDER BY r.signed_at, s.id LIMIT $1`,
    [SHOWN],
  );
  const items = rows.map((row) => ({ ...named<ReviewItem>(row), signedAt: row.signedAt.toISOString() }));
  return { waiting: count?.waiting ?? 0, items };
}

async function soonItems(manager: EntityManager): Promise<SoonItem[]> {
  const rows = await manager.query<SoonRow[]>(
    `SELECT * FROM (
       SELECT 'publication' AS kind, publish_at AS at, version, NULL AS code, NULL AS name, NULL AS role
         FROM dictionary_edition WHERE published_at IS NULL AND publish_at IS NOT NULL
       UNION ALL
       SELECT 'invitation', i.expires_at, NULL, st.code, st.name, i.role FROM invitation i JOIN study st ON st.id = i.study_id
         WHERE i.closed_at IS NULL AND i.expires_at > now() AND st.archived_at IS NULL
     ) soon WHERE at < now() + interval '14 days' ORDER BY at, version, code LIMIT $1`,
    [SHOWN],
  );
  return rows.map(({ kind, at, version, code, name, role }) =>
    kind === 'publication' ? { kind, at: at.toISOString(), version } : { kind, at: at.toISOString(), study: { code, name }, role },
  );
}

async function openRequests(manager: EntityManager, me: string): Promise<DashboardView['requests']> {
  const [count] = await manager.query<DashboardView['requests'][]>(
    `SELECT count(*)::int AS open, count(*) FILTER (WHERE assignee_id = $1)::int AS mine, count(*) FILTER (WHERE assignee_id IS NULL)::int AS nobody
     FROM request WHERE state = 'open'`,
    [me],
  );
  return count ?? { open: 0, mine: 0, nobody: 0 };
}

async function runsNow(manager: EntityManager): Promise<Omit<DashboardView['runs'], 'days'>> {
  const [count] = await manager.query<{ running: number; queued: number }[]>(
    `SELECT count(*) FILTER (WHERE state = 'running')::int AS running, count(*) FILTER (WHERE state = 'queued')::int AS queued
     FROM run WHERE state IN ('running', 'queued')`,
  );
  const rows = await manager.query<Flat<RunUnderWay>[]>(
    `SELECT run.id, st.code, st.name, run.kind, run.stage, run.rows_done AS "rowsDone", run.rows_total AS "rowsTotal"
     FROM run JOIN study st ON st.id = run.study_id WHERE run.state = 'running' ORDER BY run.started_at, run.id LIMIT $1`,
    [SHOWN],
  );
  return { running: count?.running ?? 0, queued: count?.queued ?? 0, underWay: rows.map(named<RunUnderWay>) };
}
