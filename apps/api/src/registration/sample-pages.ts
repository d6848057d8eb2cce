import { type EntityManager, MoreThan } from 'typeorm';
import { RegisteredSample } from './registered-sample.entity';

const PAGE = 5000;

/** Every registered sample of a study, by name, a page at a time: a register is never held whole. */
export async function* samplePages(manager: EntityManager, studyId: string): AsyncGenerator<RegisteredSample[]> {
  for (let after = ''; ;) {
    const where = { studyId, sample: MoreThan(after) };
    const samples = await manager.find(RegisteredSample, { where, order: { sample: 'ASC' }, take: PAGE });
    if (samples.length === 0) return;
    yield samples;
    after = samples.at(-1)?.sample ?? after;
  }
}
