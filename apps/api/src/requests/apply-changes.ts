import type { SampleChangeView, SampleLinks } from '@cqdg/contract';
import type { EntityManager } from 'typeorm';
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
  for (const { sample, to } of real) {
    if (to) await manager.update(RegisteredSample, { studyId, sample }, to);
    else await manager.delete(RegisteredSample, { studyId, sample });
  }
  return { changes, removed: real.filter(({ to }) => to === null).length, changed: real.length };
}

function same(from: SampleLinks, to: SampleLinks | null): boolean {
  return to !== null && from.participant === to.participant && from.biospecimen === to.biospecimen && from.sampleType === to.sampleType;
}
