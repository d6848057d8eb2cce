import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Field, Restrictions, SimpleRestrictions } from '../model';
import { lint } from '../lint/lint';
import { readDictionary } from '../read/read';
import { activeCqdgVersion, cqdgDictionary, cqdgRaw, cqdgVersions } from './index';

const dictionary = cqdgDictionary('1.7');
const everyField = dictionary.schemas.flatMap((schema) => schema.fields.map((one) => ({ path: `${schema.name}.${one.name}`, field: one })));
const find = (path: string) => everyField.find((one) => one.path === path)?.field;
const field = (path: string): Field => {
  const found = find(path);
  if (!found) throw new Error(`no field ${path}`);
  return found;
};
const parts = (restrictions: Field['restrictions']): Restrictions[] => (restrictions ? [restrictions].flat() : []);
const simple = (one: Field): SimpleRestrictions[] => parts(one.restrictions).filter((part): part is SimpleRestrictions => !('if' in part));
const codeList = (one: Field): string[] => simple(one).flatMap((part) => part.codeList ?? []) as string[];
const languages = ['fr', 'en'] as const;

/** Codes that are their own label: what doctors write and read. */
const needNoLabel = ['diagnosis.stage_group', 'diagnosis.t_category', 'diagnosis.n_category', 'diagnosis.m_category'];

describe('the CQDG edition 1.7', () => {
  it('is what its sources give', () => {
    const builder = join(__dirname, '../../../../tools/build/cqdg-dictionary.mjs');
    expect(() => execFileSync(process.execPath, [builder, '--check'], { stdio: 'pipe' })).not.toThrow();
  });

  it('is a Lectern 2 dictionary without a problem', () => {
    expect(readDictionary(cqdgRaw['1.7']).problems).toEqual([]);
  });

  it('leaves the linter nothing but information: calendar dates, and a table name that begins another', () => {
    const found = lint(cqdgRaw['1.7']).map(({ severity, code }) => `${severity} ${code}`);
    expect(found).toEqual(['info privacy.calendar_date', 'info privacy.calendar_date', 'info name.prefix']);
  });

  it('is the active version, read once, with references put in', () => {
    expect(activeCqdgVersion).toBe('1.7');
    expect(cqdgVersions).toContain('1.7');
    expect(cqdgDictionary()).toBe(dictionary);
    expect(JSON.stringify(dictionary.schemas)).not.toContain('"#/');
  });

  it('refuses a version that does not exist, naming those that do', () => {
    expect(() => cqdgDictionary('9.9')).toThrow('No CQDG edition 9.9; known: 1.7');
  });

  it('has the twelve tables in the order in which people meet them', () => {
    expect(dictionary.schemas.map((schema) => schema.name).join(' ')).toBe(
      'sample_registration study dataset participant biospecimen diagnosis treatment follow_up exposure phenotype family family_history',
    );
  });
});

