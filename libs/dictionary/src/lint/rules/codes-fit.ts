import { isObject } from '../../read/json';
import type { LintRule } from '../finding';
import { accepts } from '../pattern';
import { codesOf, patternsOf } from '../view';

/** Codes that no cell can ever hold, since something else about the field forbids them. */
export const codesFit: LintRule = {
  codes: {
    'codes.reject_pattern': {
      severity: 'error',
      fr: 'Le code «~{value}~» de la liste ne suit pas le motif {pattern} du même champ.',
      en: 'The code "{value}" of the list does not follow the same field’s pattern {pattern}.',
    },
    'codes.out_of_range': {
      severity: 'error',
      fr: 'Le code {value} de la liste sort de l’intervalle du même champ.',
      en: 'The code {value} of the list is outside the same field’s range.',
    },
    'codes.space': {
      severity: 'error',
      fr: 'Le code «~{value}~» commence ou finit par une espace~: les cellules en sont débarrassées, il ne sera jamais reconnu.',
      en: 'The code "{value}" begins or ends with a space: cells are trimmed, so it is never met.',
    },
    'codes.delimiter': {
      severity: 'error',
      fr: 'Le code «~{value}~» contient le séparateur «~{delimiter}~» de ce champ de liste~: il sera toujours coupé en deux.',
      en: 'The code "{value}" holds the delimiter "{delimiter}" of this list field: it is always cut in two.',
    },
  },
  check(view, report) {
    for (const field of view.fields) {
      const always = field.parts.filter(({ conditional }) => !conditional);
      const patterns = always.flatMap(patternsOf);
      const ranges = always.flatMap(({ value }) => (isObject(value['range']) ? [value['range']] : []));
      for (const part of field.parts) {
        const place = { field, path: `${part.path}/codeList` };
        for (const code of codesOf(part.value)) {
          const value = String(code);
          for (const { pattern } of patterns)
            if (accepts(pattern, value) === false) report('codes.reject_pattern', place, { value, pattern });
          if (typeof code === 'number' && ranges.some((range) => outside(code, range))) report('codes.out_of_range', place, { value });
          if (value !== value.trim()) report('codes.space', place, { value });
          const delimiter = field.delimiter ?? ',';
          if (field.isArray && value.includes(delimiter)) report('codes.delimiter', place, { value, delimiter });
        }
      }
    }
  },
};

function outside(code: number, range: Record<string, unknown>): boolean {
  const fails = (key: string, test: (bound: number) => boolean) => typeof range[key] === 'number' && test(range[key]);
  return (
    fails('min', (bound) => code < bound) ||
    fails('max', (bound) => code > bound) ||
    fails('exclusiveMin', (bound) => code <= bound) ||
    fails('exclusiveMax', (bound) => code >= bound)
  );
}
