import type { LintRule } from '../finding';
import { textOf } from '../view';

/** Days are counted whole: a `number` lets `1460.5` through, which programs that read whole days then refuse. */
export const units: LintRule = {
  codes: {
    'type.whole_units': {
      severity: 'warning',
      fr: 'Ce champ compte en {units}, mais son type est «~number~», qui admet les fractions. Prenez «~integer~».',
      en: 'This field counts in {units}, but its type is "number", which allows fractions. Use "integer".',
    },
  },
  check(view, report) {
    for (const field of view.fields) {
      const unit = textOf(field.meta['units']);
      if (field.valueType === 'number' && /^(days?|jours?)$/i.test(unit))
        report('type.whole_units', { field, path: `${field.path}/valueType` }, { units: unit });
    }
  },
};
