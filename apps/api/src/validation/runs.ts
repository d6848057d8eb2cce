import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Finding, RunBasis, RunKind } from '@cqdg/contract';
import { Run } from './run.entity';
import { RunTable } from './run-table.entity';

export interface RunFile {
  table: string;
  versionId: string;
  file: string;
  contentSha256: string;
  contentBytes: number;
  lines: number;
  readerFindings: Finding[];
}

export interface RunRequest {
  kind: RunKind;
  studyId: string;
  subjectId: string;
  /** Who is told of its end. */
  askedById: string | null;
  basis: RunBasis;
  files: RunFile[];
}

/** Freezes what is to be checked. The caller holds the lock of the subject and queues the run after the commit. */
export async function createRun(manager: EntityManager, { files, basis, ...request }: RunRequest): Promise<Run> {
  const last = await manager.maximum(Run, 'number', { studyId: request.studyId, kind: request.kind });
  const run = manager.create(Run, {
    ...{ id: randomUUID(), ...request, basis, number: (last ?? 0) + 1, attempt: 1, state: 'queued' },
    ...{ stage: null, rowsDone: 0, rowsTotal: files.reduce((sum, file) => sum + file.lines, 0) },
    ...{ errors: 0, warnings: 0, kept: 0, fixed: null, added: null, remaining: null },
    ...{ dictionary: basis.dictionary, engine: basis.engine },
    ...{ queuedAt: new Date(), startedAt: null, endedAt: null, heartbeatAt: null, identities: null },
  });
  await manager.insert(Run, run);
  await manager.insert(
    RunTable,
    files.map(({ table, versionId, file, contentSha256, contentBytes, readerFindings }) => ({
      ...{ runId: run.id, tableName: table, versionId, file, contentSha256, contentBytes, readerFindings },
    })),
  );
  return run;
}

/** What it checks has changed: it ends here, and whatever its thread still finds is not written. */
export async function supersedeRun(manager: EntityManager, runId: string | null): Promise<void> {
  if (runId === null) return;
  await manager
    .createQueryBuilder()
    .update(Run)
    .set({ state: 'superseded', endedAt: new Date() })
    .where(`id = :runId AND state IN ('queued', 'running')`, { runId })
    .execute();
}

/** The run, or nothing where it is of another study. */
export function findRun(manager: EntityManager, studyId: string, id: string): Promise<Run | null> {
  return manager.findOneBy(Run, { id, studyId });
}
