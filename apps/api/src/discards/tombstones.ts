import { type EntityManager, In } from 'typeorm';
import type { Tombstone as TombstoneView } from '@cqdg/contract';
import { Tombstone, tombstoneView } from './tombstone.entity';

/** Of these versions, drafts or registered files those that were discarded, by their own id. */
export async function tombstonesOf(manager: EntityManager, objectIds: string[]): Promise<Map<string, TombstoneView>> {
  return byObject(await load(manager, { objectId: In(objectIds) }));
}

/** What stands in the place of the files of tables: the last tombstone of each table, as long as no file came after it. */
export async function tombstonesInPlace(manager: EntityManager, studyId: string): Promise<Map<string, TombstoneView>> {
  const last = await manager.query<{ id: string }[]>(
    `SELECT DISTINCT ON (t.table_name) t.id FROM tombstone t WHERE t.study_id = $1 AND t.kind = 'table' AND NOT EXISTS (
       SELECT 1 FROM table_file_version v JOIN submission s ON s.id = v.submission_id
       WHERE s.study_id = t.study_id AND v.table_name = t.table_name AND v.uploaded_at > t.discarded_at)
     ORDER BY t.table_name, t.discarded_at DESC`,
    [studyId],
  );
  const rows = await load(manager, { id: In(last.map(({ id }) => id)) });
  return new Map(rows.map((row) => [row.tableName ?? '', tombstoneView(row)]));
}

/** The same for the file of samples. */
export async function registrationTombstone(manager: EntityManager, studyId: string): Promise<TombstoneView | null> {
  const [last] = await manager.query<{ id: string }[]>(
    `SELECT t.id FROM tombstone t WHERE t.study_id = $1 AND t.kind IN ('draft', 'registered')
       AND NOT EXISTS (SELECT 1 FROM registration_draft d WHERE d.study_id = t.study_id)
       AND NOT EXISTS (SELECT 1 FROM registered_file f WHERE f.study_id = t.study_id AND f.registered_at > t.discarded_at)
     ORDER BY t.discarded_at DESC LIMIT 1`,
    [studyId],
  );
  const rows = last ? await load(manager, { id: In([last.id]) }) : [];
  return rows[0] ? tombstoneView(rows[0]) : null;
}

const byObject = (rows: Tombstone[]) => new Map(rows.map((row) => [row.objectId, tombstoneView(row)]));
const load = (manager: EntityManager, where: object) =>
  manager.find(Tombstone, { where, relations: { discardedBy: true, submission: true } });
