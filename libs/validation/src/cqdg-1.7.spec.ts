import type { Finding } from '@cqdg/contract';
import { cqdgDictionary } from '@cqdg/dictionary/cqdg';
import { check, type TableSource } from './index';

type Row = Record<string, string>;

/** One sound row per table: a submission that has no finding at all. */
const sound: Record<string, Row> = {
  study: {
    name: 'Étude',
    description: 'Une étude',
    keyword: 'cœur;rein',
    domain: 'Cancer',
    population: 'Adult',
    access_limitations: 'DUO:0000042',
    access_requirements: 'DUO:0000021;DUO:0000025',
    data_source: 'Dossiers',
    selection_criteria: 'Adultes',
  },
  participant: { submitter_participant_id: 'P1', sex: 'Female', vital_status: 'Alive', age_at_recruitment: '16436' },
  biospecimen: {
    submitter_participant_id: 'P1',
    submitter_biospecimen_id: 'B1',
    biospecimen_tissue_source: 'NCIT:C12434',
    tumor_normal_designation: 'Not applicable',
  },
  diagnosis: {
    submitter_participant_id: 'P1',
    submitter_diagnosis_id: 'D1',
    diagnosis_source_text: 'diabète',
    diagnosis_ICD_code: 'E11',
    is_cancer: 'false',
  },
};
const cancer: Row = {
  is_cancer: 'true',
  is_cancer_primary: 'Yes',
  tumor_staging_system: 'AJCC 8th edition',
  stage_group: 'Stage I',
  t_category: 'T1',
  n_category: 'N0',
  m_category: 'M0',
};
const surgery: Row = { submitter_participant_id: 'P1', treatment_type: 'Surgery' };
const chemotherapy: Row = {
  submitter_participant_id: 'P1',
  treatment_type: 'Chemotherapy',
  medication_name: 'Tamoxifène',
  medication_code: '02089858',
  medication_class: 'L02BA01',
  treatment_start_date: '05-03-2024',
};
const visit: Row = { submitter_participant_id: 'P1', days_to_follow_up: '365', disease_status_at_followup: 'Stable' };
const tissue: Row = {
  cancer_biospecimen_type: 'NCIT:C18009',
  cancer_biospecimen_anatomic_location_source_text: 'Sein',
  cancer_biospecimen_anatomic_location_ncit_code: 'NCIT:C12971',
};
const histology: Row = { tumor_histological_type_source_text: 'Carcinome', tumor_histological_type_ncit_code: 'NCIT:C4017' };

function source(table: string, rows: Row[]): TableSource {
  const schema = cqdgDictionary('1.7').schemas.find(({ name }) => name === table);
  const columns = (schema?.fields ?? []).map(({ name }) => name);
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? (column === 'study_id' ? 'ST1' : '')))];
  const bytes = new TextEncoder().encode(`${lines.map((cells) => cells.join('\t')).join('\n')}\n`);
  return { table, file: `${table}.tsv`, bytes: bytes.length, read: () => [bytes] };
}

/** The sound submission with the given rows in place of its own: a row is completed by the sound one of its table. */
async function findings(changes: Record<string, Row[]>, engine: 'compiled' | 'interpreter'): Promise<string[]> {
  const tables = { ...Object.fromEntries(Object.entries(sound).map(([table, row]) => [table, [row]])) };
  for (const [table, rows] of Object.entries(changes)) tables[table] = rows.map((row) => ({ ...sound[table], ...row }));
  const found: Finding[] = [];
  await check(
    {
      dictionary: cqdgDictionary('1.7'),
      tables: Object.entries(tables).map(([table, rows]) => source(table, rows)),
      mode: 'submission',
      study: 'ST1',
      registered: null,
    },
    { finding: (finding) => void found.push(finding) },
    { engine },
  );
  return found.map(({ field, code, severity }) => `${field} ${code}${severity === 'warning' ? ' (warning)' : ''}`).sort();
}

