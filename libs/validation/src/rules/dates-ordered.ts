import { dateFormat } from './calendar';
import { defineRule } from './parameters';

/**
 * An end is not before its start, and both are days of the calendar. A date that is not written in the format is left to the
 * field's own pattern. `{use: 'dates-ordered', table, start, end, format}`: two fields of the table, format as `DD-MM-YYYY`.
 */
export const datesOrdered = defineRule('dates-ordered', ['rule.dates_reversed', 'rule.date_not_real'], (parameters) => {
  const schema = parameters.table('table');
  const startField = parameters.field('start', schema);
  const endField = parameters.field('end', schema);
  const format = parameters.text('format');
  const dates = parameters.made('format', dateFormat);
  const table = schema.name;
  return {
    reads: [
      {
        table,
        fields: [startField, endField],
        visit(row, [start = null, end = null], emit) {
          const from = start === null ? null : dates.read(start);
          const to = end === null ? null : dates.read(end);
          const unreal = { code: 'rule.date_not_real', table, row, params: { format } };
          if (from === 'unreal') emit({ ...unreal, field: startField, value: start });
          if (to === 'unreal') emit({ ...unreal, field: endField, value: end });
          if (typeof from !== 'number' || typeof to !== 'number' || to >= from) return;
          emit({ code: 'rule.dates_reversed', table, row, field: endField, value: end, params: { start, startField } });
        },
      },
    ],
  };
});
