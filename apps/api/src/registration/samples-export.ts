import type { EntityManager } from 'typeorm';
import { MoreThan } from 'typeorm';
import type { PortalProfile } from '@cqdg/dictionary';
import { RegisteredSample } from './registered-sample.entity';

const PAGE = 5000;
const line = (cells: string[]) => `${cells.join('\t')}\n`;

/** The registered samples as a registration file, in pieces: sent back in as it is, every row is already known. */
export async function* samplesExport(
  manager: EntityManager,
  study: { id: string; code: string },
  fields: NonNullable<PortalProfile['registration']>,
): AsyncGenerator<string> {
  yield line([fields.study, fields.participant, fields.biospecimen, fields.sample, fields.sampleType]);
  for (let after = ''; ;) {
    const where = { studyId: study.id, sample: MoreThan(after) };
    const samples = await manager.find(RegisteredSample, { where, order: { sample: 'ASC' }, take: PAGE });
    if (samples.length === 0) return;
    yield samples.map((one) => line([study.code, one.participant, one.biospecimen, one.sample, one.sampleType])).join('');
    after = samples.at(-1)?.sample ?? after;
  }
}
