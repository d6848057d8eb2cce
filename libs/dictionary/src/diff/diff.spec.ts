import { cqdgDictionary } from '../cqdg';
import type { Dictionary, Field, PortalProfile, Restrictions, Schema } from '../model';
import { readDictionary } from '../read/read';
import { smallDictionary } from '../testing/small-dictionary';
import { type DictionaryChange, changedParts, describeChange, diff, impactOf } from '.';

const small = (): Dictionary => {
  const { dictionary } = readDictionary(structuredClone(smallDictionary));
  if (!dictionary) throw new Error('the small dictionary cannot be read');
  return dictionary;
};
const field = (change: Partial<Field> & { name?: string } = {}): Field => ({ name: 'f', valueType: 'string', ...change });
const table = (fields: Field[], change: Partial<Schema> = {}): Schema => ({ name: 't', fields, ...change });
const edition = (schemas: Schema[], portal?: PortalProfile): Dictionary => ({
  name: 'D',
  version: '1.0',
  schemas,
  ...(portal && { meta: { portal } }),
});
const other: Field = { name: 'g', valueType: 'string' };

/** What a change of one field is told as: `kind part impact`. */
const told = (changes: readonly DictionaryChange[]) => changes.map(({ kind, part, impact }) => `${kind} ${part} ${impact}`);
const ofField = (before: Partial<Field>, after: Partial<Field>) =>
  told(diff(edition([table([field(before), other])]), edition([table([field(after), other])])));
const ofTable = (before: Partial<Schema>, after: Partial<Schema>) =>
  told(diff(edition([table([field(), other], before)]), edition([table([field(), other], after)])));
const ofPortal = (before: PortalProfile, after: PortalProfile) =>
  told(diff(edition([table([field()])], before), edition([table([field()])], after)));
const when = (then: Restrictions): Restrictions => ({ if: { conditions: [{ fields: ['g'], match: { exists: true } }] }, then });

