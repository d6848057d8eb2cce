import { sentences } from '../../read/problem-text';
import { readDictionary } from '../../read/read';
import type { LintRule } from '../finding';

/** Everything that keeps the file from being read: unknown properties, references, scripts, keys and conditions that lead nowhere. */
export const format: LintRule = {
  codes: Object.fromEntries(Object.entries(sentences).map(([code, sentence]) => [code, { severity: 'error', ...sentence }])),
  check(view, report) {
    for (const { code, path, params } of readDictionary(view.raw).problems) report(code, { path }, params);
  },
};
