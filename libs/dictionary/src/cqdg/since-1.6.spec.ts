import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Field, Restrictions, SimpleRestrictions } from '../model';
import { cqdgDictionary } from './index';

interface Published {
  schemas: { name: string; fields: (Field & { restrictions?: SimpleRestrictions })[] }[];
}

/** The published edition is not part of the project: without a copy of it beside the project there is nothing to compare. */
const file = resolve(__dirname, '../../../../../shared/reference/cqdg-dictionary/en-1.6.json');

function always(restrictions: Field['restrictions']): SimpleRestrictions {
  const parts: Restrictions[] = restrictions ? [restrictions].flat() : [];
  return Object.assign({}, ...parts.filter((part) => !('if' in part))) as SimpleRestrictions;
}

/** What differs between a field of 1.6 and ours, as short lines. */
function differences(path: string, old: Field, ours: Field): string[] {
  const [before, after] = [always(old.restrictions), always(ours.restrictions)];
  const lines = [
    ...(old.valueType === ours.valueType ? [] : [`${old.valueType} → ${ours.valueType}`]),
    ...(Boolean(old.isArray) === Boolean(ours.isArray) ? [] : ['list']),
    ...(Boolean(old.meta?.core) === Boolean(ours.meta?.core) ? [] : ['core']),
    ...(Boolean(old.meta?.primaryId) === Boolean(ours.meta?.primaryId) ? [] : ['identifier']),
    ...(old.meta?.units === ours.meta?.units ? [] : ['units']),
    ...(Boolean(before.required) === Boolean(after.required) ? [] : [after.required ? 'required' : 'optional']),
    ...(String(before.regex ?? '').replace(/[()]/g, '') === String(after.regex ?? '').replace(/[()]/g, '') ? [] : ['pattern']),
    ...(JSON.stringify(before.range) === JSON.stringify(after.range) ? [] : ['range']),
    ...(before.codeList ?? []).filter((code) => !after.codeList?.includes(code)).map((code) => `without ${code}`),
    ...(after.codeList ?? []).filter((code) => !before.codeList?.includes(code)).map((code) => `with ${code}`),
  ];
  return lines.map((line) => `${path}: ${line}`);
}

const changes = `
study.keyword: list
participant.age_at_recruitment: number → integer
participant.age_of_death: number → integer
biospecimen.age_biospecimen_collection: number → integer
biospecimen.cancer_biospecimen_type: without NCIT:156440
biospecimen.cancer_biospecimen_type: without NCIT:156441
biospecimen.cancer_biospecimen_type: without NCIT:164032
biospecimen.cancer_biospecimen_type: with NCIT:C156440
biospecimen.cancer_biospecimen_type: with NCIT:C156441
biospecimen.cancer_biospecimen_type: with NCIT:C164032
biospecimen.cancer_biospecimen_anatomic_location_ncit_code: pattern
biospecimen.tumor_histological_type_ncit_code: pattern
diagnosis.submitter_diagnosis_id: new
diagnosis.diagnosis_ICD_code: pattern
diagnosis.age_at_diagnosis: number → integer
diagnosis.stage_group: without Stage IAB
diagnosis.stage_group: with Stage IVE
diagnosis.stage_group: with Stage IVS
treatment.submitter_diagnosis_id: optional
treatment.treatment_start_date: pattern
treatment.treatment_end_date: pattern
follow_up.submitter_diagnosis_id: optional
follow_up.days_to_follow_up: range
follow_up.relapse_interval: range
phenotype.age_at_phenotype: number → integer
`
  .trim()
  .split('\n');

const present = existsSync(file);
if (!present) console.warn(`Left out: the published edition 1.6 is not at ${file}`);

describe('since the published edition 1.6', () => {
  (present ? it : it.skip)('only the documented facts have changed, and the columns keep their order', () => {
    const published = JSON.parse(readFileSync(file, 'utf8')) as Published;
    const found = cqdgDictionary('1.7').schemas.flatMap((schema) => {
      const old = published.schemas.find(({ name }) => name.toLowerCase() === schema.name)?.fields ?? [];
      const kept = schema.fields.filter(({ name }) => old.some((one) => one.name === name));
      expect(kept.map(({ name }) => name)).toEqual(old.map(({ name }) => name));
      return schema.fields.flatMap((ours) => {
        const before = old.find(({ name }) => name === ours.name);
        const path = `${schema.name}.${ours.name}`;
        return before ? differences(path, before, ours) : [`${path}: new`];
      });
    });
    expect(found).toEqual(changes);
  });
});
