import type { LintRule } from '../finding';
import { codesOf, fieldNamed, isScalar, listOf, type ConditionalView, type FieldView } from '../view';

/** Conditions that can never be what they seem to be. */
export const conditions: LintRule = {
  codes: {
    'condition.value_not_in_list': {
      severity: 'error',
      fr: 'La condition attend «~{value}~», que la liste de {field} ne contient pas~: elle ne sera jamais vraie.',
      en: 'The condition waits for "{value}", which the list of {field} does not hold: it is never true.',
    },
    'condition.own_field': {
      severity: 'warning',
      fr: 'La condition teste le champ lui-même pour dire s’il est obligatoire ou vide. Un autre champ est sans doute visé.',
      en: 'The condition tests the field itself to say whether it is required or blank. Another field is probably meant.',
    },
  },
  check(view, report) {
    for (const field of view.fields) {
      for (const conditional of field.conditionals) {
        if (asksOfItself(field, conditional)) report('condition.own_field', { field, path: `${conditional.path}/if` });
        for (const { path, fields, match } of conditional.conditions) {
          const values = [...(isScalar(match['value']) ? [match['value']] : listOf(match['value']).filter(isScalar)), ...codesOf(match)];
          for (const name of fields) {
            const known = listOfField(fieldNamed(field.table, name));
            for (const value of values) {
              if (known && !known.includes(String(value).toLowerCase())) {
                report('condition.value_not_in_list', { field, path: `${path}/match` }, { value: String(value), field: name });
              }
            }
          }
        }
      }
    }
  },
};

function asksOfItself(field: FieldView, { conditions: tests, branches }: ConditionalView): boolean {
  return tests.some(({ fields }) => fields.includes(field.name)) && branches.some((branch) => 'required' in branch || 'empty' in branch);
}

function listOfField(field: FieldView | undefined): string[] | null {
  const part = field?.parts.find(({ conditional, value }) => !conditional && Array.isArray(value['codeList']));
  return part ? codesOf(part.value).map((code) => String(code).toLowerCase()) : null;
}