const cases: [rule: string, changes: Record<string, Row[]>, expected: string[]][] = [
  ['a sound submission has no finding', {}, []],
  ['someone alive has no age of death', { participant: [{ age_of_death: '20000' }] }, ['age_of_death value.must_be_blank']],
  [
    'cause and age of death are optional for someone deceased',
    { participant: [{ vital_status: 'Deceased' }, { submitter_participant_id: 'P2', vital_status: 'Deceased', cause_of_death: 'Cancer' }] },
    [],
  ],
  [
    'a mistyped vital status is one finding, not two',
    { participant: [{ vital_status: 'Décédé', age_of_death: '20000' }] },
    ['vital_status value.not_in_list'],
  ],
  ['a diagnosis has one of two codes', { diagnosis: [{ diagnosis_ICD_code: '' }] }, ['diagnosis_mondo_code value.required']],
  ['a Mondo code is enough', { diagnosis: [{ diagnosis_ICD_code: '', diagnosis_mondo_code: 'MONDO:0005148' }] }, []],
  [
    'a code that does not fit its pattern is one finding, not two',
    { diagnosis: [{ diagnosis_ICD_code: '', diagnosis_mondo_code: 'OMIM:147791' }] },
    ['diagnosis_mondo_code value.pattern'],
  ],
  ['a staged cancer has no finding', { diagnosis: [cancer] }, []],
  [
    'a cancer without staging is a warning, never an error',
    { diagnosis: [{ is_cancer: 'true' }] },
    ['is_cancer_primary value.required (warning)', 'tumor_staging_system value.required (warning)'],
  ],
  [
    'staging on what is not a cancer is a warning',
    { diagnosis: [{ ...cancer, is_cancer: 'false' }] },
    ['is_cancer_primary value.must_be_blank (warning)', 'tumor_staging_system value.must_be_blank (warning)'],
  ],
  [
    'an AJCC edition expects its stage, T, N and M',
    { diagnosis: [{ ...cancer, stage_group: '', t_category: '', n_category: '', m_category: '' }] },
    ['m_category', 'n_category', 'stage_group', 't_category'].map((field) => `${field} value.required (warning)`),
  ],
  [
    'T, N and M go with the AJCC only',
    { diagnosis: [{ ...cancer, tumor_staging_system: 'Rai staging system' }] },
    ['m_category', 'n_category', 't_category'].map((field) => `${field} value.must_be_blank`),
  ],
  [
    'a mistyped staging system is one finding, not four',
    { diagnosis: [{ ...cancer, tumor_staging_system: 'AJCC 8' }] },
    ['tumor_staging_system value.not_in_list'],
  ],
  [
    'a stage needs a staging system',
    { diagnosis: [{ is_cancer: 'true', is_cancer_primary: 'No', stage_group: 'Stage I' }] },
    ['stage_group value.must_be_blank', 'tumor_staging_system value.required (warning)'],
  ],
  [
    'a stage fits its staging system',
    { diagnosis: [{ is_cancer: 'true', is_cancer_primary: 'Yes', tumor_staging_system: 'Binet staging system', stage_group: 'Stage II' }] },
    ['stage_group value.not_in_list'],
  ],
  [
    'Ann Arbor has its modifiers',
    {
      diagnosis: [
        { is_cancer: 'true', is_cancer_primary: 'Yes', tumor_staging_system: 'Ann Arbor staging system', stage_group: 'Stage IIESB' },
      ],
    },
    [],
  ],
  [
    'a diagnosis identifier is unique in the study',
    { participant: [{}, { submitter_participant_id: 'P2' }], diagnosis: [{}, { submitter_participant_id: 'P2' }] },
    ['submitter_diagnosis_id key.duplicate'],
  ],
  [
    'blank diagnosis identifiers are not duplicates',
    { diagnosis: [{ submitter_diagnosis_id: '' }, { submitter_diagnosis_id: '', diagnosis_source_text: 'asthme' }] },
    [],
  ],
  [
    'a tumour asks for type, site and histology',
    { biospecimen: [{ tumor_normal_designation: 'Tumor' }] },
    [...Object.keys(tissue), ...Object.keys(histology)].sort().map((field) => `${field} value.required`),
  ],
  ['normal tissue has no histology', { biospecimen: [{ tumor_normal_designation: 'Normal', ...tissue }] }, []],
  [
    'normal tissue asks for type and site',
    { biospecimen: [{ tumor_normal_designation: 'Normal' }] },
    Object.keys(tissue)
      .sort()
      .map((field) => `${field} value.required`),
  ],
  [
    'a histology that 1.6 forced on normal tissue passes',
    { biospecimen: [{ tumor_normal_designation: 'Normal', ...tissue, ...histology }] },
    [],
  ],
  [
    'a cancer field outside cancer is a warning',
    { biospecimen: [{ cancer_biospecimen_anatomic_location_source_text: 'Bras' }] },
    ['cancer_biospecimen_anatomic_location_source_text value.must_be_blank (warning)'],
  ],
  ['a surgery needs no medication', { treatment: [surgery] }, []],
  ['a chemotherapy with its medication has no finding', { treatment: [chemotherapy] }, []],
  [
    'a drug treatment asks for its medication; its start is only expected',
    { treatment: [{ submitter_participant_id: 'P1', treatment_type: 'Immunotherapy' }] },
    [
      'medication_class value.required',
      'medication_code value.required',
      'medication_name value.required',
      'treatment_start_date value.required (warning)',
    ],
  ],
  [
    'a treatment does not end before it starts',
    { treatment: [{ ...chemotherapy, treatment_end_date: '04-03-2024' }] },
    ['treatment_end_date rule.dates_reversed'],
  ],
  [
    'a treatment is for a diagnosis of the same person',
    {
      participant: [{}, { submitter_participant_id: 'P2' }],
      treatment: [{ ...surgery, submitter_participant_id: 'P2', submitter_diagnosis_id: 'D1' }],
    },
    ['submitter_diagnosis_id reference.missing'],
  ],
  ['a treatment may name a diagnosis', { treatment: [{ ...surgery, submitter_diagnosis_id: 'D1' }] }, []],
  [
    'a relapse is expected with its interval',
    { follow_up: [{ ...visit, disease_status_at_followup: 'Relapse or recurrence' }] },
    ['relapse_interval value.required (warning)'],
  ],
  [
    'a relapse comes within the follow-up',
    { follow_up: [{ ...visit, disease_status_at_followup: 'Relapse or recurrence', relapse_interval: '366' }] },
    ['relapse_interval rule.greater_than'],
  ],
  [
    'a progression may have an interval',
    { follow_up: [{ ...visit, disease_status_at_followup: 'Distant progression', relapse_interval: '30' }] },
    [],
  ],
  ['a wrong study code is one finding on its row', { biospecimen: [{ study_id: 'ST2' }] }, ['study_id rule.other_study']],
];

describe.each(['compiled', 'interpreter'] as const)('the rules of the CQDG edition 1.7 (%s)', (engine) => {
  it.each(cases)('%s', async (_rule, changes, expected) => {
    expect(await findings(changes, engine)).toEqual(expected);
  });
});
