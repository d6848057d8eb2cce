import { registered } from './registered';
import { runRule, type Tables } from './testing/run-rule';

const use = { participant: 'person', biospecimen: 'tube' };
const samples = [
  { participant: 'P-001', biospecimen: 'B1', sample: 'S1', sampleType: 'DNA' },
  { participant: 'P-001', biospecimen: 'B2', sample: 'S2', sampleType: 'DNA' },
  { participant: 'P-002', biospecimen: 'B3', sample: 'S3', sampleType: 'RNA' },
];
const portal = {
  registration: { table: 'register', study: 'study', participant: 'person', biospecimen: 'tube', sample: 'sample', sampleType: 'type' },
};
const tables: Tables = {
  register: [
    ['person', 'tube'],
    ['P-9', 'B9'],
  ],
  people: [['person'], ['P-001'], ['p001'], ['P-9']],
  tubes: [
    ['person', 'tube'],
    ['P-001', 'B1'],
    ['P-002', 'B1'],
    ['P-001', 'B9'],
    ['P-9', 'B3'],
    ['P-001', null],
  ],
};
const judge = (more: { registered?: typeof samples | null; mode?: 'registration' } = {}) =>
  runRule(registered, { use, tables, portal, registered: samples, ...more });

describe('the rule registered', () => {
  it('refuses participants and biospecimens that are not registered, in every table but the one that registers', async () => {
    const found = await judge();
    expect(found.map((one) => [one.code, one.table, one.row, one.value])).toEqual([
      ['reference.participant_not_registered', 'people', 3, 'p001'],
      ['reference.participant_not_registered', 'people', 4, 'P-9'],
      ['reference.biospecimen_of_other_participant', 'tubes', 3, 'B1'],
      ['reference.biospecimen_not_registered', 'tubes', 4, 'B9'],
      ['reference.participant_not_registered', 'tubes', 5, 'P-9'],
    ]);
  });

  it('names a registered identifier that differs only in case or separators', async () => {
    const found = await judge();
    expect(found.map((one) => one.params['similar'])).toEqual(['P-001', undefined, undefined, undefined, undefined]);
  });

  it('names the participant for whom a biospecimen is registered', async () => {
    const other = (await judge()).find((one) => one.code === 'reference.biospecimen_of_other_participant');
    expect(other?.params).toEqual({ participant: 'P-002', registered: 'P-001' });
  });

  it('is skipped where what is registered is not known, and while registering', async () => {
    expect(await judge({ registered: null })).toEqual([]);
    expect(await judge({ mode: 'registration' })).toEqual([]);
  });

  it('refuses everything where nothing is registered yet', async () => {
    expect(await judge({ registered: [] })).not.toEqual([]);
  });
});
