import { columns, flatten } from './columns';
import type { Dictionary, Field } from './model';
import { readDictionary } from './read/read';
import { describeAdvice, describeRules } from './rule-text';
import { smallDictionary } from './testing/small-dictionary';
import { codesOf, fieldTexts, schemaTexts } from './texts';

const dictionary = readDictionary(smallDictionary).dictionary as Dictionary;
const column = (table: string, name: string) =>
  dictionary.schemas.flatMap((schema) => (schema.name === table ? columns(schema) : [])).find((each) => each.name === name);
const field = (restrictions: Field['restrictions']): Field => ({ name: 'f', valueType: 'string', restrictions });
const deceased = { conditions: [{ fields: ['vital_status'], match: { value: 'Deceased' } }] };

describe('the column model', () => {
  it('says whether a cell must be filled: always, under a condition, or never', () => {
    expect(column('person', 'person_id')?.need).toBe('required');
    expect(column('person', 'age_of_death')?.need).toBe('conditional');
    expect(column('visit', 'smoker')?.need).toBe('optional');
  });

  it('gives what a cell may hold', () => {
    expect(column('person', 'age_of_death')).toMatchObject({
      type: 'integer',
      units: 'days',
      range: { min: 0, max: 40000 },
      examples: ['1460'],
    });
    expect(column('visit', 'smoker')?.codeList).toEqual(['Yes', 'No', 'Unknown']);
    expect(column('visit', 'drugs')).toMatchObject({ isArray: true, delimiter: ';' });
    expect(column('person', 'person_id')).toMatchObject({
      identifier: true,
      key: true,
      patterns: ['^[A-Za-z0-9._-]{1,50}$'],
      delimiter: null,
    });
    expect(column('visit', 'person_id')?.references).toEqual([{ table: 'person', field: 'person_id' }]);
  });

  it('keeps the tightest of two ranges and what two code lists share', () => {
    const [only] = columns({
      name: 't',
      fields: [
        {
          name: 'f',
          valueType: 'integer',
          restrictions: [
            { range: { min: 0, max: 9 }, codeList: [1, 2] },
            { range: { min: 1 }, codeList: [2, 3] },
          ],
        },
      ],
    });
    expect(only?.range).toEqual({ min: 1, max: 9 });
    expect(only?.codeList).toEqual([2]);
  });

  it('flattens nested conditions, the else with its condition negated', () => {
    const rules = flatten([{ if: deceased, then: { required: true }, else: { if: deceased, then: { empty: true } } }]);
    expect(rules.map(({ when, then }) => [when.map(({ negated }) => negated), then])).toEqual([
      [[false], { required: true }],
      [[true, false], { empty: true }],
    ]);
  });
});

describe('conditional rules in words', () => {
  const both = (restrictions: Field['restrictions']) =>
    (['fr', 'en'] as const).map((lang) => describeRules(field(restrictions), lang).join(' '));

  it('words a cell that must stay blank otherwise', () => {
    expect(both([{ if: deceased, else: { empty: true } }])).toEqual([
      'Seulement si vital_status vaut Deceased. Sinon, laissez vide.',
      'Only if vital_status is Deceased. Otherwise, leave blank.',
    ]);
  });

  it('words a requirement, alone, with its opposite, and as an exception', () => {
    expect(both([{ if: deceased, then: { required: true } }])[0]).toBe('Obligatoire si vital_status vaut Deceased.');
    expect(both([{ if: deceased, then: { required: true }, else: { empty: true } }])[0]).toBe(
      'Obligatoire si vital_status vaut Deceased. Sinon, laissez vide.',
    );
    expect(both([{ if: deceased, else: { required: true } }])).toEqual([
      'Obligatoire, sauf si vital_status vaut Deceased.',
      'Required, unless vital_status is Deceased.',
    ]);
  });

  it('words every kind of match and the case of the conditions', () => {
    const conditions = [
      { fields: ['a', 'b'], match: { exists: false }, case: 'any' as const },
      { fields: ['c'], match: { codeList: ['x', 'y', 'z'] } },
      { fields: ['d'], match: { range: { min: 1, max: 3 } } },
      { fields: ['e'], match: { count: 2 } },
      { fields: ['g'], match: { regex: '^AJCC' } },
    ];
    expect(both([{ if: { conditions }, then: { required: true } }])).toEqual([
      'Obligatoire si (a est vide ou b est vide) et c vaut x, y ou z et d est entre 1 et 3 et e a un nombre de valeurs qui est 2 et g suit le motif ^AJCC.',
      'Required if (a is blank or b is blank) and c is x, y or z and d is between 1 and 3 and e has a number of values that is 2 and g follows the pattern ^AJCC.',
    ]);
  });

  it('shortens a long list and says how many more there are', () => {
    const codeList = Array.from({ length: 12 }, (_, index) => `S${index}`);
    expect(both([{ if: deceased, then: { codeList } }])).toEqual([
      'Valeurs permises\u00a0: S0, S1, S2, S3, S4, S5 et 6\u00a0autres si vital_status vaut Deceased.',
      'Allowed values: S0, S1, S2, S3, S4, S5 and 6 more if vital_status is Deceased.',
    ]);
  });

  it('words nested conditions one by one', () => {
    const inner = { if: { conditions: [{ fields: ['a'], match: { exists: true } }] }, then: { required: true }, else: { empty: true } };
    expect(both([{ if: deceased, then: inner }])[0]).toBe(
      'Obligatoire si vital_status vaut Deceased et a est rempli. Laissez vide si vital_status vaut Deceased, sauf si a est rempli.',
    );
  });

  it('says of advice that it is advice', () => {
    const first = dictionary.schemas[1]?.fields[3] as Field;
    expect(describeAdvice(first, 'fr')).toEqual(['Conseillé\u00a0: à remplir.']);
  });
});

describe('texts', () => {
  it('come in the language asked for, else from the file, else in the other language, else the name', () => {
    expect(schemaTexts({ name: 't', fields: [], meta: { i18n: { en: { displayName: 'Table' } } } }, 'fr').displayName).toBe('Table');
    expect(
      schemaTexts({ name: 't', fields: [], displayName: 'T', meta: { i18n: { en: { displayName: 'Table' } } } }, 'fr').displayName,
    ).toBe('T');
    expect(schemaTexts({ name: 't', fields: [] }, 'fr')).toEqual({ displayName: 't', description: '', notes: '', codes: {} });
  });

  it('read the display name and notes of Lectern 1 files', () => {
    expect(fieldTexts({ name: 'f', valueType: 'string', meta: { displayName: 'Sex', notes: 'N' } }, 'en')).toMatchObject({
      displayName: 'Sex',
      notes: 'N',
    });
  });

  it('label the codes of a field in the order of its list', () => {
    const status = dictionary.schemas[0]?.fields[1] as Field;
    expect(codesOf(status, 'fr')).toEqual([
      { code: 'Alive', label: 'En vie' },
      { code: 'Deceased', label: 'Décès' },
      { code: 'Unknown', label: 'Inconnu' },
    ]);
    expect(codesOf(status, 'en')[0]).toEqual({ code: 'Alive', label: null });
  });
});
