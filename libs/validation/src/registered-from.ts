import type { Dictionary } from '@cqdg/dictionary';
import type { RegisteredSample, RegisteredSamples, TableSource } from './check.types';
import { newSeeds, readRows, Row, sniff } from './reader';
import { readHeader } from './tables/header';
import { tableModel } from './schema/field-model';

/**
 * Takes a file of samples for what is registered: how the command line checks clinical tables without a registry.
 * `null` when the dictionary registers nothing, or the file cannot be read as that table. Rows without one of the three identifiers are left out.
 */
export async function registeredFrom(dictionary: Dictionary, source: TableSource): Promise<RegisteredSamples | null> {
  const profile = dictionary.meta?.portal?.registration;
  const schema = dictionary.schemas.find(({ name }) => name === profile?.table);
  if (profile === undefined || schema === undefined) return null;
  const sniffed = await sniff(source.read);
  if (sniffed.kind !== 'text') return null;
  const model = tableModel(schema);
  const samples: RegisteredSample[] = [];
  let places: Record<'participant' | 'biospecimen' | 'sample' | 'sampleType', number> | null = null;
  let readable = true;
  const take = (row: Row): void => {
    if (places === null) {
      const header = readHeader(model, row.cells());
      readable = !header.broken;
      const place = (field: string): number => header.places[model.indexOf(field)] ?? -1;
      const { participant, biospecimen, sample, sampleType } = profile;
      places = { participant: place(participant), biospecimen: place(biospecimen), sample: place(sample), sampleType: place(sampleType) };
      return;
    }
    const one = {
      participant: row.cell(places.participant),
      biospecimen: row.cell(places.biospecimen),
      sample: row.cell(places.sample),
      sampleType: row.cell(places.sampleType),
    };
    if (one.participant !== '' && one.biospecimen !== '' && one.sample !== '') samples.push(one);
  };
  await readRows(source.read, sniffed.encoding, newSeeds(), { row: take, tooLong: () => undefined });
  return readable && places !== null ? { rows: () => samples, count: samples.length } : null;
}
