import { smallDictionary } from '../testing/small-dictionary';
import { describeProblem } from './problem-text';
import { readDictionary } from './read';

const copy = () => structuredClone(smallDictionary) as unknown as Dict;
interface Dict {
  [key: string]: unknown;
  schemas: { [key: string]: unknown; name: string; fields: { [key: string]: unknown }[] }[];
}
const codes = (json: unknown) => readDictionary(json).problems.map(({ code, path }) => `${code} ${path}`);
const withRestrictions = (restrictions: unknown, valueType = 'string') => ({
  name: 'd',
  version: '1.0',
  schemas: [{ name: 't', fields: [{ name: 'f', valueType, restrictions }] }],
});

describe('reading a dictionary', () => {
  it('accepts Lectern 2 and puts references in, also references inside references', () => {
    const { dictionary, problems } = readDictionary(copy());
    expect(problems).toEqual([]);
    const visit = dictionary?.schemas[1];
    expect(visit?.fields[0]?.restrictions).toEqual({ required: true, regex: '^[A-Za-z0-9._-]{1,50}$' });
    expect(visit?.fields[1]?.restrictions).toEqual({ codeList: ['Yes', 'No', 'Unknown'] });
    expect(dictionary).not.toHaveProperty('references');
  });

  it('turns lists that Lectern wants numbered back into lists', () => {
    const { dictionary } = readDictionary(copy());
    expect(dictionary?.meta?.portal?.mandatory).toEqual(['person', ['visit', 'sample']]);
    expect(dictionary?.meta?.portal?.rules).toEqual([{ use: 'dates-ordered', table: 'visit' }]);
    expect(dictionary?.schemas[1]?.fields[3]?.meta?.advice).toEqual([{ required: true }]);
  });

  it('leaves what it was given as it was', () => {
    const json = copy();
    readDictionary(json);
    expect(json).toEqual(smallDictionary);
  });

  it.each([
    ['an unknown property of the dictionary', { language: 'en' }, 'format.unknown_property /language'],
    ['a version that is not major.minor', { version: '1' }, 'format.version /version'],
    ['a name of another type', { name: 7 }, 'format.type /name'],
    ['no table at all', { schemas: [] }, 'format.empty /schemas'],
  ])('names %s', (_, change, expected) => {
    expect(codes({ ...copy(), ...change })).toEqual([expected]);
  });

  it('names what is missing at its holder', () => {
    expect(codes({ name: 'd', version: '1.0' })).toEqual(['format.missing ']);
    expect(codes({ name: 'd', version: '1.0', schemas: [{ name: 't', fields: [{ name: 'f' }] }] })).toContain(
      'format.missing /schemas/0/fields/0',
    );
  });

  it.each([
    ['an unknown restriction', { rule: 'x' }, 'string', 'format.unknown_property', '/rule'],
    ['a script, asking for a condition', { script: ['x => true'] }, 'string', 'format.script', '/script'],
    ['a unique of Lectern 1', { unique: true }, 'string', 'format.unique_moved', '/unique'],
    ['simple restrictions beside an if', { required: true, if: { conditions: [] } }, 'string', 'format.mixed_conditional', ''],
    ['a pattern on a number', { regex: 'a' }, 'integer', 'format.not_for_type', '/regex'],
    ['a code list on a boolean', { codeList: ['a'] }, 'boolean', 'format.not_for_type', '/codeList'],
    ['a text in the code list of an integer', { codeList: [1, 'a'] }, 'integer', 'format.type', '/codeList/1'],
    ['a fraction as the bound of an integer', { range: { min: 0.5 } }, 'integer', 'format.type', '/range/min'],
    ['a pattern that does not compile', { regex: ['a', '('] }, 'string', 'pattern.invalid', '/regex/1'],
    ['an empty range', { range: {} }, 'number', 'range.empty', '/range'],
    ['a range with two lower bounds', { range: { min: 0, exclusiveMin: 0 } }, 'number', 'range.both', '/range'],
    ['a range upside down', { range: { min: 2, max: 1 } }, 'number', 'range.inverted', '/range'],
    [
      'a condition on a missing field',
      { if: { conditions: [{ fields: ['g'], match: { exists: true } }] } },
      'string',
      'condition.missing_field',
      '/if/conditions/0/fields/0',
    ],
    [
      'a condition without a match',
      { if: { conditions: [{ fields: ['f'], match: {} }] } },
      'string',
      'condition.no_match',
      '/if/conditions/0/match',
    ],
    [
      'a nested restriction of the wrong type',
      [{ if: { conditions: [{ fields: ['f'], match: { exists: true } }] }, then: [{ required: 'yes' }] }],
      'string',
      'format.type',
      '/0/then/0/required',
    ],
  ])('names %s', (_, restrictions, type, code, path) => {
    expect(codes(withRestrictions(restrictions, type))).toContain(`${code} /schemas/0/fields/0/restrictions${path}`);
  });

  it('names a cycle of references with its chain', () => {
    const json = { ...withRestrictions({ codeList: ['#/a'] }), references: { a: ['x', '#/b'], b: ['#/a'] } };
    const [problem] = readDictionary(json).problems;
    expect(problem).toEqual({
      code: 'reference.cycle',
      path: '/schemas/0/fields/0/restrictions/codeList/0',
      params: { reference: '#/a', chain: ['#/a', '#/b', '#/a'] },
    });
  });

  it('names a reference that leads nowhere at every place that uses it', () => {
    const json = { ...withRestrictions([{ regex: '#/a' }, { regex: '#/a' }]), references: { a: '#/b' } };
    expect(codes(json)).toEqual([
      'reference.unknown /schemas/0/fields/0/restrictions/0/regex',
      'reference.unknown /schemas/0/fields/0/restrictions/1/regex',
    ]);
  });

  it('names what is wrong among references that nothing uses, once', () => {
    const json = { ...withRestrictions({ regex: '#/a' }), references: { a: 'x', b: { c: '#/d' }, e: ['#/f'], f: '#/e', g: 7 } };
    expect(codes(json)).toEqual([
      'reference.unknown /references/b/c',
      'reference.cycle /references/e',
      'reference.not_a_value /references/g',
    ]);
    expect(codes({ ...withRestrictions({}), references: [] })).toEqual(['format.type /references']);
  });

  it('stops at references that would grow without end', () => {
    const references: Record<string, string[]> = { r0: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'] };
    for (let level = 1; level < 12; level++) references[`r${level}`] = Array.from({ length: 10 }, () => `#/r${level - 1}`);
    expect(codes({ ...withRestrictions({ codeList: '#/r11' }), references })).toContain(
      'reference.too_large /schemas/0/fields/0/restrictions/codeList',
    );
  });

  it.each([
    ['to the same table', { schema: 'visit', mappings: [{ local: 'person_id', foreign: 'person_id' }] }, 'key.foreign_self'],
    ['to a missing table', { schema: 'donor', mappings: [{ local: 'person_id', foreign: 'person_id' }] }, 'key.foreign_schema_missing'],
    ['to a missing field', { schema: 'person', mappings: [{ local: 'person_id', foreign: 'id' }] }, 'key.foreign_field_missing'],
    ['from a missing field', { schema: 'person', mappings: [{ local: 'id', foreign: 'person_id' }] }, 'key.local_missing'],
    ['to a field of another type', { schema: 'person', mappings: [{ local: 'person_id', foreign: 'age_of_death' }] }, 'key.foreign_type'],
  ])('names a foreign key %s', (_, key, code) => {
    const json = copy();
    const visit = json.schemas[1];
    if (visit) visit['restrictions'] = { foreignKey: [key] };
    expect(readDictionary(json).problems.map((problem) => problem.code)).toEqual([code]);
  });

  it('names a unique key on a missing field, and names that are used twice', () => {
    const json = copy();
    const person = json.schemas[0];
    if (person) person['restrictions'] = { uniqueKey: ['id'] };
    json.schemas.push(json.schemas[2] ?? { name: '', fields: [] });
    expect(codes(json)).toEqual(['format.duplicate_name /schemas/3/name', 'key.unique_missing_field /schemas/0/restrictions/uniqueKey/0']);
  });

  it('names a table of the portal profile that does not exist', () => {
    expect(codes({ ...copy(), meta: { portal: { mandatory: ['person', 'dose'] } } })).toEqual([
      'portal.unknown_table /meta/portal/mandatory/1',
    ]);
  });

  it('does not follow a nesting that would exhaust the stack', () => {
    let deep: unknown = 1;
    for (let level = 0; level < 50_000; level++) deep = [deep];
    expect(readDictionary({ name: 'd', meta: { deep } }).problems.map(({ code }) => code)).toEqual(['format.too_deep']);
  });

  it('words every problem in French and in English, with its parameters put in', () => {
    const problem = { code: 'condition.missing_field', path: '', params: { field: 'sexe', table: 'participant' } } as const;
    expect(describeProblem(problem, 'fr')).toBe('La condition porte sur «\u00a0sexe\u00a0», un champ que la table participant n’a pas.');
    expect(describeProblem(problem, 'en')).toBe('The condition is about "sexe", a field that the table participant does not have.');
  });

  it('never throws, whatever JSON it is given', () => {
    const random = seeded(7);
    for (let round = 0; round < 3000; round++) {
      const json = round % 2 === 0 ? randomJson(random, 5) : mutated(copy(), random);
      const { dictionary, problems } = readDictionary(json);
      expect(dictionary === null).toBe(problems.length > 0);
      for (const problem of problems) expect(describeProblem(problem, 'fr')).not.toMatch(/\{\w+\}/);
    }
  });
});

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

const keys = [
  'name',
  'version',
  'schemas',
  'fields',
  'restrictions',
  'if',
  'conditions',
  'match',
  'meta',
  'portal',
  'references',
  '__proto__',
  'constructor',
  '1',
  'a',
];

function randomJson(random: () => number, depth: number): unknown {
  const pick = Math.floor(random() * (depth > 0 ? 8 : 6));
  const scalars = [null, true, random() * 100 - 50, '', '#/a/b', keys[Math.floor(random() * keys.length)]];
  if (pick < 6) return scalars[pick];
  const size = Math.floor(random() * 4);
  if (pick === 6) return Array.from({ length: size }, () => randomJson(random, depth - 1));
  const entries = Array.from({ length: size }, () => [keys[Math.floor(random() * keys.length)] ?? 'a', randomJson(random, depth - 1)]);
  return Object.fromEntries(entries);
}

/** The dictionary with one value, somewhere, replaced. */
function mutated(json: unknown, random: () => number): unknown {
  if (typeof json !== 'object' || json === null || random() < 0.05) return randomJson(random, 2);
  const all = Object.keys(json);
  const key = all[Math.floor(random() * all.length)];
  if (key === undefined) return json;
  const holder = json as Record<string, unknown>;
  holder[key] = mutated(holder[key], random);
  return holder;
}
