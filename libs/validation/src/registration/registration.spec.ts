import type { SampleRow } from '@cqdg/contract';
import type { RegisteredSample } from '../check.types';
import { runRule } from '../rules/testing/run-rule';
import { registrationRule } from './registration.rule';
import { SampleRegister } from './sample-register';

const fields = { participant: 'person', biospecimen: 'tube', sample: 'sample', sampleType: 'type' };
const portal = { registration: { table: 'register', study: 'study', ...fields } };
const header = ['person', 'tube', 'sample', 'type'];
const registered: RegisteredSample[] = [
  { participant: 'P1', biospecimen: 'B1', sample: 'S1', sampleType: 'DNA' },
  { participant: 'P1', biospecimen: 'B1', sample: 'S2', sampleType: 'RNA' },
];

async function classify(...rows: (string | null)[][]): Promise<SampleRow[]> {
  const register = new SampleRegister(fields);
  await register.load({ rows: () => registered, count: registered.length });
  return rows.map(([participant = null, biospecimen = null, sample = null, sampleType = null], at) => {
    return register.classify(at + 2, { participant, biospecimen, sample, sampleType }).sample;
  });
}

const judge = async (rows: (string | null)[][], mode: 'registration' | 'submission' = 'registration') => {
  const found = await runRule(registrationRule, { use: {}, tables: { register: [header, ...rows] }, portal, mode, registered });
  return found.map((one) => [one.code, one.row, one.field, one.value, one.params]);
};

describe('the preview of a registration', () => {
  it('knows a row that is registered just so, which adds nothing', async () => {
    expect(await classify(['P1', 'B1', 'S1', 'DNA'])).toEqual([
      { row: 2, participant: 'P1', biospecimen: 'B1', sample: 'S1', sampleType: 'DNA', kind: 'known', adds: [], conflicts: {} },
    ]);
  });

  it('tells what each new row adds, once', async () => {
    const rows = await classify(['P2', 'B2', 'S3', 'DNA'], ['P2', 'B2', 'S4', 'RNA'], ['P1', 'B3', 'S5', 'DNA'], ['P1', 'B1', 'S6', 'DNA']);
    expect(rows.map((row) => [row.kind, row.adds])).toEqual([
      ['new', ['participant', 'biospecimen', 'sample']],
      ['new', ['sample']],
      ['new', ['biospecimen', 'sample']],
      ['new', ['sample']],
    ]);
  });

  it('names the registered value of every field in conflict, and adds nothing of such a row', async () => {
    const rows = await classify(['P1', 'B1', 'S1', 'RNA'], ['P1', 'B9', 'S1', 'DNA'], ['P9', 'B1', 'S9', 'DNA']);
    expect(rows.map((row) => [row.kind, row.adds, row.conflicts])).toEqual([
      ['conflict', [], { type: 'DNA' }],
      ['conflict', [], { tube: 'B1' }],
      ['conflict', [], { person: 'P1' }],
    ]);
  });

  it('shows a row with a blank cell without taking the blank for an identifier', async () => {
    const rows = await classify([null, 'B7', 'S7', 'DNA'], ['P7', null, 'S8', null]);
    expect(rows.map((row) => [row.kind, row.adds])).toEqual([
      ['new', ['biospecimen', 'sample']],
      ['new', ['participant', 'sample']],
    ]);
  });
});

describe('the rule of registration', () => {
  it('refuses a sample that appears twice', async () => {
    const rows = [
      ['P2', 'B2', 'S3', 'DNA'],
      ['P2', 'B2', 'S3', 'DNA'],
    ];
    expect(await judge(rows)).toEqual([['rule.sample_twice', 3, 'sample', 'S3', { firstRow: 2 }]]);
  });

  it('refuses a sample of two biospecimens and a biospecimen of two participants', async () => {
    const rows = [
      ['P2', 'B2', 'S3', 'DNA'],
      ['P2', 'B3', 'S3', 'DNA'],
      ['P3', 'B2', 'S4', 'DNA'],
    ];
    expect(await judge(rows)).toEqual([
      ['rule.sample_twice', 3, 'sample', 'S3', { firstRow: 2 }],
      ['rule.sample_of_two_biospecimens', 3, 'tube', 'B3', { sample: 'S3', other: 'B2', firstRow: 2 }],
      ['rule.biospecimen_of_two_participants', 4, 'person', 'P3', { biospecimen: 'B2', other: 'P2', firstRow: 2 }],
    ]);
  });

  it('refuses to change what is registered', async () => {
    const rows = [
      ['P1', 'B1', 'S1', 'RNA'],
      ['P1', 'B9', 'S2', 'RNA'],
      ['P9', 'B1', 'S9', 'DNA'],
    ];
    expect(await judge(rows)).toEqual([
      ['rule.registered_sample_type_changed', 2, 'type', 'RNA', { sample: 'S1', registered: 'DNA' }],
      ['rule.registered_sample_moved', 3, 'tube', 'B9', { sample: 'S2', registered: 'B1' }],
      ['rule.registered_biospecimen_moved', 4, 'person', 'P9', { biospecimen: 'B1', registered: 'P1' }],
    ]);
  });

  it('accepts a file that repeats what is registered', async () => {
    expect(await judge(registered.map((one) => [one.participant, one.biospecimen, one.sample, one.sampleType]))).toEqual([]);
  });

  it('does not compare with what is registered outside of registration', async () => {
    expect(await judge([['P9', 'B1', 'S1', 'RNA']], 'submission')).toEqual([]);
  });
});
