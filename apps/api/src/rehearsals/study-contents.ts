import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { type Language, type RehearsalBasis, type SubmissionState, submissionStates, allows } from '@cqdg/contract';
import { engineVersion } from '@cqdg/validation';

/** What a study has open: the revision in work, else the accepted one in force. */
export interface StudyContent {
  studyId: string;
  code: string;
  name: Record<Language, string>;
  submissionId: string;
  revision: number;
  state: SubmissionState;
  registryVersion: number;
  /** SHA-256 of all of it. */
  content: string;
}

interface Row extends Omit<StudyContent, 'content'> {
  files: Record<string, string>;
}

/** In work, in force, or waiting for the centre; what was given up or replaced would not be checked again. */
const open: SubmissionState[] = submissionStates.filter(
  (state) => allows(state, 'change') || allows(state, 'accept') || allows(state, 'supersede'),
);

/** Of every study that holds files and is not archived, or of one, by its code. */
export async function studyContents(manager: EntityManager, studyId: string | null = null): Promise<StudyContent[]> {
  const rows = await manager.query<Row[]>(
    `SELECT s.id AS "studyId", s.code, s.name, b.id AS "submissionId", b.revision, b.state, coalesce(g.version, 0) AS "registryVersion",
       (SELECT jsonb_object_agg(t.table_name, v.content_sha256) FROM submission_table t
          JOIN table_file_version v ON v.id = t.version_id WHERE t.submission_id = b.id) AS files
     FROM study s
     JOIN LATERAL (
       SELECT id, revision, state FROM submission WHERE study_id = s.id AND state = ANY($1::text[])
         AND EXISTS (SELECT 1 FROM submission_table t WHERE t.submission_id = submission.id)
       ORDER BY revision DESC LIMIT 1
     ) b ON true
     LEFT JOIN registry g ON g.study_id = s.id
     WHERE s.archived_at IS NULL AND ($2::uuid IS NULL OR s.id = $2) ORDER BY lower(s.code)`,
    [open, studyId],
  );
  return rows.map(({ files, ...row }) => ({ ...row, content: contentHash(row, files) }));
}

function contentHash({ submissionId, registryVersion }: Omit<Row, 'files'>, files: Record<string, string>): string {
  const sorted = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([submissionId, registryVersion, sorted]))
    .digest('hex');
}

export const basisOf = (draft: string, against: string, content: string): RehearsalBasis => ({
  draft,
  against,
  engine: engineVersion,
  content,
});

/** SHA-256 of an edition's file as PostgreSQL keeps it: of millions of characters, only the hash is fetched. `null`: not there, or published. */
export async function draftHash(manager: EntityManager, version: string): Promise<string | null> {
  const [row] = await manager.query<{ hash: string }[]>(
    `SELECT encode(sha256(convert_to(content, 'UTF8')), 'hex') AS hash FROM dictionary_edition WHERE version = $1 AND published_at IS NULL`,
    [version],
  );
  return row?.hash ?? null;
}