describe('two editions of a dictionary', () => {
  it('have nothing between them where only the version differs', () => {
    expect(diff(small(), { ...small(), version: '2.0' })).toEqual([]);
    expect(diff(cqdgDictionary(), structuredClone(cqdgDictionary()))).toEqual([]);
  });

  it.each<[string, Partial<Field>, Partial<Field>, string[]]>([
    ['a field that becomes required', {}, { restrictions: { required: true } }, ['added required breaking']],
    ['a field that is no longer required', { restrictions: { required: true } }, {}, ['removed required widening']],
    ['a field that must stay blank', {}, { restrictions: [{ empty: true }] }, ['added empty breaking']],
    ['codes that join', { restrictions: { codeList: ['A'] } }, { restrictions: { codeList: ['B', 'A'] } }, ['added codes widening']],
    ['codes that leave', { restrictions: { codeList: ['A', 'B'] } }, { restrictions: { codeList: ['A'] } }, ['removed codes breaking']],
    [
      'a code that takes the place of another',
      { restrictions: { codeList: ['A', 'B'] } },
      { restrictions: { codeList: ['A', 'C'] } },
      ['removed codes breaking', 'added codes widening'],
    ],
    ['codes in another order', { restrictions: { codeList: ['A', 'B'] } }, { restrictions: { codeList: ['B', 'A'] } }, []],
    ['any value where a list stood', { restrictions: { codeList: ['A'] } }, {}, ['removed codes widening']],
    ['a list where any value stood', {}, { restrictions: { codeList: ['A'] } }, ['added codes breaking']],
    [
      'a second list, which leaves fewer codes',
      { restrictions: { codeList: ['A', 'B'] } },
      { restrictions: [{ codeList: ['A', 'B'] }, { codeList: ['B'] }] },
      ['removed codes breaking'],
    ],
    [
      'another pattern',
      { restrictions: { regex: '^a$' } },
      { restrictions: { regex: '^b$' } },
      ['removed pattern widening', 'added pattern breaking'],
    ],
    [
      'one pattern of two that leaves',
      { restrictions: { regex: ['^a', 'b$'] } },
      { restrictions: { regex: '^a' } },
      ['removed pattern widening'],
    ],
    ['the same pattern, written as a list', { restrictions: { regex: '^a' } }, { restrictions: [{ regex: ['^a'] }] }, []],
    [
      'a wider range',
      { restrictions: { range: { min: 0, max: 5 } } },
      { restrictions: { range: { min: 0, max: 9 } } },
      ['changed range widening'],
    ],
    ['a narrower range', { restrictions: { range: { min: 0 } } }, { restrictions: { range: { min: 1 } } }, ['changed range breaking']],
    [
      'a bound that is left out',
      { restrictions: { range: { min: 0 } } },
      { restrictions: { range: { exclusiveMin: 0 } } },
      ['changed range breaking'],
    ],
    [
      'a bound that is let in',
      { restrictions: { range: { exclusiveMax: 9 } } },
      { restrictions: { range: { max: 9 } } },
      ['changed range widening'],
    ],
    [
      'a range that moves',
      { restrictions: { range: { min: 0, max: 5 } } },
      { restrictions: { range: { min: 2, max: 9 } } },
      ['changed range breaking'],
    ],
    ['a range where there was none', {}, { restrictions: { range: { max: 9 } } }, ['added range breaking']],
    [
      'two ranges that say what one said',
      { restrictions: { range: { min: 0, max: 5 } } },
      { restrictions: [{ range: { min: 0 } }, { range: { min: -1, max: 5 } }] },
      [],
    ],
    ['a rule under a condition', {}, { restrictions: [when({ required: true })] }, ['added rule breaking']],
    ['a rule that leaves', { restrictions: [when({ required: true })] }, {}, ['removed rule widening']],
    [
      'a rule that changes',
      { restrictions: [when({ required: true })] },
      { restrictions: [when({ empty: true })] },
      ['removed rule widening', 'added rule breaking'],
    ],
    ['advice, whose failure is a warning', {}, { meta: { advice: { required: true } } }, ['added advice widening']],
    ['an integer that may be any number', { valueType: 'integer' }, { valueType: 'number' }, ['changed type widening']],
    ['a number that must be an integer', { valueType: 'number' }, { valueType: 'integer' }, ['changed type breaking']],
    ['a boolean that becomes text', { valueType: 'boolean' }, { valueType: 'string' }, ['changed type widening']],
    ['a text that becomes a list: it may hold the separator', {}, { isArray: true }, ['added array breaking']],
    ['a number that becomes a list', { valueType: 'integer' }, { valueType: 'integer', isArray: true }, ['added array widening']],
    ['a list that becomes one value', { isArray: true }, {}, ['removed array breaking']],
    ['another separator', { isArray: true }, { isArray: true, delimiter: ';' }, ['changed delimiter breaking']],
    ['a comma that is written out', { isArray: true }, { isArray: true, delimiter: ',' }, []],
    ['values that may not repeat', {}, { unique: true }, ['added unique breaking']],
    [
      'another unit: the same number means something else',
      { meta: { units: 'days' } },
      { meta: { units: 'months' } },
      ['changed units breaking'],
    ],
    ['a unit that is written down', {}, { meta: { units: 'days' } }, ['added units text']],
    ['a core field', {}, { meta: { core: true } }, ['added core text']],
    ['another description', { description: 'a' }, { description: 'b' }, ['changed description text']],
    ['other examples', { meta: { examples: ['1'] } }, { meta: { examples: ['2'] } }, ['changed examples text']],
  ])('tell of %s', (_, before, after, expected) => expect(ofField(before, after)).toEqual(expected));

  it.each<[string, Partial<Schema>, Partial<Schema>, string[]]>([
    ['a key where there was none', {}, { restrictions: { uniqueKey: ['f'] } }, ['added uniqueKey breaking']],
    ['a key that leaves', { restrictions: { uniqueKey: ['f'] } }, {}, ['removed uniqueKey widening']],
    [
      'a key of more fields',
      { restrictions: { uniqueKey: ['f'] } },
      { restrictions: { uniqueKey: ['f', 'g'] } },
      ['changed uniqueKey breaking'],
    ],
    [
      'a reference to another table',
      {},
      { restrictions: { foreignKey: [{ schema: 'u', mappings: [{ local: 'f', foreign: 'f' }] }] } },
      ['added foreignKey breaking'],
    ],
    ['another name to read', { displayName: 'a' }, { displayName: 'b' }, ['changed displayName text']],
    ['another order of fields', {}, { fields: [other, field()] }, ['changed order text']],
    ['a field that may be left out', {}, { fields: [field(), other, field({ name: 'h' })] }, ['added field widening']],
    [
      'a field that is asked for',
      {},
      { fields: [field(), other, field({ name: 'h', restrictions: { required: true } })] },
      ['added field breaking'],
    ],
    [
      'a field that is asked for under a condition',
      {},
      { fields: [field(), other, field({ name: 'h', restrictions: [when({ required: true })] })] },
      ['added field breaking'],
    ],
    ['a field that is gone: its values are read no more', {}, { fields: [other] }, ['removed field breaking']],
  ])('tell of a table with %s', (_, before, after, expected) => expect(ofTable(before, after)).toEqual(expected));

  it.each<[string, PortalProfile, PortalProfile, string[]]>([
    ['a table that becomes mandatory', {}, { mandatory: ['t'] }, ['added mandatory breaking']],
    ['a table that may be left out', { mandatory: ['t'] }, {}, ['removed mandatory widening']],
    ['the same choice of tables in another order', { mandatory: [['a', 't']] }, { mandatory: [['t', 'a']] }, []],
    ['a rule across tables', {}, { rules: [{ use: 'dates-ordered' }] }, ['added crossRule breaking']],
    ['a rule across tables that warns', {}, { rules: [{ use: 'dates-ordered', severity: 'warning' }] }, ['added crossRule widening']],
    ['another name of a table', {}, { aliases: { x: 't' } }, ['added aliases widening']],
    ['a name of a table that is known no more', { aliases: { x: 't' } }, {}, ['removed aliases breaking']],
  ])('tell of %s', (_, before, after, expected) => expect(ofPortal(before, after)).toEqual(expected));

  it('tell of tables that come and go, each in its place', () => {
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => table([field()], { name })) as [Schema, Schema, Schema, Schema];
    const changes = diff(edition([a, b, c]), edition([a, c, d]));
    expect(changes.map(({ table: name, kind, impact }) => [name, kind, impact])).toEqual([
      ['b', 'removed', 'breaking'],
      ['d', 'added', 'widening'],
    ]);
  });

  it('show both sides in both languages, codes with what they mean', () => {
    const after = small();
    const status = after.schemas[0]?.fields[1] as Field;
    status.restrictions = { required: true, codeList: ['Alive', 'Deceased'] };
    expect(diff(small(), after)).toEqual([
      {
        ...{ kind: 'removed', impact: 'breaking', part: 'codes', table: 'person', field: 'vital_status' },
        ...{ before: { fr: 'Unknown (Inconnu)', en: 'Unknown' }, after: null },
      },
    ]);
  });

  it('tell that what a code means is worded anew', () => {
    const after = small();
    const status = after.schemas[0]?.fields[1] as Field;
    const codes = status.meta?.i18n?.fr?.codes as Record<string, string>;
    codes['Alive'] = 'Vivante';
    expect(diff(small(), after)).toMatchObject([
      { part: 'label', impact: 'text', before: { fr: 'Alive (En vie)', en: 'Alive (Alive)' }, after: { fr: 'Alive (Vivante)' } },
    ]);
  });

  it('weigh as much as the weightiest change between them', () => {
    expect(impactOf([])).toBeNull();
    expect(impactOf([{ impact: 'text' }, { impact: 'widening' }])).toBe('widening');
    expect(impactOf([{ impact: 'text' }, { impact: 'breaking' }, { impact: 'widening' }])).toBe('breaking');
  });
});

it('every part that may change has words in both languages', () => {
  for (const lang of ['fr', 'en'] as const) {
    for (const part of Object.keys(changedParts.fr) as (keyof typeof changedParts.fr)[]) {
      for (const kind of ['added', 'removed', 'changed'] as const) expect(describeChange({ part, kind }, lang)).toMatch(/\w/);
    }
  }
  expect(Object.keys(changedParts.en)).toEqual(Object.keys(changedParts.fr));
});
