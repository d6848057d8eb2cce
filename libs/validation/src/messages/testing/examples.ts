import type { Finding, FindingParam } from '@cqdg/contract';
import { codeInfo, type FindingCode } from '../../codes';

interface Example {
  table?: string;
  field?: string;
  value?: string;
  params?: Record<string, FindingParam>;
  proposal?: string;
}

const participant = { table: 'participant', field: 'sex' };
const sample = { table: 'sample_registration' };
const id = 'submitter_participant_id';
const whenAlive = { whenFields: ['vital_status'], whenFound: ['Alive'], whenMatch: 'value', whenExpected: ['Deceased'], whenHolds: false };
const family = { table: 'family', field: 'relationship_to_proband' };

const examples: Record<FindingCode, Example> = {
  'file.encoding': { table: 'participant', params: { encoding: 'Windows-1252' } },
  'file.binary': { table: 'participant' },
  'file.empty': { table: 'participant' },
  'file.no_rows': { table: 'dataset' },
  'file.separator': { table: 'participant', params: { separator: ';' } },
  'file.name_unknown': { params: { tables: ['study', 'participant', 'biospecimen', 'diagnosis', 'phenotype'] } },
  'file.type': { params: { extension: 'csv' } },
  'file.registration_table': { table: 'sample_registration', params: { table: 'sample_registration' } },
  'file.duplicate_table': { table: 'participant', params: { other: 'participant-2024.tsv' } },
  'file.missing_table': { params: { alternatives: ['phenotype', 'diagnosis'] } },
  'file.workbook_damaged': {},
  'file.workbook_encrypted': {},
  'file.workbook_format': { params: { format: 'xls' } },
  'file.workbook_too_large': { params: { limit: 300 } },
  'file.workbook_macros': {},
  'file.workbook_no_table': { params: { tables: ['study', 'participant', 'biospecimen', 'diagnosis', 'phenotype'] } },
  'file.workbook_empty': {},
  'file.sheet_unknown': { params: { sheet: 'Feuil1', candidate: 'participant' } },
  'file.sheet_duplicate': { table: 'participant', params: { sheet: 'donor', other: 'participant' } },
  'file.sheet_hidden': { table: 'participant', params: { sheet: 'participant' } },
  'file.sheet_hidden_cells': { table: 'participant', params: { sheet: 'participant', rows: 12, columns: 1 } },
  'header.not_found': {
    table: 'participant',
    value: 'Participants of 2024',
    params: { expected: ['study_id', id, 'sex', 'vital_status'] },
  },
  'header.missing': { ...participant },
  'header.spelling': { ...participant, value: 'Sex', params: { column: 'D' }, proposal: 'sex' },
  'header.unknown': { table: 'diagnosis', value: 'age_at_diagnosis_y', params: { column: 'G' } },
  'header.duplicate': { ...participant, value: 'sex', params: { column: 'I', firstColumn: 'D' } },
  'header.blank': { table: 'participant', params: { column: 'E' } },
  'row.width': { table: 'participant', params: { expected: 8, found: 6 } },
  'row.too_long': { table: 'study', params: { limit: 10_000_000 } },
  'value.required': { ...participant },
  'value.must_be_blank': { table: 'participant', field: 'cause_of_death', value: 'Cancer', params: whenAlive },
  'value.not_integer': { table: 'participant', field: 'age_at_recruitment', value: '1460.0', proposal: '1460' },
  'value.not_number': { table: 'measure', field: 'weight', value: '12,5', proposal: '12.5' },
  'value.not_boolean': { table: 'diagnosis', field: 'is_cancer', value: 'perhaps' },
  'value.not_in_list': {
    ...participant,
    value: 'M',
    params: { list: ['Male', 'Female', 'Other', 'Unknown'], listSize: 4 },
    proposal: 'Male',
  },
  'value.pattern': {
    ...{ table: 'diagnosis', field: 'diagnosis_mondo_code', value: 'OMIM:147791' },
    params: { patterns: ['^MONDO:[0-9]{7}$'], examples: ['MONDO:0005148'] },
  },
  'value.range': { table: 'participant', field: 'age_at_recruitment', value: '50000', params: { min: 0, max: 40000, units: 'days' } },
  'value.blank_item': { table: 'study', field: 'keyword', value: 'cancer;;rare', params: { delimiter: ';' } },
  'value.quoted': { table: 'study', field: 'name', value: '"My study"', proposal: 'My study' },
  'value.too_long': { table: 'study', field: 'description', value: 'A study of…', params: { limit: 32_767, length: 120_000 } },
  'value.excel_error': { table: 'participant', field: 'age_of_death', value: '#REF!' },
  'value.excel_formula': { table: 'participant', field: 'age_of_death', value: '=D2*365' },
  'value.excel_date': { table: 'participant', field: id, value: '2024-03-05' },
  'value.excel_number_as_date': { table: 'participant', field: 'age_at_recruitment', value: '1903-12-30', params: { number: '1460' } },
  'value.excel_precision': { table: 'participant', field: id, value: '12345678901234600', params: { digits: 15 } },
  'value.excel_merged': { table: 'participant', field: 'study_id', params: { range: 'A2:A9' } },
  'value.line_break': { table: 'study', field: 'description', value: 'First line Second line' },
  'key.duplicate': { table: 'participant', field: id, value: 'P-001', params: { fields: ['study_id', id], firstRow: 7 } },
  'key.duplicate_row': { table: 'phenotype', params: { firstRow: 7 } },
  'privacy.health_number': { table: 'participant', field: id },
  'privacy.social_insurance_number': { table: 'participant', field: id },
  'privacy.email': { table: 'study', field: 'description' },
  'privacy.telephone': { table: 'study', field: 'description' },
  'privacy.postal_code': { table: 'exposure', field: 'FSA' },
  'privacy.birth_date': { table: 'phenotype', field: 'phenotype_source_text' },
  'privacy.great_age': { table: 'participant', field: 'age_at_recruitment', params: { years: 90 } },
  'privacy.small_area': { table: 'exposure', field: 'FSA', params: { participants: 2, least: 5 } },
  'reference.missing': {
    ...{ table: 'phenotype', field: id, value: 'P-0O1' },
    params: { table: 'participant', fields: ['study_id', id], localFields: ['study_id', id] },
  },
  'reference.table_missing': { table: 'treatment', params: { table: 'diagnosis', localFields: [id, 'submitter_diagnosis_id'], rows: 24 } },
  'reference.participant_not_registered': { table: 'phenotype', field: id, value: 'p001', params: { similar: 'P-001' } },
  'reference.biospecimen_not_registered': { table: 'biospecimen', field: 'submitter_biospecimen_id', value: 'B-009' },
  'reference.biospecimen_of_other_participant': {
    ...{ table: 'biospecimen', field: 'submitter_biospecimen_id', value: 'B-001' },
    params: { participant: 'P-002', registered: 'P-001' },
  },
  'rule.unknown': { params: { use: 'ages-grow' } },
  'rule.misused': { params: { use: 'not-greater', parameter: 'larger' } },
  'rule.other_study': { table: 'participant', field: 'study_id', value: 'PILOT', params: { expected: 'MAIN' } },
  'rule.age_after_death': {
    ...{ table: 'phenotype', field: 'age_at_phenotype', value: '21000' },
    params: { participant: 'P-001', ageOfDeath: '20000', deathField: 'age_of_death', units: 'days' },
  },
  'rule.family_without_proband': { ...family, params: { family: 'F-01', role: 'Proband' } },
  'rule.family_several_probands': { ...family, value: 'Proband', params: { family: 'F-01', role: 'Proband', firstRow: 2 } },
  'rule.family_several_mothers': { ...family, value: 'Mother', params: { family: 'F-01', role: 'Mother', firstRow: 3 } },
  'rule.family_several_fathers': { ...family, value: 'Father', params: { family: 'F-01', role: 'Father', firstRow: 4 } },
  'rule.mother_male': { ...family, value: 'Mother', params: { person: 'P-002', sex: 'Male', sexTable: 'participant' } },
  'rule.father_female': { ...family, value: 'Father', params: { person: 'P-003', sex: 'Female', sexTable: 'participant' } },
  'rule.dates_reversed': {
    ...{ table: 'treatment', field: 'treatment_end_date', value: '31-12-2023' },
    params: { start: '05-01-2024', startField: 'treatment_start_date' },
  },
  'rule.date_not_real': { table: 'treatment', field: 'treatment_start_date', value: '31-02-2024', params: { format: 'DD-MM-YYYY' } },
  'rule.greater_than': {
    table: 'follow_up',
    field: 'relapse_interval',
    value: '400',
    params: { larger: '365', largerField: 'days_to_follow_up' },
  },
  'rule.sample_twice': { ...sample, field: 'submitter_sample_id', value: 'S-001', params: { firstRow: 2 } },
  'rule.sample_of_two_biospecimens': {
    ...{ ...sample, field: 'submitter_biospecimen_id', value: 'B-002' },
    params: { sample: 'S-001', other: 'B-001', firstRow: 2 },
  },
  'rule.biospecimen_of_two_participants': {
    ...sample,
    field: id,
    value: 'P-002',
    params: { biospecimen: 'B-001', other: 'P-001', firstRow: 2 },
  },
  'rule.registered_sample_moved': {
    ...{ ...sample, field: 'submitter_biospecimen_id', value: 'B-002' },
    params: { sample: 'S-001', registered: 'B-001' },
  },
  'rule.registered_biospecimen_moved': { ...sample, field: id, value: 'P-002', params: { biospecimen: 'B-001', registered: 'P-001' } },
  'rule.registered_sample_type_changed': {
    ...sample,
    field: 'sample_type',
    value: 'NCIT:C812',
    params: { sample: 'S-001', registered: 'NCIT:C449' },
  },
};

/** A finding of `code` as the engine could make it. */
export function exampleOf(code: FindingCode): Finding {
  const { table = null, field = null, value = null, params = {}, proposal = null } = examples[code];
  const severity = codeInfo(code)?.severity ?? 'error';
  const file = table === null ? 'notes.xlsx' : `${table}.tsv`;
  return { code, severity, file, table, row: field === null ? null : 12, field, value, params, proposal, keys: {} };
}
