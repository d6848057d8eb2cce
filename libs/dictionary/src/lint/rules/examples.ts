import type { LintRule } from '../finding';
import { codesOf, itemsOf, type FieldView } from '../view';

/** Examples that do not show what a cell may hold. */
export const examples: LintRule = {
  codes: {
    'examples.joined': {
      severity: 'warning',
      fr: 'Plusieurs exemples tiennent dans un seul texte~: «~{example}~». Faites-en une liste.',
      en: 'Several examples stand in one text: "{example}". Make it a list.',
    },
    'examples.space': {
      severity: 'warning',
      fr: 'L’exemple «~{example}~» commence ou finit par une espace.',
      en: 'The example "{example}" begins or ends with a space.',
    },
    'examples.not_in_list': {
      severity: 'error',
      fr: 'L’exemple «~{example}~» n’est pas dans la liste des codes du champ.',
      en: 'The example "{example}" is not in the field’s code list.',
    },
    'examples.not_of_type': {
      severity: 'error',
      fr: 'L’exemple «~{example}~» n’est pas du type {type}.',
      en: 'The example "{example}" is not of type {type}.',
    },
  },
  check(view, report) {
    for (const field of view.fields) {
      const lists = field.parts
        .filter(({ conditional, value }) => !conditional && 'codeList' in value)
        .map(({ value }) => codesOf(value).map(lower));
      for (const { value, path } of field.examples) {
        if (value !== value.trim()) report('examples.space', { field, path }, { example: value });
        const joined = !field.isArray && value.includes(', ') && lists.length === 0;
        if (joined) report('examples.joined', { field, path }, { example: value });
        for (const example of joined ? value.split(/,\s+/) : itemsOf(field, value)) {
          if (lists.some((list) => !list.includes(lower(example)))) report('examples.not_in_list', { field, path }, { example });
          if (!isOfType(field, example)) report('examples.not_of_type', { field, path }, { example, type: field.valueType });
        }
      }
    }
  },
};

const lower = (value: string | number | boolean) => String(value).trim().toLowerCase();

function isOfType({ valueType }: FieldView, text: string): boolean {
  const trimmed = text.trim();
  if (valueType === 'integer') return /^-?\d+$/.test(trimmed);
  if (valueType === 'number') return trimmed !== '' && Number.isFinite(Number(trimmed));
  return valueType !== 'boolean' || /^(true|false)$/i.test(trimmed);
}
