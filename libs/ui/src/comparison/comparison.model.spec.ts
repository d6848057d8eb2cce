import type { Dictionary, Field } from '@cqdg/dictionary';
import { compare } from './comparison.model';

const field = (name: string, change: Partial<Field> = {}): Field => ({
  name,
  valueType: 'string',
  displayName: name.toUpperCase(),
  ...change,
});
const edition = (...fields: Field[]): Dictionary => ({
  name: 'D',
  version: '1',
  schemas: [{ name: 'donor', displayName: 'Donor', fields }],
});

describe('the comparison of two editions', () => {
  const before = edition(field('a'), field('b'), field('gone'));
  const after = edition(field('a', { restrictions: { required: true }, description: 'New' }), field('b'), field('c'));

  it('goes by table and field, with what people call them', () => {
    const { total, counts, tables } = compare(before, after, 'all', 'en');
    expect([total, counts]).toEqual([4, { breaking: 2, widening: 1, text: 1 }]);
    expect(tables).toHaveLength(1);
    expect(tables[0]).toMatchObject({ name: 'donor', label: 'Donor' });
    expect(tables[0]?.places.map(({ field: name, label, changes }) => [name, label, changes.length])).toEqual([
      ['a', 'A', 2],
      ['gone', 'GONE', 1],
      ['c', 'C', 1],
    ]);
  });

  it('shows one kind of impact, and still counts all', () => {
    const { counts, tables } = compare(before, after, 'text', 'en');
    expect(counts.breaking).toBe(2);
    expect(tables.flatMap(({ places }) => places.map(({ field: name }) => name))).toEqual(['a']);
  });

  it('has nothing to show of two that are the same', () =>
    expect(compare(before, before, 'all', 'fr')).toMatchObject({ total: 0, tables: [] }));
});
