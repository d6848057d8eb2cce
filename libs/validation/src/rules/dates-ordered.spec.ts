import { datesOrdered } from './dates-ordered';
import { runRule } from './testing/run-rule';

const use = { table: 'care', start: 'from', end: 'to', format: 'DD-MM-YYYY' };
const judge = (...rows: (string | null)[][]) => runRule(datesOrdered, { use, tables: { care: [['from', 'to'], ...rows] } });

describe('the rule dates-ordered', () => {
  it('refuses an end before its start', async () => {
    expect(await judge(['02-01-2024', '31-12-2023'])).toEqual([
      {
        code: 'rule.dates_reversed',
        table: 'care',
        row: 2,
        field: 'to',
        value: '31-12-2023',
        params: { start: '02-01-2024', startField: 'from' },
      },
    ]);
  });

  it('accepts the same day, a later one and an open end', async () => {
    expect(await judge(['02-01-2024', '02-01-2024'], ['28-02-2023', '01-03-2023'], ['02-01-2024', null])).toEqual([]);
  });

  it('refuses a day that is not in the calendar, leap years considered', async () => {
    const found = await judge(['31-02-2024', null], ['29-02-2024', '29-02-2023']);
    expect(found.map((one) => [one.code, one.row, one.field, one.value])).toEqual([
      ['rule.date_not_real', 2, 'from', '31-02-2024'],
      ['rule.date_not_real', 3, 'to', '29-02-2023'],
    ]);
  });

  it('leaves what is not written in the format to the pattern of the field', async () => {
    expect(await judge(['2024-01-02', '01-01-2023'])).toEqual([]);
  });
});
