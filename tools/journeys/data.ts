/** A small study's files, as a data manager would send them: three people, one of them a case. */
export type Table = { header: string[]; rows: string[][] };

const study = 'NEURO-1';
const people = ['NDV-0001', 'NDV-0002', 'NDV-0003'];
const sexes = ['Female', 'Female', 'Male'];

export const registration = (sampleType = 'NCIT:C449'): Table => ({
  header: ['study_id', 'submitter_participant_id', 'submitter_biospecimen_id', 'submitter_sample_id', 'sample_type'],
  rows: people.map((person, i) => [study, person, `B-${i + 1}`, `S-${i + 1}`, i === 1 ? sampleType : 'NCIT:C449']),
});

export interface Slips {
  /** What stands for the sex of the second person. */
  sex?: string;
  /** What stands for the phenotype's code of the first person. */
  hpo?: string;
}

/** The clinical tables; `slips` puts errors in. */
export function clinical(slips: Slips = {}): Record<'study' | 'participant' | 'biospecimen' | 'phenotype', Table> {
  return {
    study: {
      header: [
        'study_id',
        'name',
        'description',
        'keyword',
        'access_authority',
        'domain',
        'population',
        'access_limitations',
        'access_requirements',
        'data_source',
        'selection_criteria',
        'publication',
      ],
      rows: [
        [
          study,
          'NeuroDév',
          'Troubles du développement',
          'neuro;dév',
          '',
          'Rare Diseases',
          'Pediatric',
          'DUO:0000042',
          'DUO:0000019',
          'Clinique',
          'Diagnostic confirmé',
          '',
        ],
      ],
    },
    participant: {
      header: [
        'study_id',
        'submitter_participant_id',
        'age_at_recruitment',
        'sex',
        'ethnicity',
        'vital_status',
        'cause_of_death',
        'age_of_death',
      ],
      rows: people.map((person, i) => [
        study,
        person,
        String(2000 + i),
        i === 1 ? (slips.sex ?? 'Female') : (sexes[i] ?? ''),
        '',
        'Alive',
        '',
        '',
      ]),
    },
    biospecimen: {
      header: [
        'study_id',
        'submitter_participant_id',
        'submitter_biospecimen_id',
        'age_biospecimen_collection',
        'biospecimen_tissue_source',
        'tumor_normal_designation',
        'cancer_biospecimen_type',
        'cancer_biospecimen_anatomic_location_source_text',
        'cancer_biospecimen_anatomic_location_ncit_code',
        'tumor_histological_type_source_text',
        'tumor_histological_type_ncit_code',
      ],
      rows: people.map((person, i) => [study, person, `B-${i + 1}`, String(2100 + i), 'NCIT:C12434', 'Not applicable', '', '', '', '', '']),
    },
    phenotype: {
      header: [
        'study_id',
        'submitter_participant_id',
        'phenotype_source_text',
        'phenotype_HPO_code',
        'age_at_phenotype',
        'phenotype_observed',
      ],
      rows: people.map((person, i) => [
        study,
        person,
        'microcéphalie',
        i === 0 ? (slips.hpo ?? 'HP:0000252') : 'HP:0000252',
        '900',
        'true',
      ]),
    },
  };
}

export const tsv = ({ header, rows }: Table): Buffer => Buffer.from([header, ...rows].map((row) => row.join('\t')).join('\n') + '\n');
