import type { Finding } from '@cqdg/contract';
import { cqdgDictionary } from '@cqdg/dictionary/cqdg';
import { check, type CheckInput, type RegisteredSample } from '../index';

const id = 'submitter_participant_id';
const registered: RegisteredSample[] = [
  { participant: 'P1', biospecimen: 'B1', sample: 'S1', sampleType: 'NCIT:C449' },
  { participant: 'P2', biospecimen: 'B2', sample: 'S2', sampleType: 'NCIT:C449' },
];
const participants = [
  ['study_id', id, 'age_at_recruitment', 'sex', 'vital_status', 'age_of_death'],
  ['MAIN', 'P1', '900', 'Male', 'Deceased', '1000'],
  ['MAIN', 'P2', '', 'Female', 'Alive', ''],
];

/** Codes, rows and fields of what the rules of edition 1.7 find in one table beside two participants. */
async function judge(table: string, rows: string[][], mode: CheckInput['mode'] = 'submission'): Promise<unknown[]> {
  const found: Finding[] = [];
  const tables = mode === 'submission' && table !== 'participant' ? { participant: participants, [table]: rows } : { [table]: rows };
  const input: CheckInput = {
    dictionary: cqdgDictionary(),
    tables: Object.entries(tables).map(([name, lines]) => {
      const bytes = new TextEncoder().encode(lines.map((line) => line.join('\t')).join('\n'));
      return { table: name, file: `${name}.tsv`, bytes: bytes.length, read: () => [bytes] };
    }),
    mode,
    study: 'MAIN',
    registered: { rows: () => registered, count: registered.length },
  };
  await check(input, { finding: (finding) => void found.push(finding) });
  const ofRules = found.filter(({ code, table: of }) => /^(rule|reference)\./.test(code) && (of === table || of === null));
  return ofRules.map(({ code, row, field }) => [code, row, field]);
}

describe('the rules of the CQDG edition 1.7', () => {
  it('refuse rows of another study and participants who are not registered', async () => {
    const rows = [
      ['study_id', id, 'phenotype_source_text', 'phenotype_HPO_code', 'age_at_phenotype', 'phenotype_observed'],
      ['PILOT', 'P1', 'x', 'HP:0001250', '', 'true'],
      ['MAIN', 'P9', 'x', 'HP:0001250', '', 'true'],
    ];
    expect(await judge('phenotype', rows)).toEqual(
      expect.arrayContaining([
        ['rule.other_study', 2, 'study_id'],
        ['reference.participant_not_registered', 3, id],
      ]),
    );
  });

  it('refuse biospecimens that are not registered, or are for another participant', async () => {
    const rows = [
      ['study_id', id, 'submitter_biospecimen_id', 'age_biospecimen_collection', 'biospecimen_tissue_source', 'tumor_normal_designation'],
      ['MAIN', 'P1', 'B9', '', 'NCIT:C12434', 'Not applicable'],
      ['MAIN', 'P1', 'B2', '1001', 'NCIT:C12434', 'Not applicable'],
    ];
    expect(await judge('biospecimen', rows)).toEqual([
      ['reference.biospecimen_not_registered', 2, 'submitter_biospecimen_id'],
      ['reference.biospecimen_of_other_participant', 3, 'submitter_biospecimen_id'],
      ['rule.age_after_death', 3, 'age_biospecimen_collection'],
    ]);
  });

  it('refuse ages after death in every table that has ages', async () => {
    const phenotype = [
      ['study_id', id, 'phenotype_source_text', 'phenotype_HPO_code', 'age_at_phenotype', 'phenotype_observed'],
      ['MAIN', 'P1', 'x', 'HP:0001250', '1001', 'true'],
      ['MAIN', 'P2', 'x', 'HP:0001250', '30000', 'true'],
    ];
    const diagnosis = [
      ['study_id', id, 'diagnosis_source_text', 'diagnosis_mondo_code', 'age_at_diagnosis', 'is_cancer'],
      ['MAIN', 'P1', 'x', 'MONDO:0005148', '1001', 'false'],
    ];
    expect(await judge('phenotype', phenotype)).toEqual([['rule.age_after_death', 2, 'age_at_phenotype']]);
    expect(await judge('diagnosis', diagnosis)).toEqual([['rule.age_after_death', 2, 'age_at_diagnosis']]);
    expect(await judge('participant', [participants[0] ?? [], ['MAIN', 'P1', '1001', 'Male', 'Deceased', '1000']])).toEqual([
      ['rule.age_after_death', 2, 'age_at_recruitment'],
    ]);
  });

  it('ask for one proband per family, and parents of the fitting sex', async () => {
    const rows = [
      ['study_id', 'submitter_family_id', id, 'family_type', 'relationship_to_proband', 'is_affected'],
      ['MAIN', 'F1', 'P1', 'Other', 'Mother', 'No'],
      ['MAIN', 'F1', 'P2', 'Other', 'Father', 'No'],
    ];
    expect(await judge('family', rows)).toEqual([
      ['rule.family_without_proband', 2, 'relationship_to_proband'],
      ['rule.mother_male', 2, 'relationship_to_proband'],
      ['rule.father_female', 3, 'relationship_to_proband'],
    ]);
  });

  it('refuse treatments that end before they start', async () => {
    const rows = [
      ['study_id', id, 'treatment_type', 'treatment_start_date', 'treatment_end_date'],
      ['MAIN', 'P1', 'Ablation', '05-01-2024', '31-12-2023'],
    ];
    expect(await judge('treatment', rows)).toEqual([['rule.dates_reversed', 2, 'treatment_end_date']]);
  });

  it('refuse a relapse after the follow-up that tells of it', async () => {
    const rows = [
      ['study_id', id, 'days_to_follow_up', 'disease_status_at_followup', 'relapse_interval'],
      ['MAIN', 'P1', '365', 'Relapse or recurrence', '400'],
    ];
    expect(await judge('follow_up', rows)).toEqual([['rule.greater_than', 2, 'relapse_interval']]);
  });

  it('refuse a registration that changes what is registered', async () => {
    const rows = [
      ['study_id', id, 'submitter_biospecimen_id', 'submitter_sample_id', 'sample_type'],
      ['MAIN', 'P1', 'B1', 'S1', 'NCIT:C449'],
      ['MAIN', 'P1', 'B2', 'S3', 'NCIT:C449'],
      ['MAIN', 'P2', 'B9', 'S2', 'NCIT:C812'],
    ];
    expect(await judge('sample_registration', rows, 'registration')).toEqual([
      ['rule.registered_biospecimen_moved', 3, id],
      ['rule.registered_sample_moved', 4, 'submitter_biospecimen_id'],
      ['rule.registered_sample_type_changed', 4, 'sample_type'],
    ]);
  });
});
