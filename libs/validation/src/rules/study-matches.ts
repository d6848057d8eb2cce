import { defineRule } from './parameters';
import type { EmitRuleFinding } from './rule.types';

/**
 * Every row belongs to the study that the files are sent for; where none is given, to the study of the first row.
 * `{use: 'study-matches', field}`: the field that holds the study's code, in every table that has it.
 */
export const studyMatches = defineRule('study-matches', ['rule.other_study'], (parameters, { input }) => {
  const field = parameters.text('field');
  let expected = input.study;
  const reads = parameters.tablesWith('field').map((table) => ({
    table,
    fields: [field],
    visit(row: number, [study]: readonly (string | null)[], emit: EmitRuleFinding) {
      if (study == null || study === expected) return;
      if (expected === null) expected = study;
      else emit({ code: 'rule.other_study', table, row, field, value: study, params: { expected } });
    },
  }));
  return { reads };
});
