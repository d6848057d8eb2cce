import type { Dictionary, Field } from '@cqdg/dictionary';
import { changesRegistration, touched } from './touched';

const field = (name: string, change: Partial<Field> = {}): Field => ({ name, valueType: 'string', ...change });
const edition = (a: Field[], b: Field[], samples: Field[] = [field('s')]): Dictionary => ({
  ...{ name: 'D', version: '1' },
  schemas: [
    { name: 'a', fields: a },
    { name: 'b', fields: b },
    { name: 'samples', fields: samples },
  ],
  meta: { portal: { registration: { table: 'samples' } as never } },
});
const before = edition([field('x'), field('y')], [field('z')]);

describe('what an edition touches', () => {
  it('is what it changes in the tables of the study, and where findings come or go, in its order', () => {
    const after = edition(
      [field('x', { restrictions: { required: true } }), field('y')],
      [field('z', { restrictions: { required: true } })],
    );
    const found = [
      { table: 'a', field: 'unknown' },
      { table: 'a', field: 'y' },
    ];
    expect(touched(before, after, ['a'], found)).toEqual([{ table: 'a', fields: ['x', 'y', 'unknown'] }]);
  });

  it('is a table that the study lacks where the edition asks for it', () => {
    expect(touched(before, before, ['a'], [{ table: 'b', field: null }])).toEqual([{ table: 'b', fields: [] }]);
  });

  it('is not what is only worded otherwise', () => {
    const worded = edition([field('x', { description: 'Other' }), field('y')], [field('z')]);
    expect(touched(before, worded, ['a', 'b'], [])).toEqual([]);
  });

  it('is the registration of samples where its table or its roles change', () => {
    expect(changesRegistration(before, before)).toBe(false);
    expect(changesRegistration(before, edition([field('x'), field('y')], [field('z')], [field('s'), field('t')]))).toBe(true);
  });
});
