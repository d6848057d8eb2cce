import type { LintRule } from '../finding';
import { groupBy } from '../group';
import { codesOf, type FieldView } from '../view';

interface Found {
  code: string;
  shape: string;
  field: FieldView;
  path: string;
}

const fewest = 5;
/** Rarer than this among the codes of one system, a form is taken for a slip. */
const odd = 0.25;

/** `NCIT:156440` among many `NCIT:C…`: a code that is written unlike the others of its system, wherever in the dictionary they are. */
export const codesSiblings: LintRule = {
  codes: {
    'codes.unlike_siblings': {
      severity: 'warning',
      fr: 'Le code «~{value}~» n’est pas écrit comme les autres codes {system}, par exemple «~{usual}~».',
      en: 'The code "{value}" is not written like the other {system} codes, such as "{usual}".',
    },
  },
  check(view, report) {
    const found = view.fields.flatMap(codedValues);
    for (const [system, members] of groupBy(found, ({ code }) => systemOf(code).toUpperCase())) {
      const distinct = [...new Map(members.map((member) => [member.code, member])).values()];
      const byShape = [...groupBy(distinct, ({ shape }) => shape).values()].sort((a, b) => b.length - a.length);
      const usual = byShape[0]?.[0];
      if (!usual || distinct.length < fewest) continue;
      const strange = new Set(
        byShape
          .slice(1)
          .filter((group) => group.length / distinct.length <= odd)
          .flatMap((group) => group.map(({ code }) => code)),
      );
      for (const { code, field, path } of members) {
        if (strange.has(code)) report('codes.unlike_siblings', { field, path }, { value: code, system, usual: usual.code });
      }
    }
  },
};

function codedValues(field: FieldView): Found[] {
  return field.parts.flatMap((part) =>
    codesOf(part.value).flatMap((code, index) => {
      const text = String(code);
      if (!systemOf(text)) return [];
      return [{ code: text, shape: text.replace(/\d+/g, '9'), field, path: `${part.path}/codeList/${index}` }];
    }),
  );
}

const systemOf = (code: string) => /^([A-Za-z]{2,10}):\S+$/.exec(code)?.[1] ?? '';
