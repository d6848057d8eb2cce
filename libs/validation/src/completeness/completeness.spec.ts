import type { Dictionary, Field } from '@cqdg/dictionary';
import { cqdgDictionary } from '@cqdg/dictionary/cqdg';
import { check, type CheckOptions } from '../check';
import type { TableSource } from '../check.types';
import { CompiledTable } from '../compiled/compiled-table';
import { newSeeds, TsvReader } from '../reader';
import { tableModel } from '../schema/field-model';
import { Random, randomFields, randomRow } from '../testing/random-dictionary';
import { CompletenessCounter } from './counter';
import { packCounts, unpackCounts } from './packed';
import { hasBit, type ParticipantCounts } from './participant-counts';
import { summarise } from './summary';

const engines = ['compiled', 'interpreter'] as const;

function table(name: string, ...rows: string[][]): TableSource {
  const bytes = new TextEncoder().encode(rows.map((cells) => `${cells.join('\t')}\n`).join(''));
  return { table: name, file: `${name}.tsv`, bytes: bytes.length, read: () => [bytes] };
}

async function count(dictionary: Dictionary, tables: TableSource[], options: CheckOptions = {}): Promise<ParticipantCounts> {
  let counts: ParticipantCounts | null = null;
  const input = { dictionary, tables, mode: 'submission' as const, study: null, registered: null };
  await check(input, { finding: () => undefined, completeness: (all) => void (counts = all) }, options);
  if (counts === null) throw new Error('nothing was counted');
  return counts;
}

/** What each participant is asked in a table: `field` given, `-field` lacking. */
function told({ participants, tables }: Pick<ParticipantCounts, 'participants' | 'tables'>): Record<string, Record<string, string[]>> {
  const of = (index: number) =>
    tables.flatMap((one) => {
      const { asked, lacking } = one.of(index);
      const fields = one.counted.fields.flatMap((field, bit) => (hasBit(asked, bit) ? [hasBit(lacking, bit) ? `-${field}` : field] : []));
      return fields.length === 0 ? [] : [[one.counted.table, fields]];
    });
  return Object.fromEntries(participants.map((name, index) => [name, Object.fromEntries(of(index)) as Record<string, string[]>]));
}

const participantHeader = ['study_id', 'submitter_participant_id', 'age_at_recruitment', 'sex', 'vital_status', 'cause_of_death'];
const diagnosisHeader = [
  'study_id',
  'submitter_participant_id',
  'diagnosis_source_text',
  'age_at_diagnosis',
  'is_cancer',
  'tumor_staging_system',
];

