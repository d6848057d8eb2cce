import { cqdgRaw } from '@cqdg/dictionary/cqdg';

interface RawField {
  name: string;
  restrictions?: unknown;
  meta: { i18n: { fr: { description: string } } };
}
interface Raw {
  version: string;
  schemas: { name: string; fields: RawField[] }[];
}

/** The CQDG edition as a later version: a field becomes required, another is described anew, and one joins that may be left out. */
export function draftEdition(version: string): Buffer {
  const raw = structuredClone(cqdgRaw['1.7']) as Raw;
  raw.version = version;
  const participant = raw.schemas.find(({ name }) => name === 'participant');
  if (!participant) throw new Error('the edition has no participants');
  const field = (name: string) => participant.fields.find((one) => one.name === name) as RawField;
  field('vital_status').meta.i18n.fr.description = 'Statut vital à la dernière nouvelle que l’étude a eue de la personne.';
  const ethnicity = field('ethnicity');
  ethnicity.restrictions = { ...(ethnicity.restrictions as object), required: true };
  const notes = structuredClone(field('vital_status'));
  participant.fields.push({ ...notes, name: 'last_known_status', restrictions: { codeList: ['Alive', 'Deceased', 'Unknown'] } });
  return Buffer.from(JSON.stringify(raw));
}
