import { FindingsStore } from '@cqdg/ui/findings';
import { aFinding, aGroup, aRun } from '../testing/samples';
import { goTo, paramsOf, placeOf } from './findings-place';

const warning = aGroup({ table: 'participant', field: 'age', code: 'value.range', severity: 'warning', count: 90 });

describe('the address of a place in the findings', () => {
  it('names the group and its page, and is read back as it was', () => {
    const params = paramsOf(warning, 2, 'participant');
    const asText = Object.fromEntries(Object.entries(params).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]])));
    expect(placeOf(asText)).toEqual({
      group: { table: 'participant', field: 'age', code: 'value.range', severity: 'warning' },
      table: 'participant',
      page: 2,
    });
  });

  it('may name a table alone', () => {
    expect(placeOf({ table: 'family' })).toEqual({ group: null, table: 'family', page: 1 });
    expect(placeOf({ only: 'family' })).toEqual({ group: null, table: 'family', page: 1 });
  });

  it.each([{ page: 'x' }, { page: '-3' }, { page: ['1', '2'] }, {}])('leaves out what makes no sense: %j', (params) => {
    expect(placeOf(params)).toEqual({ group: null, table: null, page: 1 });
  });

  it('leads back to the same rows', async () => {
    const asked: unknown[] = [];
    const store = new FindingsStore({
      groups: async (run) => ({ run: aRun({ id: run }), groups: [aGroup(), warning] }),
      findings: async (_, query) => {
        asked.push(query);
        return { items: [aFinding()], total: 90, page: query.page ?? 1, size: query.size ?? 50 };
      },
    });
    await store.show(aRun({ id: 'r1' }));
    await goTo(store, { group: warning, table: null, page: 2 });
    expect(store.chosen()).toBe(warning);
    expect(asked.at(-1)).toMatchObject({ table: 'participant', code: 'value.range', page: 2 });
  });
});
