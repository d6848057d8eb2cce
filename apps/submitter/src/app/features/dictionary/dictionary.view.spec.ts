import type { Dictionary } from '@cqdg/dictionary';
import { filterFields, hitCodes, readTables, searchTables } from './dictionary.view';

const text = (fr: string, en: string, codes?: Record<string, [string, string]>) => ({
  i18n: {
    fr: { displayName: fr, codes: codes && Object.fromEntries(Object.entries(codes).map(([code, [label]]) => [code, label])) },
    en: { displayName: en, codes: codes && Object.fromEntries(Object.entries(codes).map(([code, [, label]]) => [code, label])) },
  },
});

const dictionary: Dictionary = {
  name: 'Test',
  version: '1.0',
  meta: { portal: { mandatory: ['participant', ['phenotype', 'diagnosis']] } },
  schemas: [
    {
      name: 'participant',
      meta: text('Personnes', 'Participants'),
      restrictions: { uniqueKey: ['id'] },
      fields: [
        {
          name: 'id',
          valueType: 'string',
          restrictions: { required: true, regex: '^P' },
          meta: { ...text('Identifiant', 'Identifier'), primaryId: true },
        },
        {
          name: 'vital_status',
          valueType: 'string',
          restrictions: { required: true, codeList: ['Alive', 'Deceased'] },
          meta: { ...text('Statut vital', 'Vital status', { Alive: ['en vie', 'living'], Deceased: ['décès', 'dead'] }), core: true },
        },
        {
          name: 'age_of_death',
          valueType: 'integer',
          restrictions: [
            { range: { min: 0, max: 40000 } },
            { if: { conditions: [{ fields: ['vital_status'], match: { value: 'Alive' } }] }, then: { empty: true } },
          ],
          meta: { ...text('Âge au décès', 'Age at death'), units: 'days' },
        },
      ],
    },
    {
      name: 'phenotype',
      meta: text('Phénotypes', 'Phenotypes'),
      fields: [{ name: 'term', valueType: 'string', isArray: true, delimiter: ';', meta: text('Terme', 'Term') }],
    },
  ],
};

const fr = readTables(dictionary, 'fr');
const names = (tables: typeof fr) => tables.flatMap((table) => table.fields.map(({ column }) => `${table.name}.${column.name}`));
const field = (name: string) => fr.flatMap((table) => table.fields).find(({ column }) => column.name === name);

describe('the dictionary as a page', () => {
  it('says which tables a submission must have', () => {
    expect(fr.map(({ mandatory }) => mandatory)).toEqual([true, ['diagnosis']]);
  });
  it('names the key of a table', () => expect(fr[0]?.key).toEqual(['id']));
  it('says in words what a cell holds', () => {
    expect(field('age_of_death')?.holds).toBe('Nombre de jours, de 0 à 40\u00a0000');
    expect(field('vital_status')?.holds).toBe('Une valeur de la liste');
    expect(field('term')?.holds).toBe('Textes séparés par `;`');
  });
  it('puts the names of fields in a rule between backquotes', () => {
    expect(field('age_of_death')?.rules).toEqual(['Laissez vide si `vital_status` vaut Alive.']);
  });
});

describe('searching the dictionary', () => {
  it('finds a field by its name, label, code or the label of a code', () => {
    expect(names(searchTables(fr, 'identifiant'))).toEqual(['participant.id']);
    expect(names(searchTables(fr, 'alive'))).toEqual(['participant.vital_status', 'participant.age_of_death']);
    expect(names(searchTables(fr, 'en vie'))).toEqual(['participant.vital_status']);
  });
  it('needs every word, whatever the accents', () => expect(names(searchTables(fr, 'age deces'))).toEqual(['participant.age_of_death']));
  it('takes all fields of a table that is named', () => expect(names(searchTables(fr, 'phénotypes'))).toEqual(['phenotype.term']));
  it('finds everything without words, and nothing where nothing fits', () => {
    expect(names(searchTables(fr, ' '))).toHaveLength(4);
    expect(searchTables(fr, 'xyz')).toEqual([]);
  });
  it('keeps of a folded list the codes that were searched for', () => {
    const vital = field('vital_status');
    expect(vital && hitCodes(vital, ['deces']).map(({ code }) => code)).toEqual(['Deceased']);
  });
});

describe('filtering fields', () => {
  it.each([
    ['all', ['id', 'vital_status', 'age_of_death']],
    ['required', ['id', 'vital_status']],
    ['conditional', ['age_of_death']],
    ['core', ['vital_status']],
  ] as const)('%s', (filter, expected) => {
    expect(filterFields(fr[0]?.fields ?? [], filter).map(({ column }) => column.name)).toEqual(expected);
  });
});
