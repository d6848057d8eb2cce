import { familyRoles } from './family-roles';
import { runRule } from './testing/run-rule';

const use = {
  table: 'families',
  family: 'family',
  person: 'id',
  relationship: 'role',
  proband: 'Proband',
  mother: 'Mother',
  father: 'Father',
  sex: 'people.sex',
  male: 'Male',
  female: 'Female',
};
const header = ['family', 'id', 'role'];
const people = [
  ['id', 'sex'],
  ['boy', 'Male'],
  ['girl', 'Female'],
  ['mum', 'Female'],
  ['dad', 'Male'],
  ['someone', 'Unknown'],
];
const judge = async (...rows: (string | null)[][]) =>
  (await runRule(familyRoles, { use, tables: { people, families: [header, ...rows] } })).map((one) => [one.code, one.row]);

describe('the rule family-roles', () => {
  it('accepts a trio, a proband alone, and a parent whose sex is not known', async () => {
    expect(
      await judge(
        ['F1', 'boy', 'Proband'],
        ['F1', 'mum', 'Mother'],
        ['F1', 'dad', 'Father'],
        ['F2', 'girl', 'Proband'],
        ['F2', 'someone', 'Father'],
      ),
    ).toEqual([]);
  });

  it('asks for a proband, at the first row of the family', async () => {
    expect(await judge(['F1', 'mum', 'Mother'], ['F1', 'dad', 'Father'])).toEqual([['rule.family_without_proband', 2]]);
  });

  it('does not ask for a proband while a relationship of the family cannot be read', async () => {
    expect(await judge(['F1', 'boy', null], ['F1', 'mum', 'Mother'], ['F2', 'dad', 'Father'])).toEqual([
      ['rule.family_without_proband', 4],
    ]);
  });

  it('refuses a second proband, mother or father, and tells the first', async () => {
    const rows = ['Proband', 'Proband', 'Mother', 'Mother', 'Father', 'Father', 'Brother', 'Brother'].map((role, at) => [
      'F1',
      `id${at}`,
      role,
    ]);
    const found = await runRule(familyRoles, { use, tables: { people, families: [header, ...rows] } });
    expect(found.map((one) => [one.code, one.row, one.params['firstRow']])).toEqual([
      ['rule.family_several_probands', 3, 2],
      ['rule.family_several_mothers', 5, 4],
      ['rule.family_several_fathers', 7, 6],
    ]);
  });

  it('refuses a male mother and a female father', async () => {
    expect(await judge(['F1', 'boy', 'Proband'], ['F1', 'dad', 'Mother'], ['F1', 'mum', 'Father'])).toEqual([
      ['rule.mother_male', 3],
      ['rule.father_female', 4],
    ]);
  });

  it('does not count rows without a family', async () => {
    expect(await judge([null, 'mum', 'Mother'])).toEqual([]);
  });
});
