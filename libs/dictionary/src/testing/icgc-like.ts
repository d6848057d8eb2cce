import { courses } from './icgc-like/courses';
import { type RawTable, texts } from './icgc-like/field';
import { subjects } from './icgc-like/subjects';

export interface RawDictionary {
  name: string;
  version: string;
  references: Record<string, unknown>;
  meta: { portal: Record<string, unknown>; [key: string]: unknown };
  schemas: RawTable[];
}

/** Who is who in the table that registers. */
export const icgcRegistration = {
  ...{ table: 'registration', study: 'program_id', participant: 'submitter_donor_id' },
  ...{ biospecimen: 'submitter_specimen_id', sample: 'submitter_sample_id', sampleType: 'sample_kind' },
};

/**
 * A dictionary of cancer studies in Lectern 2 form, after the manner of ICGC-ARGO and in words of our own: other tables, fields, keys and signs than the
 * editions that come with the portal, and clean under the linter. 15 clinical tables and the one that registers.
 */
export function icgcLike(version: string, change: (raw: RawDictionary) => void = () => undefined): RawDictionary {
  const raw: RawDictionary = {
    name: 'Oncology Data Dictionary',
    version,
    references: { patterns: { id: '^[A-Za-z0-9-]{1,40}$' } },
    meta: {
      ...texts(['Dictionnaire d’oncologie', 'Oncology dictionary'], ['Pour les études du cancer.', 'For studies of cancer.']),
      portal: {
        registration: icgcRegistration,
        mandatory: { '1': 'donor', '2': 'specimen', '3': 'primary_diagnosis', '4': ['treatment', 'follow_up'] },
        aliases: { patients: 'donor' },
        rules: {
          '1': { use: 'study-matches', field: 'program_id' },
          '2': { use: 'registered', participant: 'submitter_donor_id', biospecimen: 'submitter_specimen_id' },
          '3': {
            ...{ use: 'age-not-after-death', participant: 'submitter_donor_id' },
            ...{ death: 'donor.age_at_death', ages: ['primary_diagnosis.age_at_diagnosis'] },
          },
          '4': { use: 'not-greater', table: 'follow_up', smaller: 'relapse_day', larger: 'visit_day' },
        },
      },
    },
    schemas: structuredClone([...subjects, ...courses]),
  };
  change(raw);
  return raw;
}
