import type { FindingGroup, FindingsQuery, FindingView, Page, RunView } from '@cqdg/contract';
import { FindingsStore } from './findings.store';
import { aFinding, aGroup, aRun } from './testing';

const groupsOfRun7 = [
  aGroup('relationship', { count: 6 }),
  aGroup('mother', { count: 3, code: 'rule.mother_male' }),
  aGroup('hpo', { table: 'phenotype', count: 2 }),
  aGroup(null, { table: null, code: 'file.missing_table', count: 1 }),
  aGroup('age', { table: 'participant', severity: 'warning', count: 4 }),
];

function setup(byRun: Record<string, FindingGroup[]>, total = 120) {
  const asked: (FindingsQuery & { run: string })[] = [];
  const store = new FindingsStore(
    {
      groups: async (run) => ({ run: aRun(run), groups: byRun[run] ?? [] }),
      findings: async (run, query): Promise<Page<FindingView>> => {
        asked.push({ run, ...query });
        return { items: [aFinding({ field: query.field || null })], total, page: query.page ?? 1, size: query.size ?? 25 };
      },
    },
    { words: (group) => (group.code === 'rule.mother_male' ? 'Mère de sexe masculin' : '') },
  );
  return { store, asked };
}

async function shown() {
  const all = setup({ r7: groupsOfRun7 });
  await all.store.show(aRun('r7'));
  return all;
}

describe('the findings view', () => {
  it('lists files without a table first, then the tables with most findings, the biggest group first', async () => {
    const { store } = await shown();
    expect(store.sections().map(({ table, count }) => [table, count])).toEqual([
      [null, 1],
      ['family', 9],
      ['phenotype', 2],
    ]);
    expect(store.listed().map((group) => group.field)).toEqual([null, 'relationship', 'mother', 'hpo']);
  });

  it('keeps every group in its place while findings are mended, so that none is passed over', async () => {
    const mended = groupsOfRun7.map((group) => (group.field === 'relationship' ? { ...group, count: 1 } : group));
    const { store } = setup({
      r7: groupsOfRun7,
      r8: mended.filter((group) => group.field !== 'mother'),
      r9: [...mended, aGroup('sex', { table: 'participant', count: 3 })],
    });
    await store.show(aRun('r7'));
    await store.show(aRun('r8'));
    expect(store.listed().map((group) => [group.field, group.count])).toEqual([
      [null, 1],
      ['relationship', 1],
      ['hpo', 2],
    ]);
    // Something new, and the biggest is first again.
    await store.show(aRun('r9'));
    expect(store.listed().map((group) => group.field)).toEqual([null, 'mother', 'relationship', 'sex', 'hpo']);
  });

  it('keeps errors and warnings apart, with exact counts', async () => {
    const { store } = await shown();
    expect(store.counts()).toEqual({ error: 12, warning: 4 });
    await store.showSeverity('warning');
    expect(store.chosen()?.field).toBe('age');
  });

  it('opens on the first group and asks for one page of its rows, of no table where it is about none', async () => {
    const { store, asked } = await shown();
    expect(store.chosen()?.code).toBe('file.missing_table');
    expect(asked).toEqual([{ run: 'r7', table: '', field: '', code: 'file.missing_table', severity: 'error', page: 1, size: 25 }]);
  });

  it('walks through the groups with the arrow keys and stops at the ends', async () => {
    const { store } = await shown();
    await store.move(-1);
    expect(store.position()).toBe(0);
    for (let i = 0; i < 9; i++) await store.move(1);
    expect(store.position()).toBe(3);
  });

  it('pages through the rows of a group, never past its end', async () => {
    const { store, asked } = await shown();
    expect(store.pageCount()).toBe(5);
    await store.goTo(9);
    expect(asked.at(-1)?.page).toBe(5);
  });

  it('opens the place that an address names, page and all', async () => {
    const { store, asked } = await shown();
    await store.choose({ table: 'participant', field: 'age', code: 'value.not_in_list', severity: 'warning' }, 2);
    expect(store.severity()).toBe('warning');
    expect(asked.at(-1)).toMatchObject({ table: 'participant', field: 'age', page: 2 });
  });

  it('shows one table when its tile is opened, and its warnings when it has no error', async () => {
    const { store } = await shown();
    await store.showTable('participant');
    expect([store.severity(), store.chosen()?.field]).toEqual(['warning', 'age']);
    expect(store.counts()).toEqual({ error: 0, warning: 4 });
  });

  it('finds a group by the words that the person reads', async () => {
    const { store } = await shown();
    await store.search('masculin');
    expect(store.listed().map((group) => group.field)).toEqual(['mother']);
  });

  it('says that nothing matches a search, without turning to warnings', async () => {
    const { store } = await shown();
    await store.search('zzz');
    expect([store.severity(), store.listed().length, store.chosen()]).toEqual(['error', 0, null]);
  });

  it('keeps the chosen group when the next run still has it', async () => {
    const { store } = setup({ r7: groupsOfRun7, r8: groupsOfRun7.slice(1) });
    await store.show(aRun('r7'));
    await store.choose(aGroup('mother', { code: 'rule.mother_male' }));
    await store.show(aRun('r8'));
    expect(store.chosen()?.field).toBe('mother');
  });

  it('goes to the neighbour when the chosen group is mended', async () => {
    const { store } = setup({ r7: groupsOfRun7, r8: groupsOfRun7.filter((group) => group.field !== 'relationship') });
    await store.show(aRun('r7'));
    await store.choose(aGroup('relationship'));
    await store.show(aRun('r8'));
    expect(store.chosen()?.field).toBe('mother');
  });

  it('marks groups that the run before did not have', async () => {
    const { store } = setup({ r7: groupsOfRun7.slice(0, 1), r8: groupsOfRun7.slice(0, 2) });
    await store.show(aRun('r7'));
    expect(store.fresh().size).toBe(0);
    await store.show(aRun('r8'));
    expect(store.fresh().size).toBe(1);
  });

  it('turns to the warnings when no error is left', async () => {
    const { store } = setup({ r7: groupsOfRun7, r8: groupsOfRun7.filter((group) => group.severity === 'warning') });
    await store.show(aRun('r7'));
    await store.show(aRun('r8'));
    expect([store.severity(), store.chosen()?.field]).toEqual(['warning', 'age']);
  });

  it('lets the answer for the newer run win, whichever comes first', async () => {
    const answers: ((groups: FindingGroup[]) => void)[] = [];
    const store = new FindingsStore({
      groups: (run) => new Promise((resolve) => answers.push((groups) => resolve({ run: aRun(run), groups }))),
      findings: async () => ({ items: [], total: 0, page: 1, size: 50 }),
    });
    const older = store.show(aRun('r7'));
    const newer = store.show(aRun('r8'));
    answers[1]?.([aGroup('new')]);
    answers[0]?.([aGroup('old')]);
    await Promise.all([older, newer]);
    expect(store.groups().map((group) => group.field)).toEqual(['new']);
  });

  it('keeps what it shows when the next run cannot be read, and reads it on request', async () => {
    let broken = true;
    const store = new FindingsStore({
      groups: async (run) => {
        if (run === 'r8' && broken) throw new Error('no network');
        return { run: aRun(run), groups: [aGroup(run)] };
      },
      findings: async () => ({ items: [], total: 0, page: 1, size: 50 }),
    });
    await store.show(aRun('r7'));
    await store.show(aRun('r8'));
    expect([store.problem(), store.groups()[0]?.field]).toEqual([new Error('no network'), 'r7']);
    broken = false;
    await store.retry();
    expect([store.problem(), store.groups()[0]?.field]).toEqual([null, 'r8']);
  });
});

