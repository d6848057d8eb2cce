import { defineRule } from './parameters';

/**
 * A number is at most another number of the same row; a row that lacks one of them is not judged.
 * `{use: 'not-greater', table, smaller, larger}`: the table and two of its fields.
 */
export const notGreater = defineRule('not-greater', ['rule.greater_than'], (parameters) => {
  const schema = parameters.table('table');
  const field = parameters.field('smaller', schema);
  const largerField = parameters.field('larger', schema);
  const table = schema.name;
  return {
    reads: [
      {
        table,
        fields: [field, largerField],
        visit(row, [value, larger], emit) {
          if (value == null || larger == null || !(Number(value) > Number(larger))) return;
          emit({ code: 'rule.greater_than', table, row, field, value, params: { larger, largerField } });
        },
      },
    ],
  };
});
