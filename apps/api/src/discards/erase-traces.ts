import type { EntityManager } from 'typeorm';
import { nextState } from '@cqdg/contract';
import { Submission } from '../submissions/submission.entity';
import { type HeldFile, objectsOf } from './held-files';

/** What quotes another table than its own: findings of references and of rules. */
const QUOTES_OTHERS = `(code LIKE 'rule.%' OR code LIKE 'reference.%')`;

/**
 * Takes out of the database what these files left in it: that they count, their names, what reading them found, drafts with their rows, and the
 * findings of every run that saw them. Runs that are under way end without results. The caller holds the locks of the study. Out: the objects of
 * reports to which nothing refers any more.
 */
export async function eraseTraces(manager: EntityManager, studyId: string, files: readonly HeldFile[]): Promise<string[]> {
  const ids = files.map(({ id }) => id);
  await takeOut(manager, ids);
  const reports = await eraseRuns(manager, studyId, ids, objectsOf(files));
  await eraseSftp(manager, studyId, ids, objectsOf(files));
  await manager.query(
    `UPDATE table_file_version SET name = table_name || CASE WHEN sheet IS NULL THEN '.tsv' ELSE '.xlsx' END, sheet = NULL, reader_findings = '[]'
     WHERE id = ANY($1::uuid[])`,
    [ids],
  );
  await manager.query(`UPDATE registered_file SET name = 'registration', sheet = NULL WHERE id = ANY($1::uuid[])`, [ids]);
  await manager.query(`UPDATE request_file SET name = 'attachment' WHERE id = ANY($1::uuid[])`, [ids]);
  await manager.query(`DELETE FROM registration_draft WHERE id = ANY($1::uuid[])`, [ids]);
  return reports;
}

/**
 * A molecular file is taken away as if somebody had removed it; unfinished uploads of the same bytes go, and the log of transfers says that
 * something was sent, not under which name.
 */
async function eraseSftp(manager: EntityManager, studyId: string, ids: string[], objects: string[]): Promise<void> {
  await manager.query(
    `WITH named AS (
       SELECT path FROM sftp_transfer WHERE study_id = $1 AND sha256 = ANY($3::text[])
       UNION SELECT '/molecular/' || path FROM molecular_file WHERE id = ANY($2::uuid[])
       UNION SELECT '/' || folder || '/' || path FROM sftp_part WHERE study_id = $1 AND sha256 = ANY($3::text[]))
     UPDATE sftp_transfer t SET path = '/' || split_part(ltrim(t.path, '/'), '/', 1), to_path = NULL, refused = '[]'
     WHERE t.study_id = $1 AND (t.path IN (SELECT path FROM named) OR t.to_path IN (SELECT path FROM named))`,
    [studyId, ids, objects],
  );
  await manager.query(`DELETE FROM sftp_part WHERE study_id = $1 AND sha256 = ANY($2::text[])`, [studyId, objects]);
  await manager.query(`UPDATE molecular_file SET path = 'molecular', removed_at = coalesce(removed_at, now()) WHERE id = ANY($1::uuid[])`, [
    ids,
  ]);
}

/** A revision that may change is open again; a signed one stays as it is, without the file. */
async function takeOut(manager: EntityManager, ids: string[]): Promise<void> {
  // The one leave that the database gives to take a file out of a revision that is no longer in work.
  await manager.query(`SELECT set_config('cqdg.erasing', 'yes', true)`);
  const taken = await manager.query<[{ submission_id: string }[], number]>(
    `DELETE FROM submission_table WHERE version_id = ANY($1::uuid[]) RETURNING submission_id`,
    [ids],
  );
  for (const id of new Set(taken[0].map((row) => row.submission_id))) {
    const { state } = await manager.findOneByOrFail(Submission, { id });
    const next = nextState(state, 'change');
    if ('to' in next) await manager.update(Submission, id, { state: next.to });
  }
}

async function eraseRuns(manager: EntityManager, studyId: string, ids: string[], objects: string[]): Promise<string[]> {
  const seen = await manager.query<{ run_id: string; table_name: string }[]>(
    `SELECT t.run_id, t.table_name FROM run_table t JOIN run r ON r.id = t.run_id
     WHERE r.study_id = $1 AND (t.version_id = ANY($2::uuid[]) OR t.content_sha256 = ANY($3::text[]))`,
    [studyId, ids, objects],
  );
  const runs = [seen.map((row) => row.run_id), seen.map((row) => row.table_name)];
  // The worker learns it by its next beat; what it still finds is not written, for its run no longer runs.
  await manager.query(
    `UPDATE run SET state = 'superseded', ended_at = now() WHERE id = ANY($1::uuid[]) AND state IN ('queued', 'running')`,
    [runs[0]],
  );
  for (const table of ['run_finding', 'run_group']) {
    await manager.query(
      `DELETE FROM ${table} f WHERE run_id = ANY($1::uuid[]) AND (table_name IS NULL OR ${QUOTES_OTHERS}
         OR EXISTS (SELECT 1 FROM unnest($1::uuid[], $2::text[]) AS s (run_id, table_name) WHERE s.run_id = f.run_id AND s.table_name = f.table_name))`,
      runs,
    );
  }
  // Reports quote findings.
  const [reports] = await manager.query<[{ sha256: string }[], number]>(
    `DELETE FROM run_report WHERE run_id = ANY($1::uuid[]) RETURNING sha256`,
    [runs[0]],
  );
  // Who is in a file that was discarded is not told by what was counted of it either.
  await manager.query(`DELETE FROM run_completeness WHERE run_id = ANY($1::uuid[])`, [runs[0]]);
  // Nor by what a draft of the dictionary would change: the study is rehearsed again with what is left.
  await manager.query(`DELETE FROM rehearsed_study WHERE study_id = $1`, [studyId]);
  // A hash of a finding could be guessed back to its value: the next run is not compared with these.
  await manager.query(
    `UPDATE run SET identities = NULL, kept = (SELECT count(*) FROM run_finding f WHERE f.run_id = run.id) WHERE id = ANY($1::uuid[])`,
    [runs[0]],
  );
  await manager.query(
    `UPDATE run_table t SET file = t.table_name, reader_findings = '[]' FROM unnest($1::uuid[], $2::text[]) AS s (run_id, table_name)
     WHERE s.run_id = t.run_id AND s.table_name = t.table_name`,
    runs,
  );
  return [...new Set(reports.map(({ sha256 }) => sha256))];
}
