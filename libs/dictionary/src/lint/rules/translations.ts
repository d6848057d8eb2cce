import type { Json } from '../../read/json';
import type { LintReport, LintRule, Place } from '../finding';
import { codesOf, objectOf, textOf, type FieldView } from '../view';

const languages = ['fr', 'en'] as const;

/** Every table and field has a name and a description in French and in English, and every coded value a label in both. */
export const translations: LintRule = {
  codes: {
    'text.untranslated': {
      severity: 'warning',
      fr: 'Il manque {missing} sous meta.i18n.',
      en: 'Missing under meta.i18n: {missing}.',
    },
    'text.code_unlabelled': {
      severity: 'warning',
      fr: 'Des codes n’ont pas de libellé ({lang})~: {values}.',
      en: 'Codes have no label ({lang}): {values}.',
    },
    'text.label_without_code': {
      severity: 'warning',
      fr: 'Des libellés ({lang}) vont à des codes qui ne sont pas dans la liste~: {values}.',
      en: 'Labels ({lang}) are given for codes that are not in the list: {values}.',
    },
    'text.one_language': {
      severity: 'warning',
      fr: 'Les textes sont dans une seule langue. Donnez-les en français et en anglais sous meta.i18n.',
      en: 'Texts are in one language only. Give them in French and in English under meta.i18n.',
    },
  },
  check(view, report) {
    if (view.tables.length === 0) return;
    if (!view.translated) return report('text.one_language', { path: '' });
    for (const table of view.tables) {
      checkTexts(table.meta, { table, path: `${table.path}/meta/i18n` }, report);
      for (const field of table.fields) {
        checkTexts(field.meta, { field, path: `${field.path}/meta/i18n` }, report);
        checkLabels(field, report);
      }
    }
  },
};

const textsIn = (meta: Json, lang: string) => objectOf(objectOf(meta['i18n'])[lang]);

function checkTexts(meta: Json, place: Place, report: LintReport): void {
  const missing = languages.flatMap((lang) =>
    ['displayName', 'description'].filter((key) => textOf(textsIn(meta, lang)[key]).trim() === '').map((key) => `${lang}.${key}`),
  );
  // Notes are optional, but not in one language alone.
  const notes = languages.filter((lang) => textOf(textsIn(meta, lang)['notes']).trim() === '');
  if (notes.length === 1) missing.push(`${notes[0]}.notes`);
  if (missing.length > 0) report('text.untranslated', place, { missing });
}

function checkLabels(field: FieldView, report: LintReport): void {
  const codes = [...new Set(field.parts.filter(({ conditional }) => !conditional).flatMap(({ value }) => codesOf(value).map(String)))];
  const labels = languages.map((lang) => ({ lang, known: objectOf(textsIn(field.meta, lang)['codes']) }));
  const labelled = labels.some(({ known }) => Object.keys(known).length > 0);
  for (const { lang, known } of labels) {
    const place = { field, path: `${field.path}/meta/i18n/${lang}/codes` };
    // Words may speak for themselves; a code of a terminology never does.
    const bare = codes.filter((code) => !Object.hasOwn(known, code) && (labelled || /^[A-Za-z]+:\S+$/.test(code)));
    if (bare.length > 0) report('text.code_unlabelled', place, { lang, values: bare });
    const stray = Object.keys(known).filter((code) => codes.length > 0 && !codes.includes(code));
    if (stray.length > 0) report('text.label_without_code', place, { lang, values: stray });
  }
}
