import type { EntityManager } from 'typeorm';
import { DomainError } from '../platform/errors/domain-error';
import type { ObjectStore } from './object-store';

/** Whether the bytes of a row of `molecular_file`, by its alias, are kept: for a week after somebody removed or replaced it, they can be brought back. */
export const molecularKept = (file: string) => `(${file}.removed_at IS NULL OR ${file}.removed_at > now() - interval '7 days')`;

/**
 * Which of these objects somebody refers to: a version of a table, a draft, a registered file, what goes with a message, a molecular file, a report, or
 * a run that looked at it. What was discarded refers to nothing any more, nor do the runs of its study that saw it. What else comes to refer to
 * objects must be named here.
 */
export async function referredObjects(manager: EntityManager, names: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await manager.query<{ object: string }[]>(
    `SELECT o.object FROM unnest($1::text[]) AS o (object) WHERE
       EXISTS (SELECT 1 FROM table_file_version v WHERE o.object IN (v.sha256, v.content_sha256)
         AND NOT EXISTS (SELECT 1 FROM tombstone t WHERE t.object_id = v.id))
       OR EXISTS (SELECT 1 FROM registration_draft d WHERE o.object IN (d.sha256, d.content_sha256))
       OR EXISTS (SELECT 1 FROM registered_file f WHERE o.object IN (f.sha256, f.content_sha256)
         AND NOT EXISTS (SELECT 1 FROM tombstone t WHERE t.object_id = f.id))
       OR EXISTS (SELECT 1 FROM request_file f WHERE o.object = f.sha256
         AND NOT EXISTS (SELECT 1 FROM tombstone t WHERE t.object_id = f.id))
       OR EXISTS (SELECT 1 FROM molecular_file f WHERE o.object = f.sha256 AND ${molecularKept('f')}
         AND NOT EXISTS (SELECT 1 FROM tombstone t WHERE t.object_id = f.id))
       OR EXISTS (SELECT 1 FROM run_report r WHERE o.object = r.sha256)
       OR EXISTS (SELECT 1 FROM run_table t JOIN run r ON r.id = t.run_id WHERE o.object = t.content_sha256
         AND NOT EXISTS (SELECT 1 FROM tombstone d WHERE d.study_id = r.study_id AND o.object IN (d.sha256, d.content_sha256)))`,
    [names],
  );
  return new Set(rows.map(({ object }) => object));
}

/**
 * For who is about to refer to objects that were put before: until the end of the transaction nobody erases them. Throws `upload.aborted` where
 * somebody discarded the same bytes since they were put.
 */
export async function keepObjects(manager: EntityManager, store: ObjectStore, names: readonly string[]): Promise<void> {
  await lock(manager, names, 'pg_advisory_xact_lock_shared');
  for (const name of names) if (!(await store.has(name))) throw new DomainError('upload.aborted');
}

/** For who erases: waits for those who are about to refer to them. */
export const holdObjects = (manager: EntityManager, names: readonly string[]) => lock(manager, names, 'pg_advisory_xact_lock');

async function lock(manager: EntityManager, names: readonly string[], by: string): Promise<void> {
  // One order for everybody, so that nobody waits in a circle.
  for (const name of [...new Set(names)].sort()) await manager.query(`SELECT ${by}(hashtextextended($1, 0))`, [`object ${name}`]);
}
