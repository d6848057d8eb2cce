import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { once } from 'node:events';
import { join } from 'node:path';

const tissues = ['NCIT:C12434', 'NCIT:C13275', 'NCIT:C12431'];
const diagnoses = [
  ['Hypercholestérolémie', 'E78.3'],
  ['Acouphènes', 'H93.1'],
  ['Eczéma', 'L20.9'],
  ['Cancer du sein', 'C50.9'],
  ['Hypertension', 'I10'],
];
const features = ['microcéphalie', 'angiome', 'convulsions', 'hypotonie'];

/**
 * Makes a valid submission of N participants in `dir`: N participants, N biospecimens, N samples, 2N diagnoses (a fifth of them cancers with
 * their stages), 4N phenotypes, one study. The same for the same N.
 */
export async function makeWorkload(participants, dir) {
  await mkdir(dir, { recursive: true });
  let state = 1;
  const random = (below) => (state = (Math.imul(state, 48_271) >>> 0) % 2_147_483_647) % below;
  const ages = Array.from({ length: participants }, () => 7000 + random(23_000));
  const id = (i) => `P${String(i).padStart(8, '0')}`;
  const times = (count, row) =>
    function* () {
      for (let i = 0; i < count; i++) yield row(i);
    };
  const study = [
    'ST1',
    'Mesure',
    'Pour mesurer',
    'mesure;charge',
    'General Health',
    'Adult',
    'DUO:0000042',
    'DUO:0000019',
    'générateur',
    'aucun',
  ];
  await write(
    dir,
    'study',
    'study_id name description keyword domain population access_limitations access_requirements data_source selection_criteria',
    times(1, () => study),
  );
  await write(
    dir,
    'participant',
    'study_id submitter_participant_id age_at_recruitment sex ethnicity vital_status cause_of_death age_of_death',
    times(participants, (i) => {
      const death = random(20) === 0 ? ['Deceased', 'Cancer', ages[i] + 10] : ['Alive', '', ''];
      return ['ST1', id(i), ages[i], random(2) === 0 ? 'Male' : 'Female', random(3) === 0 ? 'European' : '', ...death];
    }),
  );
  await write(
    dir,
    'biospecimen',
    'study_id submitter_participant_id submitter_biospecimen_id age_biospecimen_collection biospecimen_tissue_source tumor_normal_designation',
    times(participants, (i) => ['ST1', id(i), `B${i}`, random(ages[i]), tissues[random(3)], 'Not applicable']),
  );
  await write(
    dir,
    'sample_registration',
    'study_id submitter_participant_id submitter_biospecimen_id submitter_sample_id sample_type',
    times(participants, (i) => ['ST1', id(i), `B${i}`, `S${i}`, 'NCIT:C449']),
  );
  await write(
    dir,
    'diagnosis',
    'study_id submitter_participant_id diagnosis_source_text diagnosis_ICD_code diagnosis_mondo_code age_at_diagnosis is_cancer is_cancer_primary tumor_staging_system stage_group t_category n_category m_category',
    times(2 * participants, (i) => {
      const [text, code] = diagnoses[i % 2 === 0 ? random(2) : 2 + random(3)];
      const cancer = code === 'C50.9';
      const staging = cancer ? ['Yes', 'AJCC 8th edition', 'Stage I', 'T1', 'N0', 'M0'] : ['', '', '', '', '', ''];
      return ['ST1', id(i >> 1), text, code, '', random(ages[i >> 1]), String(cancer), ...staging];
    }),
  );
  await write(
    dir,
    'phenotype',
    'study_id submitter_participant_id phenotype_source_text phenotype_HPO_code age_at_phenotype phenotype_observed',
    times(4 * participants, (i) => [
      'ST1',
      id(i >> 2),
      features[i % 4],
      `HP:000${1000 + (i % 4) * 2000 + random(2000)}`,
      random(ages[i >> 2]),
      'true',
    ]),
  );
}

async function write(dir, table, header, rows) {
  const out = createWriteStream(join(dir, `${table}.tsv`));
  let text = `${header.replaceAll(' ', '\t')}\n`;
  for (const row of rows()) {
    text += `${row.join('\t')}\n`;
    if (text.length < 1 << 20) continue;
    if (!out.write(text)) await once(out, 'drain');
    text = '';
  }
  out.end(text);
  await once(out, 'finish');
}
