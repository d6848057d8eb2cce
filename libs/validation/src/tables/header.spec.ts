import { tableModel } from '../schema/field-model';
import { readHeader } from './header';

describe('the header of a table', () => {
  const table = tableModel({ name: 't', fields: [{ name: 'id', valueType: 'string' }] });

  it.each([
    [2, 'B'],
    [26, 'Z'],
    [27, 'AA'],
    [28, 'AB'],
    [703, 'AAA'],
  ])('calls column %i %s, as the spreadsheet does', (number, letters) => {
    const names = ['id', ...Array.from({ length: number - 1 }, (_, i) => `extra_${i}`)];
    expect(readHeader(table, names).findings.at(-1)?.params).toEqual({ column: letters });
  });
});
