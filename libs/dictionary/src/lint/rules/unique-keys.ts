import type { LintRule } from '../finding';

/** No table of the dictionary says what makes its rows different. */
export const uniqueKeys: LintRule = {
  codes: {
    'key.none': {
      severity: 'warning',
      fr: 'Aucune table ne déclare de clé unique~: la même ligne peut venir deux fois ({tables}).',
      en: 'No table declares a unique key: the same row may come twice ({tables}).',
    },
  },
  check(view, report) {
    const keyed = view.tables.some((table) => table.uniqueKey.length > 0 || table.fields.some(({ unique }) => unique));
    if (!keyed && view.tables.length > 0) report('key.none', { path: '/schemas' }, { tables: view.tables.map(({ name }) => name) });
  },
};
