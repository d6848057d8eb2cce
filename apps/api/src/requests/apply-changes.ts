import type { SampleChangeView, SampleLinks } from '@cqdg/contract';
import { type EntityManager, In } from 'typeorm';
import { RegisteredSample } from '../registration/registered-sample.entity';
import type { StudyRequest } from './request.entities';
import { registeredLinks } from './request.views';

/**
 * Writes what was asked into the register, which the caller holds. Out: each change with the links that the sample had, and how many there were. What
 * is so already, or is no longer registered, is left as it is.
 */
export async function applyChanges(
  manager: EntityManager,
  { studyId, changes: asked }: StudyRequest,
): Promise<{ changes: SampleChangeView[]; removed: number; changed: number }> {
  const now = await registeredLinks(manager, studyId, asked);
  const changes = asked.map(({ sample, to }) => ({ sample, to, from: now.get(sample) ?? null }));
  const real = changes.filter(({ from, to }) => from !== null && !same(from, to));
  const removed = real.filter(({ to }) => to === null).map(({ sample }) => sample);
  await manager.delete(RegisteredSample, { studyId, sample: In(removed) });
  await rewrite(
    manager,
    studyId,
    real.flatMap(({ sample, to }) => (to ? [{ sample, ...to }] : [])),
  );
  return { changes, removed: removed.length, changed: real.length };
}

function rewrite(manager: EntityManager, studyId: string, samples: (SampleLinks & { sample: string })[]): Promise<unknown> {
  const column = (name: keyof (typeof samples)[number]) => samples.map((one) => one[name]);
  return manager.query(
    `UPDATE registered_sample s SET participant = r.participant, biospecimen = r.biospecimen, sample_type = r.sample_type
     FROM unnest($2::text[], $3::text[], $4::text[], $5::text[]) AS r (sample, participant, biospecimen, sample_type)
     WHERE s.study_id = $1 AND s.sample = r.sample`,
    [studyId, column('sample'), column('participant'), column('biospecimen'), column('sampleType')],
  );
}

function same(from: SampleLinks, to: SampleLinks | null): boolean {
  return to !== null && from.participant === to.participant && from.biospecimen === to.biospecimen && from.sampleType === to.sampleType;
}
