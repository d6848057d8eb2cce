import type { LintRule } from '../finding';
import { groupBy } from '../group';
import { objectOf, type FieldView } from '../view';

/** `Umbilical Cord (NCIT:C34320), Umbilical Cord Blood (NCIT:C34320)`: one code for two things, or one name for two codes. */
export const labels: LintRule = {
  codes: {
    'text.code_twice': {
      severity: 'warning',
      fr: 'Le code {code} a plusieurs sens~: {labels}.',
      en: 'The code {code} has several meanings: {labels}.',
    },
    'text.label_twice': {
      severity: 'warning',
      fr: 'Le libellé «~{label}~» ({lang}) est donné à plusieurs codes~: {codes}.',
      en: 'The label "{label}" ({lang}) is given to several codes: {codes}.',
    },
  },
  check(view, report) {
    for (const field of view.fields) {
      for (const [code, pairs] of groupBy(pairsInNotes(field), ({ code: each }) => each)) {
        const different = [...new Map(pairs.map(({ label }) => [label.toLowerCase(), label])).values()];
        if (different.length > 1) report('text.code_twice', { field, path: `${field.path}/meta/notes` }, { code, labels: different });
      }
      for (const [lang, texts] of Object.entries(objectOf(field.meta['i18n']))) {
        const entries = Object.entries(objectOf(objectOf(texts)['codes'])).filter(([, label]) => typeof label === 'string');
        for (const [label, same] of groupBy(entries, ([, text]) => String(text))) {
          const codes = same.map(([code]) => code);
          if (codes.length > 1)
            report('text.label_twice', { field, path: `${field.path}/meta/i18n/${lang}/codes` }, { label, lang, codes });
        }
      }
    }
  },
};

/** Notes of 1.x files tell what codes mean as `Label (CODE)`, one after the other. */
function pairsInNotes(field: FieldView): { label: string; code: string }[] {
  return field.notes.flatMap((text) =>
    [...text.matchAll(/([^(),;]+)\(([A-Za-z]+:\w+)\)/g)].map(([, label = '', code = '']) => ({ label: label.trim(), code })),
  );
}
