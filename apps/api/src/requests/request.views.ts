import type { RequestEntry as EntryView, RequestFileView, RequestRow, SampleChangeView, SampleLinks } from '@cqdg/contract';
import { type EntityManager, In } from 'typeorm';
import { RegisteredSample } from '../registration/registered-sample.entity';
import { RequestEntry, RequestFile, type StudyRequest } from './request.entities';

/** Relations that a row is made of. */
export const rowRelations = { study: true, askedBy: true, assignee: true } as const;

export function requestRow(request: StudyRequest, unread: boolean): RequestRow {
  const { study, number, kind, subject, state, askedBy, askedAt, updatedAt, assignee, entries } = request;
  return {
    ...{ study: { code: study.code, name: study.name }, number, kind, subject, state, entries, unread },
    ...{ askedBy: askedBy.displayName, askedAt: askedAt.toISOString(), updatedAt: updatedAt.toISOString() },
    assignee: assignee && { id: assignee.id, name: assignee.displayName },
  };
}

/** Which of these requests hold news for a person: their notices are unread. */
export async function unreadAmong(manager: EntityManager, accountId: string, requests: StudyRequest[]): Promise<Set<string>> {
  if (requests.length === 0) return new Set();
  const rows = await manager.query<{ id: string }[]>(
    `SELECT r.id FROM request r WHERE r.id = ANY ($2::uuid[]) AND EXISTS (SELECT 1 FROM notice n WHERE n.account_id = $1
       AND n.study_id = r.study_id AND n.kind = 'request' AND n.read_at IS NULL AND (n.params->>'number')::int = r.number)`,
    [accountId, requests.map(({ id }) => id)],
  );
  return new Set(rows.map(({ id }) => id));
}

export async function threadOf(manager: EntityManager, requestId: string): Promise<EntryView[]> {
  const relations = { by: true, assignee: true };
  const entries = await manager.find(RequestEntry, { where: { requestId }, relations, order: { position: 'ASC' } });
  const files = await filesOf(
    manager,
    entries.map(({ id }) => id),
  );
  return entries.map((entry) => entryView(entry, files.get(entry.id) ?? []));
}

function entryView({ id, act, side, by, at, text, assignee, samples }: RequestEntry, files: RequestFileView[]): EntryView {
  return {
    ...{ id, act, side, by: by.displayName, at: at.toISOString(), text, files },
    ...(act === 'assign' && { assignee: assignee?.displayName ?? null }),
    ...(act === 'apply' && { samples: samples ?? 0 }),
  };
}

async function filesOf(manager: EntityManager, entryIds: string[]): Promise<Map<string, RequestFileView[]>> {
  const files = await manager.find(RequestFile, { where: { entryId: In(entryIds) }, order: { uploadedAt: 'ASC', id: 'ASC' } });
  const erased = await erasedAmong(manager, files);
  const byEntry = new Map<string, RequestFileView[]>();
  for (const file of files) {
    const view = { ...fileView(file), ...(erased.has(file.id) && { erased: true as const }) };
    byEntry.set(file.entryId ?? '', [...(byEntry.get(file.entryId ?? '') ?? []), view]);
  }
  return byEntry;
}

export const fileView = ({ id, name, bytes }: RequestFile): RequestFileView => ({ id, name, bytes });

/** Of these files, those that the centre erased. */
export async function erasedAmong(manager: EntityManager, files: RequestFile[]): Promise<Set<string>> {
  const ids = files.map(({ id }) => id);
  const rows = await manager.query<{ id: string }[]>(`SELECT object_id AS id FROM tombstone WHERE object_id = ANY ($1::uuid[])`, [ids]);
  return new Set(rows.map(({ id }) => id));
}

/** What is asked beside what is registered; once carried out, beside what was registered before. */
export async function changesOf(manager: EntityManager, { studyId, changes, appliedAt }: StudyRequest): Promise<SampleChangeView[]> {
  if (appliedAt || changes.length === 0) return changes;
  const now = await registeredLinks(manager, studyId, changes);
  return changes.map((change) => ({ ...change, from: now.get(change.sample) ?? null }));
}

export async function registeredLinks(
  manager: EntityManager,
  studyId: string,
  changes: readonly { sample: string }[],
): Promise<Map<string, SampleLinks>> {
  const sample = In(changes.map((change) => change.sample));
  const found = await manager.findBy(RegisteredSample, { studyId, sample });
  return new Map(found.map(({ sample, participant, biospecimen, sampleType }) => [sample, { participant, biospecimen, sampleType }]));
}
