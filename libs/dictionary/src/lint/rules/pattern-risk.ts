import type { LintRule } from '../finding';
import { compiled, shapeOf } from '../pattern';
import { patternsOf } from '../view';

/** Patterns that compile and yet do not do what they seem to. */
export const patternRisk: LintRule = {
  codes: {
    'pattern.slow': {
      severity: 'warning',
      fr: 'Le motif {pattern} répète une répétition~: certaines valeurs demanderaient un temps sans fin. Récrivez-le sans cela.',
      en: 'The pattern {pattern} repeats a repetition: some values would take endless time. Rewrite it without that.',
    },
    'pattern.unescaped_dot': {
      severity: 'warning',
      fr: 'Dans le motif {pattern}, le point veut dire «~n’importe quel caractère~». Pour un vrai point, écrivez \\.',
      en: 'In the pattern {pattern}, the dot means "any character". For a real dot, write \\.',
    },
    'pattern.not_anchored': {
      severity: 'info',
      fr: 'Le motif {pattern} n’est pas borné par ^ et $~: il accepte toute valeur qui contient ce qu’il décrit.',
      en: 'The pattern {pattern} is not bounded by ^ and $: it accepts any value that contains what it describes.',
    },
  },
  check(view, report) {
    for (const field of view.fields) {
      for (const { pattern, path } of field.parts.flatMap(patternsOf)) {
        if (!compiled(pattern)) continue;
        const shape = shapeOf(pattern);
        if (shape.nested) report('pattern.slow', { field, path }, { pattern });
        if (shape.bareDot) report('pattern.unescaped_dot', { field, path }, { pattern });
        if (!shape.anchored) report('pattern.not_anchored', { field, path }, { pattern });
      }
    }
  },
};
