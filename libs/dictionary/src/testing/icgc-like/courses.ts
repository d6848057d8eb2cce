import { diagnosis, donor, field, id, type Pair, program, type RawField, type RawTable, table, to, treatment, yesNo } from './field';

const drugs: Record<string, Pair> = {
  'RXNORM:12574': ['Gemcitabine', 'Gemcitabine'],
  'RXNORM:10324': ['Tamoxifène', 'Tamoxifen'],
  'RXNORM:1547545': ['Pembrolizumab', 'Pembrolizumab'],
};

/** Treatments by drugs look alike: one drug of one treatment per row. */
const byDrug = (name: string, title: Pair, ...more: RawField[]): RawTable =>
  table(
    name,
    title,
    ['Un médicament par ligne.', 'One drug per row.'],
    {
      uniqueKey: ['program_id', 'submitter_treatment_id', 'drug_code'],
      foreignKey: [to('treatment', 'program_id', 'submitter_treatment_id')],
    },
    [
      program(),
      donor(),
      treatment(),
      field('drug_code', ['Médicament', 'Drug'], ['Selon RxNorm.', 'From RxNorm.'], { required: true, codes: drugs }),
      field('dose_mg', ['Dose', 'Dose'], ['Dose totale.', 'Total dose.'], { type: 'number', units: 'mg', range: { min: 0 } }),
      ...more,
    ],
  );

/** What was done for donors, and what came of it. */
export const courses: RawTable[] = [
  table(
    'treatment',
    ['Traitement', 'Treatment'],
    ['Un traitement par ligne.', 'One treatment per row.'],
    {
      uniqueKey: ['program_id', 'submitter_treatment_id'],
      foreignKey: [to('primary_diagnosis', 'program_id', 'submitter_donor_id', 'submitter_primary_diagnosis_id')],
    },
    [
      program(),
      donor(),
      diagnosis(),
      treatment(),
      field('intent', ['But', 'Intent'], ['Ce que le traitement vise.', 'What the treatment aims at.'], {
        required: true,
        core: true,
        codes: { Curative: ['Curatif', 'Curative'], Palliative: ['Palliatif', 'Palliative'] },
      }),
    ],
  ),
  byDrug('chemotherapy', ['Chimiothérapie', 'Chemotherapy']),
  byDrug('hormone_therapy', ['Hormonothérapie', 'Hormone therapy']),
  byDrug(
    'immunotherapy',
    ['Immunothérapie', 'Immunotherapy'],
    field('adverse_event', ['Effet indésirable', 'Adverse event'], ['Un effet a été noté.', 'An event was noted.'], { codes: yesNo }),
  ),
  table(
    'radiation',
    ['Radiothérapie', 'Radiation'],
    ['Une série de séances par ligne.', 'One series of sessions per row.'],
    {
      uniqueKey: ['program_id', 'submitter_treatment_id'],
      foreignKey: [to('treatment', 'program_id', 'submitter_treatment_id')],
    },
    [
      program(),
      donor(),
      treatment(),
      field('sessions', ['Séances', 'Sessions'], ['Nombre de séances.', 'Number of sessions.'], {
        type: 'integer',
        range: { min: 1, max: 90 },
      }),
    ],
  ),
  table(
    'surgery',
    ['Chirurgie', 'Surgery'],
    ['Une intervention par ligne.', 'One operation per row.'],
    {
      uniqueKey: ['program_id', 'submitter_treatment_id'],
      foreignKey: [to('treatment', 'program_id', 'submitter_treatment_id')],
    },
    [
      program(),
      donor(),
      treatment(),
      field('margins', ['Marges', 'Margins'], ['État des marges.', 'State of the margins.'], {
        required: true,
        codes: { Clear: ['Saines', 'Clear'], Involved: ['Atteintes', 'Involved'] },
      }),
    ],
  ),
  table(
    'follow_up',
    ['Suivi', 'Follow-up'],
    ['Une visite de suivi par ligne.', 'One follow-up visit per row.'],
    {
      uniqueKey: ['program_id', 'submitter_donor_id', 'submitter_visit_id'],
      foreignKey: [to('donor', 'program_id', 'submitter_donor_id')],
    },
    [
      program(),
      donor(),
      id('submitter_visit_id', ['Visite', 'Visit'], 'VI-001'),
      field('visit_day', ['Jour de la visite', 'Day of the visit'], ['Depuis le diagnostic.', 'Since the diagnosis.'], {
        ...{ type: 'integer', required: true, units: 'days', range: { min: 0 } },
      }),
      field('outcome', ['Évolution', 'Outcome'], ['Ce que la visite a montré.', 'What the visit showed.'], {
        required: true,
        codes: { Remission: ['Rémission', 'Remission'], Relapse: ['Récidive', 'Relapse'] },
      }),
      field('relapse_day', ['Jour de la récidive', 'Day of the relapse'], ['Depuis le diagnostic.', 'Since the diagnosis.'], {
        ...{ type: 'integer', units: 'days', range: { min: 0 } },
        when: { field: 'outcome', is: ['Relapse'], else: 'empty' },
      }),
    ],
  ),
  table(
    'family_history',
    ['Antécédents familiaux', 'Family history'],
    ['Un proche par ligne.', 'One relative per row.'],
    {
      uniqueKey: ['program_id', 'submitter_donor_id', 'submitter_relative_id'],
      foreignKey: [to('donor', 'program_id', 'submitter_donor_id')],
    },
    [
      program(),
      donor(),
      id('submitter_relative_id', ['Proche', 'Relative'], 'RE-001'),
      field('had_cancer', ['Cancer', 'Cancer'], ['Le proche a eu un cancer.', 'The relative had a cancer.'], {
        required: true,
        codes: yesNo,
      }),
    ],
  ),
  table(
    'exposure',
    ['Exposition', 'Exposure'],
    ['Une personne par ligne.', 'One person per row.'],
    {
      uniqueKey: ['program_id', 'submitter_donor_id'],
      foreignKey: [to('donor', 'program_id', 'submitter_donor_id')],
    },
    [
      program(),
      donor(),
      field('smoker', ['Fume', 'Smokes'], ['La personne fume ou a fumé.', 'The person smokes or smoked.'], {
        required: true,
        codes: yesNo,
      }),
      field('pack_years', ['Paquets-années', 'Pack-years'], ['Pour qui fume.', 'For who smokes.'], {
        type: 'number',
        range: { min: 0, max: 300 },
        when: { field: 'smoker', is: ['Yes'], else: 'empty' },
      }),
    ],
  ),
];
