import { randomUUID } from 'node:crypto';
import type { RequestState } from '@cqdg/contract';
import type { Context } from '../platform/context/context';
import { DomainError } from '../platform/errors/domain-error';
import { RequestEntry, StudyRequest } from './request.entities';

/** What a new entry tells beside who wrote it, when and where. */
export type EntryWords = Pick<RequestEntry, 'act' | 'side' | 'text'> & Partial<Pick<RequestEntry, 'assigneeId' | 'samples'>>;

/**
 * Holds a request until the end of the transaction. With `seen`, for who decides on what they saw: throws `request.moved_on` where more was
 * written meanwhile.
 */
export async function lockRequest(tx: Context, number: number, seen?: number): Promise<StudyRequest> {
  const where = { studyId: tx.inStudy('study.read').id, number };
  const request = await tx.manager.findOne(StudyRequest, { where, lock: { mode: 'pessimistic_write' } });
  if (!request) throw new DomainError('not_found');
  if (seen !== undefined && request.entries !== seen) throw new DomainError('request.moved_on');
  return request;
}

/** One after the other within a study. */
export async function nextNumber(tx: Context, studyId: string): Promise<number> {
  await tx.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`request numbers ${studyId}`]);
  return ((await tx.manager.maximum(StudyRequest, 'number', { studyId })) ?? 0) + 1;
}

/** Adds to a held request what was written or done in it. */
export async function writeEntry(tx: Context, request: StudyRequest, words: EntryWords, state: RequestState): Promise<string> {
  const [id, at, position] = [randomUUID(), new Date(), request.entries + 1];
  await tx.manager.insert(RequestEntry, { id, requestId: request.id, position, byId: tx.who().id, at, ...words });
  await tx.manager.update(StudyRequest, request.id, { entries: position, updatedAt: at, state });
  request.entries = position;
  return id;
}
