import type { LintRule } from '../finding';
import { groupBy } from '../group';
import { codesOf } from '../view';

/** A value stands twice in a code list. */
export const codesDuplicate: LintRule = {
  codes: {
    'codes.duplicate': {
      severity: 'error',
      fr: 'Le code «~{value}~» se trouve {count}~fois dans la liste.',
      en: 'The code "{value}" stands {count} times in the list.',
    },
    'codes.duplicate_case': {
      severity: 'error',
      fr: 'Les codes {values} ne diffèrent que par la casse ou les espaces~: une cellule est comparée sans en tenir compte.',
      en: 'The codes {values} differ in case or spaces only: cells are compared without regard to these.',
    },
  },
  check(view, report) {
    for (const field of view.fields) {
      for (const part of field.parts) {
        const place = { field, path: `${part.path}/codeList` };
        const codes = codesOf(part.value).map(String);
        for (const [value, same] of groupBy(codes, (code) => code)) {
          if (same.length > 1) report('codes.duplicate', place, { value, count: same.length });
        }
        for (const alike of groupBy(new Set(codes), (code) => code.trim().toLowerCase()).values()) {
          if (alike.length > 1) report('codes.duplicate_case', place, { values: alike });
        }
      }
    }
  },
};
