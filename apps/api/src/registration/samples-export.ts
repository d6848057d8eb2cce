import type { EntityManager } from 'typeorm';
import type { PortalProfile } from '@cqdg/dictionary';
import { samplePages } from './sample-pages';

const line = (cells: string[]) => `${cells.join('\t')}\n`;

/** The registered samples as a registration file, in pieces: sent back in as it is, every row is already known. */
export async function* samplesExport(
  manager: EntityManager,
  study: { id: string; code: string },
  fields: NonNullable<PortalProfile['registration']>,
): AsyncGenerator<string> {
  yield line([fields.study, fields.participant, fields.biospecimen, fields.sample, fields.sampleType]);
  for await (const samples of samplePages(manager, study.id)) {
    yield samples.map((one) => line([study.code, one.participant, one.biospecimen, one.sample, one.sampleType])).join('');
  }
}
