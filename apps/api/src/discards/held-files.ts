import type { DiscardScope, HeldKind } from '@cqdg/contract';
import type { EntityManager } from 'typeorm';
import { molecularKept } from '../storage/object-references';

/** A file of a study whose bytes are there. */
export interface HeldFile {
  kind: HeldKind;
  id: string;
  submissionId: string | null;
  table: string | null;
  sha256: string;
  contentSha256: string;
  bytes: number;
}

/** Every file that a study holds, but for those that were discarded. */
export async function heldFiles(manager: EntityManager, studyId: string): Promise<HeldFile[]> {
  const rows = await manager.query<(HeldFile & { bytes: string })[]>(
    `SELECT h.* FROM (
       SELECT 'table' AS kind, v.id, v.submission_id AS "submissionId", v.table_name AS "table", v.sha256, v.content_sha256 AS "contentSha256", v.bytes
         FROM table_file_version v JOIN submission s ON s.id = v.submission_id WHERE s.study_id = $1
       UNION ALL
       SELECT 'draft', id, NULL, NULL, sha256, content_sha256, bytes FROM registration_draft WHERE study_id = $1
       UNION ALL
       SELECT 'registered', id, NULL, NULL, sha256, content_sha256, bytes FROM registered_file WHERE study_id = $1
       UNION ALL
       SELECT 'attachment', id, NULL, NULL, sha256, sha256, bytes FROM request_file WHERE study_id = $1
       UNION ALL
       SELECT 'molecular', id, NULL, NULL, sha256, sha256, bytes FROM molecular_file WHERE study_id = $1 AND ${molecularKept('molecular_file')}
     ) h WHERE NOT EXISTS (SELECT 1 FROM tombstone t WHERE t.object_id = h.id)`,
    [studyId],
  );
  return rows.map((row) => ({ ...row, bytes: Number(row.bytes) }));
}

/**
 * What goes with a file: whatever holds its content, and all that came in the same bytes. A workbook goes with every table that it filled, for
 * what must not be kept is in the workbook; and so does another workbook that has the same table in it.
 */
export function goesWith(held: readonly HeldFile[], chosen: HeldFile, scope: DiscardScope): HeldFile[] {
  const isMeant = (one: HeldFile) => one.id === chosen.id || (scope === 'table' && one.kind === 'table' && one.table === chosen.table);
  const meant = held.filter(isMeant);
  const contents = new Set(meant.map(({ contentSha256 }) => contentSha256));
  const originals = new Set(meant.map(({ sha256 }) => sha256));
  for (const { sha256, contentSha256 } of held) if (contents.has(contentSha256) || originals.has(contentSha256)) originals.add(sha256);
  return held.filter(({ sha256 }) => originals.has(sha256));
}

export const objectsOf = (files: readonly Pick<HeldFile, 'sha256' | 'contentSha256'>[]): string[] =>
  [...new Set(files.flatMap(({ sha256, contentSha256 }) => [sha256, contentSha256]))].sort();
