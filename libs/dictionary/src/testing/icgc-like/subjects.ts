import { diagnosis, donor, field, id, program, type RawTable, sample, specimen, table, to, yesNo } from './field';

/** Who and what a program studies: the table that registers, donors, what was taken of them, and what they have. */
export const subjects: RawTable[] = [
  table(
    'registration',
    ['Inscription', 'Registration'],
    ['Un échantillon par ligne.', 'One sample per row.'],
    { uniqueKey: ['program_id', 'submitter_sample_id'] },
    [
      program(),
      donor(),
      specimen(),
      sample(),
      field('sample_kind', ['Nature', 'Kind'], ['Ce qui sera séquencé.', 'What will be sequenced.'], {
        required: true,
        codes: { 'Total DNA': ['ADN total', 'Total DNA'], 'Total RNA': ['ARN total', 'Total RNA'] },
        example: 'Total DNA',
      }),
    ],
  ),
  table(
    'donor',
    ['Donneur', 'Donor'],
    ['Une personne par ligne.', 'One person per row.'],
    { uniqueKey: ['program_id', 'submitter_donor_id'] },
    [
      program(),
      donor(),
      field('life_status', ['Statut vital', 'Life status'], ['Dernier statut connu.', 'Last known status.'], {
        required: true,
        core: true,
        codes: { Living: ['En vie', 'Living'], Dead: ['Mort', 'Dead'] },
      }),
      field('age_at_death', ['Âge au décès', 'Age at death'], ['En jours.', 'In days.'], {
        type: 'integer',
        units: 'days',
        range: { min: 0, max: 32000 },
        when: { field: 'life_status', is: ['Dead'], else: 'empty' },
      }),
      field('height_cm', ['Taille', 'Height'], ['Au recrutement.', 'At recruitment.'], {
        type: 'number',
        core: true,
        units: 'cm',
        range: { exclusiveMin: 0, max: 250 },
        advice: { required: true },
      }),
    ],
  ),
  table(
    'specimen',
    ['Prélèvement', 'Specimen'],
    ['Un prélèvement par ligne.', 'One specimen per row.'],
    { uniqueKey: ['program_id', 'submitter_specimen_id'], foreignKey: [to('donor', 'program_id', 'submitter_donor_id')] },
    [
      program(),
      donor(),
      specimen(),
      field('tissue', ['Tissu', 'Tissue'], ['D’où vient le prélèvement.', 'Where the specimen comes from.'], {
        required: true,
        core: true,
        codes: { Blood: ['Sang', 'Blood'], Colon: ['Côlon', 'Colon'], Breast: ['Sein', 'Breast'] },
      }),
    ],
  ),
  table(
    'sample',
    ['Échantillon', 'Sample'],
    ['Un échantillon par ligne.', 'One sample per row.'],
    { uniqueKey: ['program_id', 'submitter_sample_id'], foreignKey: [to('specimen', 'program_id', 'submitter_specimen_id')] },
    [
      program(),
      donor(),
      specimen(),
      sample(),
      field('volume_ml', ['Volume', 'Volume'], ['Volume conservé.', 'Volume kept.'], {
        type: 'number',
        units: 'mL',
        range: { exclusiveMin: 0 },
      }),
    ],
  ),
  table(
    'primary_diagnosis',
    ['Diagnostic primaire', 'Primary diagnosis'],
    ['Un cancer primaire par ligne.', 'One primary cancer per row.'],
    {
      uniqueKey: ['program_id', 'submitter_donor_id', 'submitter_primary_diagnosis_id'],
      foreignKey: [to('donor', 'program_id', 'submitter_donor_id')],
    },
    [
      program(),
      donor(),
      diagnosis(),
      field('age_at_diagnosis', ['Âge au diagnostic', 'Age at diagnosis'], ['En jours.', 'In days.'], {
        ...{ type: 'integer', core: true, required: true, units: 'days', range: { min: 0, max: 32000 } },
      }),
      field('cancer_code', ['Code du cancer', 'Cancer code'], ['Selon la CIM-10.', 'From ICD-10.'], {
        required: true,
        core: true,
        codes: { 'ICD10:C18': ['Côlon', 'Colon'], 'ICD10:C50': ['Sein', 'Breast'], 'ICD10:C34': ['Poumon', 'Lung'] },
      }),
    ],
  ),
  table(
    'comorbidity',
    ['Comorbidité', 'Comorbidity'],
    ['Une autre maladie par ligne.', 'One other disease per row.'],
    {
      uniqueKey: ['program_id', 'submitter_donor_id', 'disease_code'],
      foreignKey: [to('donor', 'program_id', 'submitter_donor_id')],
    },
    [
      program(),
      donor(),
      field('disease_code', ['Maladie', 'Disease'], ['Selon la CIM-10.', 'From ICD-10.'], {
        required: true,
        codes: { 'ICD10:E11': ['Diabète de type 2', 'Type 2 diabetes'], 'ICD10:I10': ['Hypertension', 'Hypertension'] },
      }),
      field('under_treatment', ['Traitée', 'Treated'], ['La maladie est traitée.', 'The disease is treated.'], { codes: yesNo }),
    ],
  ),
  table(
    'biomarker',
    ['Biomarqueur', 'Biomarker'],
    ['Un résultat par ligne.', 'One result per row.'],
    {
      uniqueKey: ['program_id', 'submitter_donor_id', 'submitter_test_id'],
      foreignKey: [to('donor', 'program_id', 'submitter_donor_id')],
    },
    [
      program(),
      donor(),
      id('submitter_test_id', ['Examen', 'Test'], 'TE-001'),
      field('markers', ['Marqueurs', 'Markers'], ['Ceux qui sont positifs.', 'Those that are positive.'], {
        list: true,
        required: true,
        codes: {
          HER2: ['HER2', 'HER2'],
          ER: ['Récepteur des œstrogènes', 'Oestrogen receptor'],
          PR: ['Récepteur de la progestérone', 'Progesterone receptor'],
        },
      }),
    ],
  ),
];
