import type { EntityManager } from 'typeorm';
import { nextState } from '@cqdg/contract';
import { Submission } from '../submissions/submission.entity';
import { type HeldFile, objectsOf } from './held-files';

/** What quotes another table than its own: findings of references and of rules. */
const QUOTES_OTHERS = `(code LIKE 'rule.%' OR code LIKE 'reference.%')`;

/**
 * Takes out of the database what these files left in it: that they count, their names, what reading them found, drafts with their rows, and the
 * findings of every run that saw them. Runs that are under way end without results. The caller holds the locks of the study.
 */
export async function eraseTraces(manager: EntityManager, studyId: string, files: readonly HeldFile[]): Promise<void> {
  const ids = files.map(({ id }) => id);
  await takeOut(manager, ids);
  await eraseRuns(manager, studyId, ids, objectsOf(files));
  await manager.query(
    `UPDATE table_file_version SET name = table_name || CASE WHEN sheet IS NULL THEN '.tsv' ELSE '.xlsx' END, sheet = NULL, reader_findings = '[]'
     WHERE id = ANY($1::uuid[])`,
    [ids],
  );
  await manager.query(`UPDATE registered_file SET name = 'registration', sheet = NULL WHERE id = ANY($1::uuid[])`, [ids]);
  await manager.query(`UPDATE request_file SET name = 'attachment' WHERE id = ANY($1::uuid[])`, [ids]);
  await manager.query(`DELETE FROM registration_draft WHERE id = ANY($1::uuid[])`, [ids]);
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

async function eraseRuns(manager: EntityManager, studyId: string, ids: string[], objects: string[]): Promise<void> {
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
}
