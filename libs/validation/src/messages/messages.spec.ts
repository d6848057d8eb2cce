import type { Finding, FindingParam } from '@cqdg/contract';
import { codeInfo, findingCodes, type FindingCode } from '../codes';
import { describe as sentences, groupTitle, shortTitle } from './index';
import { englishWordings } from './en';
import { frenchWordings } from './fr';

const codes = Object.keys(findingCodes) as FindingCode[];
const languages = ['fr', 'en'] as const;
const lists = new Set([
  'fields',
  'localFields',
  'whenFields',
  'whenFound',
  'whenExpected',
  'list',
  'items',
  'patterns',
  'examples',
  'tables',
  'expected',
  'alternatives',
]);

function finding(code: string, more: Partial<Finding> = {}): Finding {
  return {
    code,
    severity: 'error',
    file: 'people.tsv',
    table: 'people',
    row: 12,
    field: 'sex',
    value: 'M',
    params: {},
    proposal: null,
    keys: {},
    ...more,
  };
}

/** Parameters under the names that the code declares; asking for another is an error. */
function paramsOf(code: string, withOptional: boolean): Record<string, FindingParam> {
  const { params = [], optional = [] } = codeInfo(code) ?? {};
  const names = withOptional ? [...params, ...optional] : params;
  const values = Object.fromEntries(names.map((name): [string, FindingParam] => [name, lists.has(name) ? [`<${name}>`] : `<${name}>`]));
  return new Proxy(values, {
    get(target, name) {
      if (typeof name === 'string' && ![...params, ...optional].includes(name)) throw new Error(`${code} has no parameter ${name}`);
      return Reflect.get(target, name);
    },
  });
}

const cases = codes.flatMap((code) => languages.map((language) => ({ code, language })));

