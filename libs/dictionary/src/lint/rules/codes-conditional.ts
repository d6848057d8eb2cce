import type { LintRule } from '../finding';
import { codesOf } from '../view';

/** Code lists that depend on another field must agree with the one that always holds. */
export const codesConditional: LintRule = {
  codes: {
    'codes.not_in_list': {
      severity: 'error',
      fr: 'Une condition permet «~{value}~», que la liste du champ ne contient pas~: la valeur serait toujours refusée.',
      en: 'A condition allows "{value}", which the field’s own list does not hold: the value would always be refused.',
    },
    'codes.unreachable': {
      severity: 'info',
      fr: 'Aucune des conditions du champ ne permet {values}.',
      en: 'None of the field’s conditions allows {values}.',
    },
  },
  check(view, report) {
    for (const field of view.fields) {
      const always = field.parts.find(({ conditional, value }) => !conditional && 'codeList' in value);
      const sometimes = field.parts.filter(({ conditional, value }) => conditional && 'codeList' in value);
      if (!always || sometimes.length === 0) continue;
      const list = codesOf(always.value).map(String);
      for (const { value, path } of sometimes) {
        for (const code of codesOf(value).map(String)) {
          if (!list.includes(code)) report('codes.not_in_list', { field, path: `${path}/codeList` }, { value: code });
        }
      }
      const allowed = new Set(sometimes.flatMap(({ value }) => codesOf(value).map(String)));
      const never = list.filter((code) => !allowed.has(code));
      if (sometimes.length > 1 && never.length > 0)
        report('codes.unreachable', { field, path: `${always.path}/codeList` }, { values: never });
    }
  },
};