describe('the rows of a group that is scrolled through', () => {
  const many = (kept?: number) => {
    const asked: number[] = [];
    const store = new FindingsStore({
      groups: async (run) => ({ run: aRun(run), groups: [aGroup('sex', { count: 100_000 })] }),
      findings: async (_, { page = 1, size = 25 }) => {
        asked.push(page);
        return { items: [], total: 100_000, page, size, ...(kept === undefined ? {} : { kept }) };
      },
    });
    return { store, asked };
  };

  it('come page by page, each asked for once, and none beyond the last', async () => {
    const { store, asked } = many();
    await store.show(aRun('r7'));
    expect(store.length()).toBe(100_000);
    await Promise.all([store.need(1, 3), store.need(2, 4)]);
    await store.need(0, 3);
    await store.need(4000, 4010);
    expect(asked).toEqual([1, 2, 3, 4, 4000]);
  });

  it('end where those that are kept end', async () => {
    const { store, asked } = many(50);
    await store.show(aRun('r7'));
    expect(store.length()).toBe(50);
    await store.need(2, 9);
    expect(asked).toEqual([1, 2]);
  });

  it('of the same place come anew with the next run', async () => {
    const { store, asked } = many();
    await store.show(aRun('r7'));
    store.page.set(40);
    await store.show(aRun('r8'));
    expect([asked, [...store.pages().keys()]]).toEqual([[1, 40], [40]]);
  });
});

describe('the run that the findings view shows', () => {
  it('is asked for once when it is told twice', async () => {
    let asked = 0;
    const store = new FindingsStore({
      groups: async (run) => {
        asked++;
        return { run: aRun(run), groups: [aGroup('sex')] };
      },
      findings: async () => ({ items: [], total: 0, page: 1, size: 25 }),
    });
    await Promise.all([store.show(aRun('r7')), store.show(aRun('r7'))]);
    expect(asked).toBe(1);
    expect(store.chosen()?.field).toBe('sex');
  });

  it('is taken over without asking again when only its state came anew', async () => {
    const { store, asked } = await shown();
    const again: RunView = aRun('r7', { delta: { fixed: 40, added: 3, left: 12 } });
    await store.show(again);
    expect(store.run()).toBe(again);
    expect(asked).toHaveLength(1);
  });
});