describe.each(engines)('completeness, by the %s', (engine) => {
  const edition = (...tables: TableSource[]) => count(cqdgDictionary('1.7'), tables, { engine }).then(told);

  it('counts core fields, required or not, and no identifier', async () => {
    const participants = table(
      'participant',
      participantHeader,
      ['S', 'P1', '', 'Female', 'Alive', ''],
      ['S', 'P2', '900', '', 'Alive', ''],
    );
    expect(await edition(participants)).toEqual({
      P1: { participant: ['-age_at_recruitment', 'sex', 'vital_status'] },
      P2: { participant: ['age_at_recruitment', '-sex', 'vital_status'] },
    });
  });

  it('counts a field that must be blank for some only for the others', async () => {
    const participants = table(
      'participant',
      participantHeader,
      ['S', 'P1', '9', 'Male', 'Deceased', 'Cancer'],
      ['S', 'P2', '9', 'Male', 'Unknown', ''],
    );
    expect(await edition(participants)).toEqual({
      P1: { participant: ['age_at_recruitment', 'sex', 'vital_status', 'cause_of_death', '-age_of_death'] },
      P2: { participant: ['age_at_recruitment', 'sex', 'vital_status'] },
    });
  });

  it('counts a conditional field only where it is asked for, also where only advised', async () => {
    const diagnoses = table('diagnosis', diagnosisHeader, ['S', 'P1', 'x', '9', 'false', ''], ['S', 'P2', 'x', '9', 'true', '']);
    expect(await edition(diagnoses)).toEqual({
      P1: { diagnosis: ['diagnosis_source_text', 'age_at_diagnosis', 'is_cancer'] },
      P2: { diagnosis: ['diagnosis_source_text', 'age_at_diagnosis', 'is_cancer', '-is_cancer_primary', '-tumor_staging_system'] },
    });
  });

  it('asks nothing by a condition on a cell that cannot be read', async () => {
    const diagnoses = table('diagnosis', diagnosisHeader, ['S', 'P1', 'x', '9', 'perhaps', '']);
    expect(await edition(diagnoses)).toEqual({ P1: { diagnosis: ['diagnosis_source_text', 'age_at_diagnosis', 'is_cancer'] } });
  });

  it('takes a field for given when every row of the participant has it', async () => {
    const rows = [
      ['S', 'P1', 'x', '9', 'false', ''],
      ['S', 'P2', 'x', '9', 'false', ''],
      ['S', 'P1', 'y', '', 'false', ''],
    ];
    expect(await edition(table('diagnosis', diagnosisHeader, ...rows))).toMatchObject({
      P1: { diagnosis: ['diagnosis_source_text', '-age_at_diagnosis', 'is_cancer'] },
      P2: { diagnosis: ['diagnosis_source_text', 'age_at_diagnosis', 'is_cancer'] },
    });
  });

  it('leaves out tables that were not sent, that are of no participant, or that register samples', async () => {
    const samples = table(
      'sample_registration',
      ['study_id', 'submitter_participant_id', 'submitter_biospecimen_id', 'submitter_sample_id', 'sample_type'],
      ['S', 'P9', 'B', 'S', ''],
    );
    const phenotypes = table(
      'phenotype',
      ['study_id', 'submitter_participant_id', 'phenotype_source_text', 'phenotype_HPO_code', 'phenotype_observed'],
      ['S', 'P1', 'x', 'HP:0000001', 'true'],
    );
    expect(await edition(samples, table('study', ['study_id', 'name'], ['S', 'x']), phenotypes)).toEqual({
      P1: { phenotype: ['phenotype_source_text', 'phenotype_HPO_code', 'phenotype_observed'] },
    });
  });

  it('keeps apart any number of core fields', async () => {
    const fields: Field[] = Array.from({ length: 75 }, (_, i) => ({ name: `f${i}`, valueType: 'string', meta: { core: true } }));
    const wide = { ...portal, schemas: [{ name: 't', fields: [id, ...fields] }] };
    const blank = new Set([0, 7, 8, 31, 32, 33, 63, 64, 74]);
    const rows = [
      ['p', ...fields.map(({ name }) => name)],
      ['P1', ...fields.map((_, i) => (blank.has(i) ? '' : 'x'))],
    ];
    expect(await count(wide, [table('t', ...rows)], { engine }).then(told)).toEqual({
      P1: { t: fields.map(({ name }, i) => (blank.has(i) ? `-${name}` : name)) },
    });
  });
});

const id: Field = { name: 'p', valueType: 'string' };
const profile = { table: 'samples', study: 's', participant: 'p', biospecimen: 'b', sample: 'x', sampleType: 'y' };
const portal: Dictionary = { name: 'D', version: '1.0', schemas: [], meta: { portal: { registration: profile } } };

