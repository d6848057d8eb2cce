import { KeyTable } from './key-table';

describe('the table of keys', () => {
  it('tells the row that had a key first, also after it has grown', () => {
    const keys = new KeyTable();
    const rows = Array.from({ length: 50_000 }, (_, i) => i + 2);
    const add = (row: number) => keys.add(Math.imul(row, 0x9e3779b1), row, row);
    expect(rows.filter((row) => add(row) !== 0)).toEqual([]);
    expect(rows.filter((row) => add(row) !== row)).toEqual([]);
    expect(keys.has(1, 2)).toBe(false);
  });

  it('tells keys apart by either lane', () => {
    const keys = new KeyTable();
    keys.add(7, 1, 2);
    expect(keys.add(7, 2, 3)).toBe(0);
    expect(keys.add(8, 1, 4)).toBe(0);
    expect(keys.add(7, 1, 5)).toBe(2);
  });
});
