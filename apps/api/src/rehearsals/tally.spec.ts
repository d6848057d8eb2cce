import type { Finding } from '@cqdg/contract';
import { Tally } from './tally';

const finding = (row: number, change: Partial<Finding> = {}): Finding => ({
  ...{
    code: 'value.pattern',
    severity: 'error',
    file: 'a.tsv',
    table: 'a',
    row,
    field: 'f',
    value: 'v',
    params: {},
    proposal: null,
    keys: {},
  },
  ...change,
});

describe('a tally', () => {
  it('tells what comes, what goes and what is left, by column and by code', () => {
    const tally = new Tally();
    for (const row of [2, 3, 4]) tally.add('before', finding(row));
    for (const row of [4, 5]) tally.add('after', finding(row));
    tally.add('after', finding(6, { field: 'g' }));
    const { findings, changed, ...delta } = tally.result();
    expect(delta).toEqual({ added: 2, fixed: 2, left: 1, reweighed: 0, exact: true });
    const common = { table: 'a', code: 'value.pattern', becomes: 'error' };
    expect(findings).toEqual({
      codes: [{ ...common, was: 'error', added: 2, fixed: 2, left: 1 }],
      groups: [
        { ...common, field: 'f', was: 'error', added: 1, fixed: 2, left: 1 },
        { ...common, field: 'g', was: null, added: 1, fixed: 0, left: 0 },
      ],
      omitted: 0,
    });
    expect(changed).toEqual([
      { table: 'a', field: 'f' },
      { table: 'a', field: 'g' },
    ]);
  });

  it('tells of a finding that becomes an error though it is left', () => {
    const tally = new Tally();
    tally.add('before', finding(2, { severity: 'warning' }));
    tally.add('after', finding(2));
    expect(tally.result()).toMatchObject({ added: 0, fixed: 0, left: 1, reweighed: 1 });
  });

  it('keeps the groups that change most, and counts the others', () => {
    const tally = new Tally();
    for (let i = 0; i < 300; i++) tally.add('before', finding(2, { field: `f${i}` }));
    for (let i = 0; i < 299; i++) tally.add('after', finding(2, { field: `f${i}` }));
    const { groups, omitted, codes } = tally.result().findings;
    expect([groups[0]?.field, groups.length, omitted]).toEqual(['f299', 200, 100]);
    expect(codes).toMatchObject([{ fixed: 1, left: 299 }]);
  });

  it('counts on where there is more than can be compared, and says so', () => {
    const tally = new Tally(2);
    for (const row of [2, 3, 4]) tally.add('before', finding(row));
    for (const row of [5, 6]) tally.add('after', finding(row));
    expect(tally.result()).toMatchObject({ exact: false, added: 0, fixed: 1, left: 2 });
  });
});
