import type { Finding, SampleChange, SampleChangePreview, SampleLinks, SubmissionState } from '@cqdg/contract';
import type { Dictionary } from '@cqdg/dictionary';
import { type RegisteredSample, checkSamples, rowsNaming } from '@cqdg/validation';
import { type EntityManager, In } from 'typeorm';
import { RegistrationDraft } from '../registration/registration-draft.entity';
import { samplePages } from '../registration/sample-pages';
import { Registry } from '../registration/registry.entity';
import type { ObjectStore } from '../storage/object-store';
import { Submission } from '../submissions/submission.entity';
import { currentFiles, filesOf, findSubmission, statesThat } from '../submissions/submissions';
import { registeredLinks } from './request.views';

interface Ground {
  manager: EntityManager;
  dictionary: Dictionary;
  study: { id: string; code: string };
}

/** What the dictionary, and the samples beside them, say against the samples as they would be. */
export function changeFindings({ manager, dictionary, study }: Ground, changes: readonly SampleChange[]): Promise<Finding[]> {
  const samples = changes.flatMap(({ sample, to }) => (to ? [{ sample, ...to }] : []));
  const changed = new Set(changes.map(({ sample }) => sample));
  const rows = () => others(manager, study.id, changed);
  return checkSamples(dictionary, { study: study.code, samples, registered: { rows, count: 0 } });
}

async function* others(manager: EntityManager, studyId: string, changed: ReadonlySet<string>): AsyncGenerator<RegisteredSample> {
  for await (const samples of samplePages(manager, studyId)) yield* samples.filter(({ sample }) => !changed.has(sample));
}

/** All that a change would do, told before it is done. */
export async function consequencesOf(
  ground: Ground & { store: ObjectStore },
  changes: readonly SampleChange[],
): Promise<SampleChangePreview> {
  const { manager, study } = ground;
  const now = await registeredLinks(manager, study.id, changes);
  const gone = await goneWith(manager, study.id, changes, now);
  const registry = await manager.findOneBy(Registry, { studyId: study.id });
  const count = (is: (from: SampleLinks, to: SampleLinks | null) => boolean) =>
    changes.filter(({ sample, to }) => (now.has(sample) ? is(now.get(sample) as SampleLinks, to) : false)).length;
  const differs = (one: SampleLinks, other: SampleLinks) => one.participant !== other.participant || one.biospecimen !== other.biospecimen;
  return {
    registryVersion: registry?.version ?? 0,
    findings: await changeFindings(ground, changes),
    removed: count((_, to) => to === null),
    moved: count((from, to) => to !== null && differs(from, to)),
    retyped: count((from, to) => to !== null && !differs(from, to) && from.sampleType !== to.sampleType),
    idle: changes.length - count((from, to) => to === null || differs(from, to) || from.sampleType !== to.sampleType),
    ...{ participants: gone.participants.size, biospecimens: gone.biospecimens.size },
    rows: await rowsToMend(ground, changes, gone),
    ...(await standing(manager, study.id)),
    draft: await manager.existsBy(RegistrationDraft, { studyId: study.id }),
  };
}

interface Gone {
  participants: ReadonlySet<string>;
  biospecimens: ReadonlySet<string>;
}

/** Participants and biospecimens that no sample would speak of any more. */
async function goneWith(
  manager: EntityManager,
  studyId: string,
  changes: readonly SampleChange[],
  now: ReadonlyMap<string, SampleLinks>,
): Promise<Gone> {
  const changed = changes.map(({ sample }) => sample);
  const stay = changes.flatMap(({ to }) => (to ? [to] : []));
  const left = async (column: 'participant' | 'biospecimen'): Promise<ReadonlySet<string>> => {
    const names = [...new Set([...now.values()].map((links) => links[column]))];
    const rows = await manager.query<{ name: string }[]>(
      `SELECT n.name FROM unnest($2::text[]) AS n (name) WHERE NOT EXISTS (SELECT 1 FROM registered_sample s
         WHERE s.study_id = $1 AND s.${column} = n.name AND NOT s.sample = ANY ($3::text[])) AND NOT n.name = ANY ($4::text[])`,
      [studyId, names, changed, stay.map((links) => links[column])],
    );
    return new Set(rows.map(({ name }) => name));
  };
  return { participants: await left('participant'), biospecimens: await left('biospecimen') };
}

/** Rows of the last revision that name what would no longer be registered, or samples that would be linked to others. */
async function rowsToMend(
  { manager, dictionary, study, store }: Ground & { store: ObjectStore },
  changes: readonly SampleChange[],
  { participants, biospecimens }: Gone,
): Promise<SampleChangePreview['rows']> {
  const fields = dictionary.meta?.portal?.registration;
  const submission = await findSubmission(manager, study.id);
  if (!fields || !submission) return [];
  const samples = new Set(changes.map(({ sample }) => sample));
  const wanted = { [fields.participant]: participants, [fields.biospecimen]: biospecimens, [fields.sample]: samples };
  const told: SampleChangePreview['rows'] = [];
  for (const [table, file] of filesOf(dictionary, await currentFiles(manager, submission.id))) {
    const schema = dictionary.schemas.find(({ name }) => name === table);
    const isThere = await store.has(file.contentSha256);
    if (!schema || !isThere) continue;
    const source = { table, file: file.name, bytes: file.contentBytes, read: () => store.open(file.contentSha256) };
    const rows = await rowsNaming(source, schema, wanted);
    if (rows > 0) told.push({ table, rows });
  }
  return told;
}

async function standing(manager: EntityManager, studyId: string): Promise<Pick<SampleChangePreview, 'recheck' | 'signed'>> {
  const signed: SubmissionState[] = ['signed', ...statesThat('supersede')];
  const kept = await manager.find(Submission, { where: { studyId, state: In(signed) }, order: { revision: 'ASC' } });
  const current = await findSubmission(manager, studyId);
  const isInWork = current !== null && statesThat('change').includes(current.state) && (await currentFiles(manager, current.id)).size > 0;
  return { recheck: isInWork ? current.revision : null, signed: kept.map(({ revision }) => revision) };
}
