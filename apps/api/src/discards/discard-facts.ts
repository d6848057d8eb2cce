import type { EntityManager } from 'typeorm';
import type { DiscardPreview } from '@cqdg/contract';
import { type HeldFile, objectsOf } from './held-files';

/** A receipt of the study names one of these contents. */
export async function isSigned(manager: EntityManager, studyId: string, files: readonly HeldFile[]): Promise<boolean> {
  const rows = await manager.query<unknown[]>(
    `SELECT 1 FROM signed_receipt r, unnest($2::text[]) AS o (object) WHERE r.study_id = $1 AND position(o.object IN r.receipt) > 0 LIMIT 1`,
    [studyId, objectsOf(files)],
  );
  return rows.length > 0;
}

/** What people are told before they discard. */
export async function discardPreview(manager: EntityManager, studyId: string, files: readonly HeldFile[]): Promise<DiscardPreview> {
  const sizes = new Map(files.map(({ sha256, bytes }) => [sha256, bytes]));
  const count = (kind: HeldFile['kind']) => files.filter((one) => one.kind === kind).length;
  return {
    files: sizes.size,
    bytes: [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0),
    ...{ versions: count('table'), draft: count('draft') > 0, registered: count('registered') },
    ...{ attachments: count('attachment'), molecular: count('molecular') },
    tables: await emptiedTables(manager, studyId, files),
    findings: await findingsOf(manager, studyId, files),
    signed: await isSigned(manager, studyId, files),
  };
}

async function emptiedTables(manager: EntityManager, studyId: string, files: readonly HeldFile[]): Promise<string[]> {
  const rows = await manager.query<{ table_name: string }[]>(
    `SELECT table_name FROM submission_table WHERE version_id = ANY($2::uuid[])
       AND submission_id = (SELECT id FROM submission WHERE study_id = $1 ORDER BY revision DESC LIMIT 1) ORDER BY table_name`,
    [studyId, files.map(({ id }) => id)],
  );
  return rows.map((row) => row.table_name);
}

async function findingsOf(manager: EntityManager, studyId: string, files: readonly HeldFile[]): Promise<number> {
  const rows = await manager.query<{ count: string }[]>(
    `SELECT coalesce(sum(t.errors + t.warnings), 0) AS count FROM run_table t JOIN run r ON r.id = t.run_id
     WHERE r.study_id = $1 AND (t.version_id = ANY($2::uuid[]) OR t.content_sha256 = ANY($3::text[]))`,
    [studyId, files.map(({ id }) => id), objectsOf(files)],
  );
  return Number(rows[0]?.count ?? 0);
}