describe('sentences of findings', () => {
  it('word every code in both languages, and no other', () => {
    expect(Object.keys(frenchWordings).sort()).toEqual([...codes].sort());
    expect(Object.keys(englishWordings).sort()).toEqual([...codes].sort());
  });

  it.each(cases)('say what was found, what is expected and how to mend it: $code in $language', ({ code, language }) => {
    for (const withOptional of [true, false]) {
      for (const value of ['M', null]) {
        const said = sentences(finding(code, { value, params: paramsOf(code, withOptional) }), language);
        for (const sentence of Object.values(said)) {
          expect(sentence).not.toBe('');
          expect(sentence).not.toMatch(/undefined|null|NaN|\[object|<\/|  /);
        }
        for (const sentence of [said.found, said.expected, said.mend]) expect(sentence).toMatch(/[.?]$/);
        expect(said.title).toMatch(/[^.]$/);
      }
    }
  });

  it.each(cases)('count in both numbers: $code in $language', ({ code, language }) => {
    expect(groupTitle(code, 1, language)).toMatch(/^1 /);
    expect(groupTitle(code, 6, language)).toMatch(/^6 /);
  });

  it('keep French typography: no-break spaces inside « » and before a colon, none before ? and ;', () => {
    for (const code of codes) {
      const said = Object.values(sentences(finding(code, { params: paramsOf(code, true) }), 'fr')).join('\n');
      expect(said).not.toMatch(/«[^\u00a0]|[^\u00a0]»| [:%?;!]|'/);
    }
  });

  it('name every parameter that a code always has, in at least one of the sentences of each language', () => {
    // Told by the value or only to choose a sentence.
    const silent: Partial<Record<FindingCode, string[]>> = { 'reference.missing': [] };
    for (const { code, language } of cases) {
      const said = Object.values(sentences(finding(code, { params: paramsOf(code, false) }), language)).join('\n');
      const unsaid = (codeInfo(code)?.params ?? []).filter((name) => !said.includes(`<${name}>`) && !silent[code]?.includes(name));
      expect([code, unsaid.filter((name) => !['listSize', 'units'].includes(name))]).toEqual([code, []]);
    }
  });
});

describe('a sentence', () => {
  const notInList = { list: ['Male', 'Female'], listSize: 2 };

  it('gives the value received, the list and the proposal', () => {
    const said = sentences(finding('value.not_in_list', { params: notInList, proposal: 'Male' }), 'fr');
    expect(said).toEqual({
      title: 'Valeur hors de la liste',
      found: 'La cellule contient «\u00a0M\u00a0».',
      expected: 'Une de ces valeurs\u00a0: Male ou Female.',
      mend: 'Remplacez la valeur par «\u00a0Male\u00a0».',
    });
  });

  it('tells what codes mean, where the dictionary is at hand', () => {
    const codes = { 'NCIT:C12434': 'Sang', Unknown: 'Unknown' };
    const field = { name: 'tissue', valueType: 'string' as const, meta: { i18n: { fr: { codes } } } };
    const dictionary = { name: 'Test', version: '1.0', schemas: [{ name: 'people', fields: [field] }] };
    const params = { list: ['NCIT:C12434', 'Unknown'], listSize: 2 };
    const said = sentences(finding('value.not_in_list', { field: 'tissue', params, proposal: 'NCIT:C12434' }), 'fr', dictionary);
    expect(said.expected).toBe('Une de ces valeurs\u00a0: NCIT:C12434 (Sang) ou Unknown.');
    expect(said.mend).toBe('Remplacez la valeur par «\u00a0NCIT:C12434\u00a0» (Sang).');
  });

  it('gives the other field as the reason of a condition', () => {
    const params = { whenFields: ['vital_status'], whenFound: ['Alive'], whenMatch: 'value', whenExpected: ['Deceased'], whenHolds: false };
    expect(sentences(finding('value.must_be_blank', { value: '12', params }), 'en').expected).toBe(
      'A blank cell, because vital_status is “Alive”. This field is filled in only when vital_status is “Deceased”.',
    );
    expect(sentences(finding('value.required', { value: null, params }), 'fr').expected).toBe(
      'Une valeur pour sex, parce que vital_status contient «\u00a0Alive\u00a0».',
    );
  });

  it('says that the other field is blank when it is', () => {
    const params = { whenFields: ['stage'], whenFound: [''], whenMatch: 'exists', whenExpected: ['true'], whenHolds: false };
    expect(sentences(finding('value.must_be_blank', { value: 'T1', params }), 'en').expected).toBe('A blank cell, because stage is blank.');
  });

  it('writes bounds with their units, and numbers as the language does', () => {
    const range = finding('value.range', { value: '50000', params: { min: 0, max: 40000, units: 'days' } });
    expect(sentences(range, 'fr').expected).toBe('Un nombre de 0 à 40\u00a0000 jours.');
    expect(sentences(range, 'en').expected).toBe('A number from 0 to 40,000 days.');
    const open = finding('value.range', { params: { exclusiveMin: 0, max: 9, units: null } });
    expect(sentences(open, 'fr').expected).toBe('Un nombre de plus de 0 et d’au plus 9.');
  });

  it('names a column by its letters, as the spreadsheet does', () => {
    expect(sentences(finding('header.unknown', { params: { column: 'AB' } }), 'en').found).toMatch(/^Column AB /);
  });

  it('cuts a value that would fill the screen', () => {
    const said = sentences(finding('value.not_in_list', { value: 'x'.repeat(10_000), params: notInList }), 'en');
    expect(said.found.length).toBeLessThan(200);
  });

  it('leaves the value as the person wrote it, typography included', () => {
    expect(sentences(finding('value.not_in_list', { value: "l'un : 5 %", params: notInList }), 'fr').found).toContain("l'un : 5 %");
  });

  it('never repeats a value that is personal information', () => {
    const said = sentences(finding('privacy.anything', { value: 'TREM12345678', proposal: 'TREM12345678' }), 'fr');
    expect(JSON.stringify(said)).not.toContain('TREM');
  });

  it('of a code that this version does not know says so', () => {
    expect(shortTitle('toString', 'en')).toBe('Finding of another version');
  });
});

describe('the title of a group', () => {
  it('counts as the language does', () => {
    expect(groupTitle('value.not_in_list', 2000, 'fr')).toBe('2\u00a0000 valeurs hors de la liste');
    expect(groupTitle('value.not_in_list', 0, 'fr')).toBe('0 valeur hors de la liste');
    expect(groupTitle('value.not_in_list', 0, 'en')).toBe('0 values outside the list');
  });

  it('tell a code of another terminology from a code that is badly written', () => {
    const mend = (value: string) =>
      sentences(finding('value.pattern', { value, params: { patterns: ['^MONDO:[0-9]{7}$'], examples: ['MONDO:0005148'] } }), 'en').mend;
    expect(mend('OMIM:147791')).toContain('Look for the MONDO code');
    expect(mend('mondo:12')).not.toContain('another terminology');
    expect(mend('Jacobsen')).not.toContain('another terminology');
  });
});
