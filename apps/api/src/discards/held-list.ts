import type { HeldFileView, Page } from '@cqdg/contract';
import type { EntityManager } from 'typeorm';
import { molecularKept } from '../storage/object-references';
import { limits, type PageQuery, pageOf } from '../platform/http/page-query';

const held = `SELECT h.* FROM (
    SELECT 'table' AS kind, v.id, v.table_name AS "table", s.revision, v.name, v.bytes, v.uploaded_at AS at, v.uploaded_by_id AS by
      FROM table_file_version v JOIN submission s ON s.id = v.submission_id WHERE s.study_id = $1
    UNION ALL
    SELECT 'draft', id, NULL, NULL, name, bytes, uploaded_at, uploaded_by_id FROM registration_draft WHERE study_id = $1
    UNION ALL
    SELECT 'registered', id, NULL, NULL, name, bytes, registered_at, registered_by_id FROM registered_file WHERE study_id = $1
    UNION ALL
    SELECT 'attachment', id, NULL, NULL, name, bytes, uploaded_at, uploaded_by_id FROM request_file WHERE study_id = $1
    UNION ALL
    SELECT 'molecular', id, NULL, NULL, path, bytes, uploaded_at, uploaded_by_id FROM molecular_file
      WHERE study_id = $1 AND ${molecularKept('molecular_file')}
  ) h WHERE NOT EXISTS (SELECT 1 FROM tombstone t WHERE t.object_id = h.id)`;

type Row = Omit<HeldFileView, 'uploadedAt' | 'bytes'> & { bytes: string; at: Date };

/** Every file that a study holds, newest first. */
export async function heldList(manager: EntityManager, studyId: string, query: PageQuery): Promise<Page<HeldFileView>> {
  const { take, skip } = limits(query);
  const rows = await manager.query<Row[]>(
    `SELECT f.kind, f.id, f."table", f.revision, f.name, f.bytes, f.at, a.display_name AS "uploadedBy"
     FROM (${held}) f JOIN account a ON a.id = f.by ORDER BY f.at DESC, f.id LIMIT $2 OFFSET $3`,
    [studyId, take, skip],
  );
  const [count] = await manager.query<{ total: number }[]>(`SELECT count(*)::int AS total FROM (${held}) f`, [studyId]);
  return pageOf(
    query,
    rows.map(({ at, bytes, ...row }) => ({ ...row, bytes: Number(bytes), uploadedAt: at.toISOString() })),
    count?.total ?? 0,
  );
}