describe('completeness', () => {
  it('is the same by both engines over random dictionaries', async () => {
    let lacking = 0;
    for (let seed = 1; seed <= 120; seed++) {
      const random = new Random(seed);
      const fields = randomFields(random).map((field): Field => ({ ...field, meta: { ...field.meta, core: true } }));
      const rows = Array.from({ length: 30 }, (_, i) => [`P${i % 11}`, ...randomRow(fields, random)]);
      const dictionary = { ...portal, schemas: [{ name: 't', fields: [id, ...fields] }] };
      const sent = [table('t', ['p', ...fields.map(({ name }) => name)], ...rows)];
      const [compiled, interpreted] = await Promise.all(engines.map((engine) => count(dictionary, sent, { engine }).then(told)));
      expect({ seed, compiled }).toEqual({ seed, compiled: interpreted });
      lacking += JSON.stringify(compiled).split('"-').length - 1;
    }
    expect(lacking).toBeGreaterThan(100);
  });

  it('is not counted for who does not ask, nor of a registration', async () => {
    const told: unknown[] = [];
    const input = { dictionary: cqdgDictionary('1.7'), tables: [table('participant', participantHeader)], study: null, registered: null };
    await check({ ...input, mode: 'registration' }, { finding: () => undefined, completeness: (all) => void told.push(all) });
    expect(told).toEqual([]);
  });

  it('names no participant by something that tells who it is', async () => {
    const participants = table('participant', participantHeader, ['S', 'TREM90010112', '9', 'Male', 'Alive', '']);
    expect((await count(cqdgDictionary('1.7'), [participants])).participants).toEqual(['•••']);
  });

  it('counts so many participants and no more, and says so', () => {
    const fields: Field[] = [id, { name: 'f', valueType: 'string', meta: { core: true } }];
    const model = tableModel({ name: 't', fields });
    const seeds = newSeeds();
    const counter = CompletenessCounter.for(portal, seeds, 2);
    const row = counter?.counts({ name: 't', model, compiled: new CompiledTable(model, [0, 1]) });
    const reader = new TsvReader('utf-8', seeds, { row: (one) => row?.(one, true), tooLong: () => undefined });
    reader.push(new TextEncoder().encode('P1\tx\nP2\tx\nP3\tx\nP1\t\n'));
    reader.end();
    const counts = counter?.result();
    expect(counts?.capped).toBe(true);
    expect(told(counts ?? { participants: [], tables: [] })).toEqual({ P1: { t: ['-f'] }, P2: { t: ['f'] } });
    expect(CompletenessCounter.for({ ...portal, meta: {} }, seeds)).toBeNull();
  });

  it('comes back whole from the bytes that are kept', async () => {
    const rows = Array.from({ length: 300 }, (_, i) => ['S', `Étude-${i}`, i % 3 === 0 ? '' : '9', 'Male', 'Alive', '']);
    const diagnoses = rows.slice(0, 40).map((row) => ['S', row[1] ?? '', 'x', '', 'true', '']);
    const counts = await count(cqdgDictionary('1.7'), [
      table('participant', participantHeader, ...rows),
      table('diagnosis', diagnosisHeader, ...diagnoses),
    ]);
    const packed = packCounts(counts);
    const layout = counts.tables.map(({ counted }) => counted);
    expect(told(unpackCounts(packed, layout))).toEqual(told(counts));
    expect(() => unpackCounts(packed.subarray(0, packed.length - 1), layout)).toThrow('cut off');
  });
});

describe('the summary of completeness', () => {
  const participant = (name: string, age: string, sex = 'Male') => ['S', name, age, sex, 'Alive', ''];
  const summary = async (...rows: string[][]) =>
    summarise(await count(cqdgDictionary('1.7'), [table('participant', participantHeader, ...rows)]));

  it('has the mean of the participants, of each table, and who gives each field', async () => {
    const { mean, participants, tables, distribution } = await summary(
      participant('P1', '9'),
      participant('P2', ''),
      participant('P3', '', ''),
    );
    expect([participants, mean]).toEqual([3, (1 + 2 / 3 + 1 / 3) / 3]);
    expect(tables).toEqual([
      {
        table: 'participant',
        participants: 3,
        mean,
        fields: [
          { field: 'age_at_recruitment', asked: 3, given: 1 },
          { field: 'sex', asked: 3, given: 2 },
          { field: 'vital_status', asked: 3, given: 3 },
          { field: 'cause_of_death', asked: 0, given: 0 },
          { field: 'age_of_death', asked: 0, given: 0 },
        ],
      },
    ]);
    expect(distribution).toEqual([0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 1]);
  });

  it('has a column for each of some hundred participants, from the most complete to the least', async () => {
    const { map } = await summary(participant('P1', '', ''), participant('P2', '9'), participant('P3', ''));
    expect(map.columns.map(({ participant: name }) => name)).toEqual(['P2', 'P3', 'P1']);
    expect(map.tables).toEqual([[100, 66, 33]]);
  });

  it('gathers many participants in columns, none left out', async () => {
    const { map } = await summary(...Array.from({ length: 30_000 }, (_, i) => participant(`P${i}`, i < 15_000 ? '9' : '')));
    expect(map.columns.length).toBeLessThanOrEqual(320);
    expect(map.columns.reduce((sum, column) => sum + column.participants, 0)).toBe(30_000);
    expect([map.tables[0]?.[0], map.tables[0]?.at(-1), map.columns[0]?.participant]).toEqual([100, 66, null]);
  });

  it('of nothing is empty, not broken', async () => {
    expect(await summary()).toMatchObject({ participants: 0, mean: null, map: { columns: [], tables: [[]] } });
  });
});
