import { tsv } from './submissions';

/** One donor `D1` has specimen `SP-D1`, sample `SA-D1`, diagnosis `PD-D1` and treatments `TR-D1`. */
export function icgcSamples(program: string, donors = ['D1', 'D2']): string {
  const header = ['program_id', 'submitter_donor_id', 'submitter_specimen_id', 'submitter_sample_id', 'sample_kind'];
  return tsv(header, ...donors.map((donor) => [program, donor, `SP-${donor}`, `SA-${donor}`, 'Total DNA']));
}

/** All 15 clinical tables, valid. */
export function icgcFiles(program: string, donors = ['D1', 'D2']): Record<string, string> {
  const rows = (columns: string[], row: (donor: string) => string[]) =>
    tsv(['program_id', 'submitter_donor_id', ...columns], ...donors.map((donor) => [program, donor, ...row(donor)]));
  const drug = (code: string, ...more: string[]) =>
    rows(['submitter_treatment_id', 'drug_code', 'dose_mg', ...(more.length > 0 ? ['adverse_event'] : [])], (donor) => [
      ...[`TR-${donor}`, code, '12.5', ...more],
    ]);
  return {
    'donor.tsv': rows(['life_status', 'age_at_death', 'height_cm'], () => ['Dead', '20000', '171.5']),
    'specimen.tsv': rows(['submitter_specimen_id', 'tissue'], (donor) => [`SP-${donor}`, 'Colon']),
    'sample.tsv': rows(['submitter_specimen_id', 'submitter_sample_id', 'volume_ml'], (donor) => [`SP-${donor}`, `SA-${donor}`, '0.5']),
    'primary_diagnosis.tsv': rows(['submitter_primary_diagnosis_id', 'age_at_diagnosis', 'cancer_code'], (donor) => [
      ...[`PD-${donor}`, '18000', 'ICD10:C18'],
    ]),
    'comorbidity.tsv': rows(['disease_code', 'under_treatment'], () => ['ICD10:E11', 'Yes']),
    'biomarker.tsv': rows(['submitter_test_id', 'markers'], (donor) => [`TE-${donor}`, 'HER2|ER']),
    'treatment.tsv': rows(['submitter_primary_diagnosis_id', 'submitter_treatment_id', 'intent'], (donor) => [
      ...[`PD-${donor}`, `TR-${donor}`, 'Curative'],
    ]),
    'chemotherapy.tsv': drug('RXNORM:12574'),
    'hormone_therapy.tsv': drug('RXNORM:10324'),
    'immunotherapy.tsv': drug('RXNORM:1547545', 'No'),
    'radiation.tsv': rows(['submitter_treatment_id', 'sessions'], (donor) => [`TR-${donor}`, '25']),
    'surgery.tsv': rows(['submitter_treatment_id', 'margins'], (donor) => [`TR-${donor}`, 'Clear']),
    'follow_up.tsv': rows(['submitter_visit_id', 'visit_day', 'outcome', 'relapse_day'], (donor) => [
      ...[`VI-${donor}`, '900', 'Relapse', '850'],
    ]),
    'family_history.tsv': rows(['submitter_relative_id', 'had_cancer'], (donor) => [`RE-${donor}`, 'Unknown']),
    'exposure.tsv': rows(['smoker', 'pack_years'], () => ['Yes', '10']),
  };
}
