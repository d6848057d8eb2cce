import type { LintRule } from '../finding';

/** Fields of several values: the sign between them must be said. */
export const lists: LintRule = {
  codes: {
    'list.no_delimiter': {
      severity: 'warning',
      fr: 'Ce champ de liste ne dit pas son séparateur~: Lectern prend la virgule. Écrivez-le, par exemple «~;~».',
      en: 'This list field does not say its delimiter: Lectern takes the comma. Write it, for example ";".',
    },
    'list.not_declared': {
      severity: 'warning',
      fr: 'Les notes parlent d’une liste séparée par un signe, mais le champ n’est pas déclaré comme liste (isArray).',
      en: 'The notes speak of a delimited list, but the field is not declared as a list (isArray).',
    },
    'list.delimiter_unused': {
      severity: 'warning',
      fr: 'Un séparateur est donné, mais le champ n’est pas une liste (isArray).',
      en: 'A delimiter is given, but the field is not a list (isArray).',
    },
  },
  check(view, report) {
    for (const field of view.fields) {
      if (field.isArray && field.delimiter === null) report('list.no_delimiter', { field });
      if (!field.isArray && field.delimiter !== null) report('list.delimiter_unused', { field, path: `${field.path}/delimiter` });
      const told = field.notes.some((text) =>
        /\b(delimited|separated)\s+list|\blist\b[^.]*\b(delimited|separated) by|liste\s+(délimitée|séparée)/i.test(text),
      );
      if (!field.isArray && told) report('list.not_declared', { field, path: `${field.path}/meta/notes` });
    }
  },
};
