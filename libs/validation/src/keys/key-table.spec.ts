import { KeyTable } from './key-table';

describe('the table of keys', () => {
  it('tells the row that had a key first, also after it has grown', () => {
    const keys = new KeyTable();
    for (let i = 0; i < 50_000; i++) expect(keys.add(Math.imul(i, 0x9e3779b1), i, i + 2)).toBe(0);
    for (let i = 0; i < 50_000; i += 997) expect(keys.add(Math.imul(i, 0x9e3779b1), i, 99)).toBe(i + 2);
    expect(keys.size).toBe(50_000);
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
