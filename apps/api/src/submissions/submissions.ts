import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { type RunBasis, type SubmissionAction, type SubmissionState, allows, nextState, submissionStates } from '@cqdg/contract';
import type { Dictionary } from '@cqdg/dictionary';
import { engineVersion } from '@cqdg/validation';
import type { Context } from '../platform/context/context';
import { DomainError } from '../platform/errors/domain-error';
import { Registry } from '../registration/registry.entity';
import { clinicalTables } from './clinical-tables';
import { SubmissionTable } from './submission-table.entity';
import { Submission } from './submission.entity';
import type { TableFileVersion } from './table-file.entity';

/** The revision in work, or the last one. */
export function findSubmission(manager: EntityManager, studyId: string): Promise<Submission | null> {
  return manager.findOne(Submission, { where: { studyId }, order: { revision: 'DESC' } });
}

/** The same, made on first use. Two requests may ask for it at once. */
export async function ensureSubmission(manager: EntityManager, studyId: string, dictionary: string): Promise<Submission> {
  const found = await findSubmission(manager, studyId);
  if (found) return found;
  const first = { id: randomUUID(), studyId, revision: 1, state: 'open' as const, dictionary, currentRunId: null };
  await manager.createQueryBuilder().insert().into(Submission).values(first).orIgnore().execute();
  return manager.findOneByOrFail(Submission, { studyId, revision: 1 });
}

/** Holds the submission until the end of the transaction: whatever changes it comes one after the other. */
export async function lockSubmission(tx: Context, studyId: string): Promise<Submission> {
  for (;;) {
    const current = await findSubmission(tx.manager, studyId);
    // Made by the first file or the first look at its page: before, it holds nothing.
    if (!current) throw new DomainError('submission.empty');
    const held = await tx.manager.findOneOrFail(Submission, { where: { id: current.id }, lock: { mode: 'pessimistic_write' } });
    // While we waited, a decision may have made a next revision.
    if ((await findSubmission(tx.manager, studyId))?.id === held.id) return held;
  }
}

/** The state after an action; a refusal becomes a problem of the same code. */
export function stateAfter(submission: Submission, action: SubmissionAction): Submission['state'] {
  const next = nextState(submission.state, action);
  if ('refused' in next) throw new DomainError(next.refused);
  return next.to;
}

/** From which states an action may be taken. */
export function statesThat(action: SubmissionAction): SubmissionState[] {
  return submissionStates.filter((state) => allows(state, action));
}

/** The tables of a submission and the version that counts for each. */
export async function currentFiles(manager: EntityManager, submissionId: string): Promise<Map<string, TableFileVersion>> {
  const rows = await manager.find(SubmissionTable, { where: { submissionId }, relations: { version: { uploadedBy: true } } });
  return new Map(rows.map((row) => [row.tableName, row.version]));
}

/** What a run would see now. Files of tables that the dictionary does not have stay where they are, and take no part. */
export async function currentBasis(
  manager: EntityManager,
  studyId: string,
  files: ReadonlyMap<string, TableFileVersion>,
  dictionary: Dictionary,
): Promise<RunBasis> {
  const registry = await manager.findOneBy(Registry, { studyId });
  return {
    files: Object.fromEntries(filesOf(dictionary, files).map(([table, file]) => [table, file.contentSha256])),
    dictionary: dictionary.version,
    registryVersion: registry?.version ?? 0,
    engine: engineVersion,
  };
}

/** The files that a dictionary has clinical tables for, in its order. */
export function filesOf(dictionary: Dictionary, files: ReadonlyMap<string, TableFileVersion>): [string, TableFileVersion][] {
  return clinicalTables(dictionary).flatMap((table): [string, TableFileVersion][] => {
    const file = files.get(table);
    return file ? [[table, file]] : [];
  });
}