describe('its texts', () => {
  it.each(languages)('name and describe every table and field in %s', (language) => {
    const bare = [...dictionary.schemas.map((schema) => ({ path: schema.name, field: schema })), ...everyField].filter(({ field: one }) => {
      const texts = one.meta?.i18n?.[language];
      return !texts?.displayName?.trim() || !texts.description?.trim() || !texts.notes?.trim();
    });
    expect(bare.map(({ path }) => path)).toEqual([]);
  });

  it.each(languages)('label every code in %s, save those that are their own label', (language) => {
    const unlabelled = everyField
      .filter(({ path }) => !needNoLabel.includes(path))
      .flatMap(({ path, field: one }) =>
        codeList(one)
          .filter((code) => !one.meta?.i18n?.[language]?.codes?.[code]?.trim())
          .map((code) => `${path} ${code}`),
      );
    expect(unlabelled).toEqual([]);
  });

  it('never give two codes of a field the same label', () => {
    const doubled = everyField.flatMap(({ path, field: one }) =>
      languages.flatMap((language) => {
        const labels = Object.values(one.meta?.i18n?.[language]?.codes ?? {});
        return labels.filter((label, index) => labels.indexOf(label) !== index).map((label) => `${path} ${label}`);
      }),
    );
    expect(doubled).toEqual([]);
  });

  it('label codes of the list only, and give synonyms for codes of the list only', () => {
    const strays = everyField.flatMap(({ path, field: one }) => {
      const known = one.valueType === 'boolean' ? ['true', 'false'] : codeList(one);
      const named = [
        ...languages.flatMap((language) => Object.keys(one.meta?.i18n?.[language]?.codes ?? {})),
        ...Object.keys(one.meta?.['synonyms'] ?? {}),
      ];
      return named.filter((code) => !known.includes(code)).map((code) => `${path} ${code}`);
    });
    expect(strays).toEqual([]);
  });

  it('follow French typography', () => {
    const french = JSON.stringify(
      [dictionary, ...dictionary.schemas].map((one) => one.meta?.i18n?.fr),
      null,
      1,
    );
    const fields = JSON.stringify(everyField.map(({ field: one }) => one.meta?.i18n?.fr));
    expect(`${french}${fields}`).not.toMatch(/ [:%;?!]|« | »|\d \d{3}|\p{L}'\p{L}/u);
  });
});

describe('its values', () => {
  const examples = everyField.flatMap(({ path, field: one }) => (one.meta?.examples ?? []).map((example) => [path, example, one] as const));

  it.each(examples)('%s takes its own example %s', (_path, example, one) => {
    const items = one.isArray ? example.split(one.delimiter ?? ',') : [example];
    for (const item of items) {
      if (one.valueType === 'boolean') expect(['true', 'false']).toContain(item);
      if (one.valueType === 'integer') expect(item).toMatch(/^\d+$/);
      const advice = parts(one.meta?.advice).filter((part): part is SimpleRestrictions => !('if' in part));
      for (const { codeList: codes, regex, range } of [...simple(one), ...advice]) {
        if (codes) expect(codes).toContain(item);
        for (const pattern of regex ? [regex].flat() : []) expect(item).toMatch(new RegExp(pattern));
        if (range) expect(Number(item)).toBeLessThanOrEqual(range.max ?? Infinity);
      }
    }
  });

  it('have an example wherever a pattern asks for one', () => {
    const without = everyField.filter(({ field: one }) => simple(one).some((part) => part.regex) && !one.meta?.examples?.length);
    expect(without.map(({ path }) => path)).toEqual([]);
  });

  it('write codes of the NCI Thesaurus with their C, and no code twice', () => {
    const codes = everyField.flatMap(({ field: one }) => codeList(one)).filter((code) => code.startsWith('NCIT'));
    expect(codes).not.toHaveLength(0);
    expect(codes.filter((code) => !/^NCIT:C\d+$/.test(code))).toEqual([]);
    for (const { path, field: one } of everyField) expect([path, new Set(codeList(one)).size]).toEqual([path, codeList(one).length]);
  });

  it('tell every age and interval as a whole number of days from 0 to 40,000', () => {
    const days = everyField.filter(({ field: one }) => one.meta?.units === 'days');
    expect(days).toHaveLength(7);
    for (const { field: one } of days) {
      expect(one.valueType).toBe('integer');
      expect(simple(one).find((part) => part.range)?.range).toEqual({ min: 0, max: 40000 });
    }
  });

  it('separate the items of a list with semicolons', () => {
    const lists = everyField.filter(({ field: one }) => one.isArray);
    expect(lists.map(({ path }) => path)).toEqual(['study.keyword', 'study.access_limitations', 'study.access_requirements']);
    for (const { field: one } of lists) expect(one.delimiter).toBe(';');
  });

  it.each([
    ['E78.3', true],
    ['C41.1', true],
    ['I10', true],
    ['H93.1', true],
    ['S72.001A', true],
    ['E783', false],
    ['E78x3', false],
    ['E78.', false],
    ['e78.3', false],
    ['U07.1', false],
  ])('ICD-10 code %s: %s', (code, accepted) => {
    expect(new RegExp(String(simple(field('diagnosis.diagnosis_ICD_code'))[0]?.regex)).test(code)).toBe(accepted);
  });

  it.each([
    ['05-03-2024', true],
    ['31-12-1999', true],
    ['2024-03-05', false],
    ['5-3-2024', false],
    ['32-01-2024', false],
    ['05-13-2024', false],
  ])('treatment date %s: %s', (date, accepted) => {
    expect(new RegExp(String(simple(field('treatment.treatment_start_date'))[0]?.regex)).test(date)).toBe(accepted);
  });
});

describe('its stages', () => {
  const conditions = parts(field('diagnosis.stage_group').restrictions).flatMap((part) => ('if' in part ? [part] : []));
  const bySystem = new Map(
    conditions.flatMap((rule) => {
      const system = rule.if.conditions[0]?.match.value;
      return typeof system === 'string' ? [[system, (rule.then as SimpleRestrictions).codeList as string[]] as const] : [];
    }),
  );
  const all = codeList(field('diagnosis.stage_group'));

  it('are told for every staging system of the list', () => {
    expect([...bySystem.keys()].sort()).toEqual([...codeList(field('diagnosis.tumor_staging_system'))].sort());
  });

  it('each belong to a system, and a system has none that the list lacks', () => {
    const allowed = [...bySystem.values()].flat();
    expect(all.filter((stage) => !allowed.includes(stage))).toEqual([]);
    expect(allowed.filter((stage) => !all.includes(stage))).toEqual([]);
  });

  it('give Ann Arbor its modifiers and FIGO its IIB', () => {
    expect(bySystem.get('Ann Arbor staging system')).toEqual(expect.arrayContaining(['Stage IIESB', 'Stage IVE', 'Stage IVS']));
    expect(bySystem.get('FIGO staging system')).toContain('Stage IIB');
    expect(all).not.toContain('Stage IAB');
  });
});

describe('its keys', () => {
  it('make study, participant, biospecimen, sample, family member and diagnosis identifier unique', () => {
    const keys = dictionary.schemas.flatMap((schema) =>
      schema.restrictions?.uniqueKey ? [[schema.name, ...schema.restrictions.uniqueKey]] : [],
    );
    expect(keys).toEqual([
      ['sample_registration', 'submitter_sample_id'],
      ['study', 'study_id'],
      ['participant', 'submitter_participant_id'],
      ['biospecimen', 'submitter_biospecimen_id'],
      ['family', 'submitter_family_id', 'submitter_participant_id'],
    ]);
    expect(everyField.filter(({ field: one }) => one.unique).map(({ path }) => path)).toEqual(['diagnosis.submitter_diagnosis_id']);
  });

  it('tie every clinical table to participant, and treatment and follow_up to diagnosis', () => {
    const references = dictionary.schemas.flatMap((schema) =>
      (schema.restrictions?.foreignKey ?? []).map((key) => `${schema.name} → ${key.schema}`),
    );
    expect(references).toEqual([
      'biospecimen → participant',
      'diagnosis → participant',
      'treatment → participant',
      'treatment → diagnosis',
      'follow_up → participant',
      'follow_up → diagnosis',
      'exposure → participant',
      'phenotype → participant',
      'family → participant',
      'family_history → participant',
    ]);
  });

  it('name in the portal profile only tables and fields that exist', () => {
    const rules = dictionary.meta?.portal?.rules ?? [];
    const paths = rules.flatMap((rule) => Object.values(rule).flat()).filter((value) => typeof value === 'string' && value.includes('.'));
    expect(paths).toHaveLength(6);
    for (const path of paths) expect([path, find(String(path))?.name]).toEqual([path, String(path).split('.')[1]]);
  });
});
