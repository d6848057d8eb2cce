import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Rig } from './rig';
import { until } from './until';

/**
 * What must be true whatever happened, once all is quiet. To add one: a sentence, and a query that finds what breaks it.
 * Tables and columns that hold the hash of an object are found by the names `sha256` and `content_sha256`.
 */
const rules: Record<string, string> = {
  'no run is left waiting or running': `SELECT id, state FROM run WHERE state IN ('queued', 'running')`,
  'a submission is being validated only while a run of it is under way': `
    SELECT s.id FROM submission s LEFT JOIN run r ON r.id = s.current_run_id
    WHERE s.state = 'validating' AND (r.id IS NULL OR r.state NOT IN ('queued', 'running'))`,
  'a valid submission has a run that passed, an invalid one a run that failed': `
    SELECT s.id, s.state, r.state AS run FROM submission s LEFT JOIN run r ON r.id = s.current_run_id
    WHERE (s.state = 'valid' AND r.state IS DISTINCT FROM 'passed') OR (s.state = 'invalid' AND r.state IS DISTINCT FROM 'failed')`,
  'what is signed has its receipt, and what is not signed has none': `
    SELECT s.id, s.state FROM submission s LEFT JOIN signed_receipt g ON g.submission_id = s.id
    WHERE (s.state = 'signed' AND g.id IS NULL) OR (s.state IN ('open', 'validating', 'valid', 'invalid') AND g.id IS NOT NULL)`,
  'each signature is one receipt and one event': `
    SELECT g.id, count(e.id) FROM signed_receipt g LEFT JOIN audit_event e ON e.object_id = g.id AND e.action = 'submission.signed'
    GROUP BY g.id HAVING count(e.id) <> 1`,
  'each registration is one file and one event': `
    SELECT coalesce(f.id, e.object_id) AS id FROM registered_file f
    FULL JOIN (SELECT object_id FROM audit_event WHERE action = 'samples.registered') e ON e.object_id = f.id
    GROUP BY 1 HAVING count(f.id) <> 1 OR count(e.object_id) <> 1`,
  'a registry counts the samples it holds': `
    SELECT g.study_id FROM registry g
    WHERE g.samples <> (SELECT count(*) FROM registered_sample s WHERE s.study_id = g.study_id)
       OR g.samples <> (SELECT coalesce(sum(added), 0) FROM registered_file f WHERE f.study_id = g.study_id)
       OR g.version < (SELECT coalesce(max(registry_version), 0) FROM registered_sample s WHERE s.study_id = g.study_id)`,
  'a table counts a version of that table, of its own study': `
    SELECT t.submission_id, t.table_name FROM submission_table t JOIN table_file_version v ON v.id = t.version_id
    JOIN submission mine ON mine.id = t.submission_id JOIN submission sent ON sent.id = v.submission_id
    WHERE v.table_name <> t.table_name OR mine.study_id <> sent.study_id`,
  'each end of a run is told once': `
    SELECT r.id, r.state, count(e.id) FROM run r LEFT JOIN audit_event e ON e.object_id = r.id AND e.action = 'run.' || r.state
    WHERE r.state IN ('passed', 'failed', 'broken') GROUP BY r.id HAVING count(e.id) <> 1`,
  'the findings of a run are written whole, or not at all': `
    SELECT r.id FROM run r
    WHERE r.kept <> (SELECT count(*) FROM run_finding f WHERE f.run_id = r.id)
       OR r.errors + r.warnings <> (SELECT coalesce(sum(count), 0) FROM run_group g WHERE g.run_id = r.id)`,
  'every mail has left, or is needed no more': `
    SELECT id, ended_as, attempts FROM outbox_mail WHERE ended_as IS NULL OR ended_as NOT IN ('sent', 'unneeded')`,
  'an event is told each person once': `
    SELECT account_id, kind, study_id, params, count(*) FROM notice GROUP BY 1, 2, 3, 4 HAVING count(*) > 1`,
};

/** What is broken, in words; nothing is as it should be. */
export async function broken(rig: Rig): Promise<string[]> {
  const found: string[] = [];
  for (const [rule, query] of Object.entries(rules)) {
    const rows = await rig.sql(query);
    if (rows.length > 0) found.push(`${rule}: ${JSON.stringify(rows.slice(0, 5))}`);
  }
  return [...found, ...(await lostObjects(rig)), ...(await mailsLost(rig))];
}

/** No run and no mail is under way. */
export async function quiet(rig: Rig): Promise<void> {
  const busy = `SELECT (SELECT count(*) FROM run WHERE state IN ('queued', 'running'))
    + (SELECT count(*) FROM outbox_mail WHERE ended_as IS NULL) AS busy`;
  await until(
    'the portal is quiet',
    () => rig.sql<{ busy: string }>(busy),
    ([row]) => row?.busy === '0',
  );
}

/** Waits until the portal is quiet, then checks. */
export async function holdsEverything(rig: Rig): Promise<void> {
  await quiet(rig);
  expect(await broken(rig)).toEqual([]);
}

/** Every object that the database speaks of, by table: not what a log tells of, nor uploads that are no objects yet. */
export async function spokenOf(rig: Rig): Promise<Map<string, string>> {
  const columns = await rig.sql<{ table_name: string; column_name: string }>(
    `SELECT table_name, column_name FROM information_schema.columns
     WHERE table_schema = 'public' AND column_name IN ('sha256', 'content_sha256')
       AND table_name NOT IN ('sftp_transfer', 'sftp_part')`,
  );
  const objects = new Map<string, string>();
  for (const { table_name: table, column_name: column } of columns) {
    for (const { hash } of await rig.sql<{ hash: string }>(`SELECT DISTINCT ${column} AS hash FROM ${table} WHERE ${column} IS NOT NULL`)) {
      objects.set(hash, table);
    }
  }
  return objects;
}

export const objectPath = (rig: Rig, hash: string) => join(rig.dataDir, 'objects', hash.slice(0, 2), hash.slice(2, 4), hash);

async function lostObjects(rig: Rig): Promise<string[]> {
  const found: string[] = [];
  for (const [hash, table] of await spokenOf(rig)) {
    const bytes = await readFile(objectPath(rig, hash)).catch(() => null);
    if (bytes === null) found.push(`an object of ${table} is gone: ${hash}`);
    else if (createHash('sha256').update(bytes).digest('hex') !== hash)
      found.push(`an object of ${table} is not what its name says: ${hash}`);
  }
  return found;
}

/** Without a mail server, each mail is a file that carries its id. One whose sender died after it left is sent again: once for each attempt. */
async function mailsLost(rig: Rig): Promise<string[]> {
  const files = await readdir(join(rig.dataDir, 'mail')).catch(() => []);
  const sent = await rig.sql<{ id: string; attempts: number }>(`SELECT id, attempts FROM outbox_mail WHERE ended_as = 'sent'`);
  return sent.flatMap(({ id, attempts }) => {
    const copies = files.filter((name) => name.includes(id)).length;
    return copies >= 1 && copies <= attempts ? [] : [`a mail left ${copies} times in ${attempts} attempts: ${id}`];
  });
}
