import type { LintRule } from '../finding';
import { fieldNamed, tableNamed, textsOf, type FieldView } from '../view';

/** `meta.dependsOn`, as the CQDG's 1.x files have it: the field that it names must be there, and a rule must stand behind it. */
export const dependencies: LintRule = {
  codes: {
    'condition.depends_missing': {
      severity: 'error',
      fr: '«~dependsOn~» mène à {target}, un champ qui n’existe pas.',
      en: '"dependsOn" leads to {target}, a field that does not exist.',
    },
    'condition.depends_without_rule': {
      severity: 'warning',
      fr: '«~dependsOn~» dit que ce champ dépend de {target}, mais aucune règle ne le demande.',
      en: '"dependsOn" says that this field depends on {target}, but no rule asks for it.',
    },
  },
  check(view, report) {
    for (const field of view.fields) {
      for (const target of textsOf(field.meta['dependsOn'])) {
        const place = { field, path: `${field.path}/meta/dependsOn` };
        const [table = '', name = ''] = target.includes('.') ? target.split('.') : [field.table.name, target];
        if (!fieldNamed(tableNamed(view, table), name)) report('condition.depends_missing', place, { target });
        if (!hasRule(field)) report('condition.depends_without_rule', place, { target });
      }
    }
  },
};

const hasRule = (field: FieldView) =>
  field.conditionals.length > 0 ||
  'rule' in field.raw ||
  'script' in field.raw ||
  field.parts.some(({ value }) => 'script' in value) ||
  'advice' in field.meta;
