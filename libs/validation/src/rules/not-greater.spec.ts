import { notGreater } from './not-greater';
import { runRule } from './testing/run-rule';

const use = { table: 'visits', smaller: 'interval', larger: 'day' };

describe('the rule not-greater', () => {
  it('refuses a number over the one that bounds it, comparing numbers and not texts', async () => {
    const rows = [
      ['9', '10'],
      ['10', '9'],
      ['10', '10'],
    ];
    const found = await runRule(notGreater, { use, tables: { visits: [['interval', 'day'], ...rows] } });
    expect(found).toEqual([
      { code: 'rule.greater_than', table: 'visits', row: 3, field: 'interval', value: '10', params: { larger: '9', largerField: 'day' } },
    ]);
  });

  it('does not judge a row that lacks one of the two', async () => {
    const rows = [
      ['10', null],
      [null, '9'],
    ];
    expect(await runRule(notGreater, { use, tables: { visits: [['interval', 'day'], ...rows] } })).toEqual([]);
  });

  it('says that the dictionary misuses it when a field does not exist', async () => {
    const found = await runRule(notGreater, { use, tables: { visits: [['interval'], ['1']] } });
    expect(found.map((one) => one.params)).toEqual([{ use: 'not-greater', parameter: 'larger' }]);
  });
});
