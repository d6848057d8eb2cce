import { studyMatches } from './study-matches';
import { runRule } from './testing/run-rule';

const tables = {
  trees: [['study'], ['S1'], ['S2'], [null]],
  leaves: [['study'], ['S2']],
  roots: [['depth'], ['3']],
};

describe('the rule study-matches', () => {
  it('refuses rows of another study than the one the files are sent for', async () => {
    const found = await runRule(studyMatches, { use: { field: 'study' }, tables, study: 'S1' });
    expect(found).toEqual([
      { code: 'rule.other_study', table: 'trees', row: 3, field: 'study', value: 'S2', params: { expected: 'S1' } },
      { code: 'rule.other_study', table: 'leaves', row: 2, field: 'study', value: 'S2', params: { expected: 'S1' } },
    ]);
  });

  it('takes the study of the first row where none is given', async () => {
    const found = await runRule(studyMatches, { use: { field: 'study' }, tables });
    expect(found.map(({ table, row, params }) => [table, row, params])).toEqual([
      ['trees', 3, { expected: 'S1' }],
      ['leaves', 2, { expected: 'S1' }],
    ]);
  });

  it('tells case apart, as identifiers do', async () => {
    const found = await runRule(studyMatches, { use: { field: 'study' }, tables: { trees: [['study'], ['s1']] }, study: 'S1' });
    expect(found).toHaveLength(1);
  });

  it('says that the dictionary misuses it when no table has the field', async () => {
    const found = await runRule(studyMatches, { use: { field: 'project' }, tables, study: 'S1' });
    expect(found.map((one) => [one.code, one.params])).toEqual([['rule.misused', { use: 'study-matches', parameter: 'field' }]]);
  });
});
