import { defineRule } from './parameters';
import type { RuleRead } from './rule.types';

type Role = 'proband' | 'mother' | 'father';

interface Family {
  firstRow: number;
  /** The first row of each role that one member at most may have. */
  rows: Partial<Record<Role, number>>;
  /** What some member is to the proband is not known: it may be the proband. */
  unread: boolean;
}

interface Parent {
  row: number;
  person: string;
  relationship: string;
  role: 'mother' | 'father';
}

const several: Record<Role, string> = {
  proband: 'rule.family_several_probands',
  mother: 'rule.family_several_mothers',
  father: 'rule.family_several_fathers',
};
const wrongSex = { mother: 'rule.mother_male', father: 'rule.father_female' };
const codes = [...Object.values(several), ...Object.values(wrongSex), 'rule.family_without_proband'];

/**
 * A family has exactly one proband, at most one mother and one father; the mother is not male and the father not female. A proband is
 * asked for once every relationship of the family can be read: the cell that cannot be has its own finding.
 * `{use: 'family-roles', table, family, person, relationship, proband, mother, father, sex, male, female}`: the table and its
 * three fields, the codes of the three relationships, `table.field` of the sex (its table names the person by the same field) and
 * two of its codes. Keeps one entry per family, and the participants of either sex.
 */
export const familyRoles = defineRule('family-roles', codes, (parameters) => {
  const schema = parameters.table('table');
  const table = schema.name;
  const familyField = parameters.field('family', schema);
  const personField = parameters.field('person', schema);
  const field = parameters.field('relationship', schema);
  const readable = parameters.readable(field, schema);
  const sexPlace = parameters.place('sex');
  const labels = { proband: parameters.text('proband'), mother: parameters.text('mother'), father: parameters.text('father') };
  const unfit = { mother: parameters.text('male'), father: parameters.text('female') };
  const roleOf = new Map<string, Role>([
    [labels.proband, 'proband'],
    [labels.mother, 'mother'],
    [labels.father, 'father'],
  ]);
  const families = new Map<string, Family>();
  const parents: Parent[] = [];
  const sexes = { [unfit.mother]: new Set<string>(), [unfit.father]: new Set<string>() };

  const readFamilies: RuleRead = {
    table,
    fields: [familyField, personField, field],
    visit(row, [familyId = null, person = null, relationship = null], emit) {
      if (familyId === null) return;
      const family = families.get(familyId) ?? { firstRow: row, rows: {}, unread: false };
      families.set(familyId, family);
      if (relationship === null || !readable(relationship)) family.unread = true;
      const role = roleOf.get(relationship ?? '');
      if (relationship === null || role === undefined) return;
      if (role !== 'proband' && person !== null) parents.push({ row, person, relationship, role });
      const firstRow = family.rows[role];
      if (firstRow === undefined) family.rows[role] = row;
      else
        emit({ code: several[role], table, row, field, value: relationship, params: { family: familyId, role: labels[role], firstRow } });
    },
  };
  const readSexes: RuleRead = {
    table: sexPlace.table,
    fields: [personField, sexPlace.field],
    visit(_row, [person, sex]) {
      if (person != null && sex != null) sexes[sex]?.add(person);
    },
  };

  return {
    reads: [readFamilies, readSexes],
    finish(emit) {
      for (const [family, { firstRow, rows, unread }] of families) {
        if (rows.proband !== undefined || unread) continue;
        const params = { family, role: labels.proband };
        emit({ code: 'rule.family_without_proband', table, row: firstRow, field, value: null, params });
      }
      for (const { row, person, relationship, role } of parents) {
        const sex = unfit[role];
        if (!sexes[sex]?.has(person)) continue;
        emit({ code: wrongSex[role], table, row, field, value: relationship, params: { person, sex, sexTable: sexPlace.table } });
      }
    },
  };
});
