import type { Finding } from '@cqdg/contract';
import { shortened } from './shortened';

const finding = (part: Partial<Finding>): Finding => ({
  ...{ code: 'value.pattern', severity: 'error', file: 'a.tsv', table: 'a', row: 2, field: 'f' },
  ...{ value: null, params: {}, proposal: null, keys: {} },
  ...part,
});
const long = 'a'.repeat(5000);

describe('a finding', () => {
  it('passes as it is while its texts are of a length that people read', () => {
    const usual = finding({ value: 'a'.repeat(1000), keys: { id: 'P1' }, params: { min: 1, list: ['x'] } });
    expect(shortened(usual)).toBe(usual);
  });

  it('tells the beginning of a long value, of long identifiers and of long parameters', () => {
    const { value, keys, params } = shortened(finding({ value: long, keys: { id: long }, params: { name: long, min: 1 } }));
    expect([value, keys['id'], params['name']]).toEqual(new Array(3).fill(`${'a'.repeat(1000)}…`));
    expect(params['min']).toBe(1);
  });

  it('tells the whole of a value that has a proposal, for the cells are found by it', () => {
    expect(shortened(finding({ value: long, proposal: 'b' }))).toMatchObject({ value: long, proposal: 'b' });
  });

  it('proposes nothing for a value beyond all measure', () => {
    expect(shortened(finding({ value: long.repeat(5), proposal: 'b' }))).toMatchObject({ value: `${'a'.repeat(1000)}…`, proposal: null });
  });

  it('does not cut a character in two', () => {
    expect(shortened(finding({ value: `${'a'.repeat(999)}😀${long}` })).value).toBe(`${'a'.repeat(999)}…`);
  });
});
