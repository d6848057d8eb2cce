import type { LintRule } from '../finding';
import { accepts } from '../pattern';
import { itemsOf, patternsOf, type FieldView } from '../view';

/** A field's own examples are refused by its pattern: one of the two is wrong. */
export const patternExamples: LintRule = {
  codes: {
    'pattern.rejects_example': {
      severity: 'error',
      fr: 'Le motif {pattern} refuse l’exemple «~{example}~» de ce champ. Corrigez l’un ou l’autre.',
      en: 'The pattern {pattern} rejects this field’s own example "{example}". Mend one or the other.',
    },
    'pattern.unchecked': {
      severity: 'info',
      fr: 'Le motif {pattern} est trop libre pour être essayé sur les exemples en toute sécurité.',
      en: 'The pattern {pattern} is too free to be tried on the examples in safety.',
    },
  },
  check(view, report) {
    for (const field of view.fields) {
      for (const part of field.parts.filter(({ conditional }) => !conditional)) {
        for (const { pattern, path } of patternsOf(part)) {
          const verdicts = examplesOf(field, pattern).map((example) => ({ example, accepted: accepts(pattern, example) }));
          for (const { example, accepted } of verdicts)
            if (accepted === false) report('pattern.rejects_example', { field, path }, { pattern, example });
          if (verdicts.some(({ accepted }) => accepted === null)) report('pattern.unchecked', { field, path }, { pattern });
        }
      }
    }
  },
};

/** Examples that were joined by commas count one by one, unless the pattern takes them as they are. */
function examplesOf(field: FieldView, pattern: string): string[] {
  return field.examples
    .flatMap(({ value }) => itemsOf(field, value))
    .flatMap((example) => (example.includes(', ') && accepts(pattern, example) !== true ? example.split(/,\s+/) : [example]));
}
