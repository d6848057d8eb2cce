import type { FixInput, FixOutcome } from '@cqdg/contract';
import { MendingStore } from './mending.store';
import { aGroup, aRun } from './testing';

/** A file per table whose versions count up, as the API keeps them. */
function setup() {
  const versions = new Map([['family', 'v1']]);
  let count = 1;
  const next = (table: string) => {
    const version = `v${++count}`;
    versions.set(table, version);
    return version;
  };
  const restored: string[] = [];
  let refuse: Error | null = null;
  const store = new MendingStore({
    currentVersion: (table) => versions.get(table) ?? null,
    apply: async (input: FixInput): Promise<FixOutcome> => {
      if (refuse) throw refuse;
      const replacedVersion = versions.get(input.table) ?? '';
      const id = next(input.table);
      return { cells: 6, replacedVersion, submission: { tables: [{ table: input.table, file: { id } }] } as FixOutcome['submission'] };
    },
    restore: async (table, version) => {
      restored.push(`${table} ${version}`);
      next(table);
    },
  });
  return { store, restored, next, refuse: (error: Error) => (refuse = error) };
}

const proposal = { from: 'Is the proband', to: 'Proband', count: 6 };
const group = aGroup('relationship', { proposals: [proposal] });

describe('applying a proposal', () => {
  it('says how many cells it changed and can be taken back whole', async () => {
    const { store, restored } = setup();
    const batch = await store.apply(aRun('r7'), group, proposal);
    expect(batch).toMatchObject({ cells: 6, replacedVersion: 'v1', madeVersion: 'v2' });
    expect(await store.undo(batch as NonNullable<typeof batch>)).toBe(true);
    expect(restored).toEqual(['family v1']);
    expect(store.applied()).toEqual([]);
  });

  it('cannot be taken back once somebody has sent the table again', async () => {
    const { store, restored, next } = setup();
    const batch = await store.apply(aRun('r7'), group, proposal);
    next('family');
    expect(store.canUndo(batch as NonNullable<typeof batch>)).toBe(false);
    expect(await store.undo(batch as NonNullable<typeof batch>)).toBe(false);
    expect(restored).toEqual([]);
  });

  it('is taken back in the reverse order, batch by batch', async () => {
    const { store, restored } = setup();
    await store.apply(aRun('r7'), group, proposal);
    await store.apply(aRun('r8'), group, { ...proposal, from: 'is proband' });
    const [first, second] = store.applied();
    expect(store.canUndo(first as NonNullable<typeof first>)).toBe(false);
    await store.undo(second as NonNullable<typeof second>);
    const [left] = store.applied();
    expect(await store.undo(left as NonNullable<typeof left>)).toBe(true);
    expect(restored).toEqual(['family v2', 'family v1']);
  });

  it('is one at a time', async () => {
    const { store } = setup();
    const [first, second] = await Promise.all([store.apply(aRun('r7'), group, proposal), store.apply(aRun('r7'), group, proposal)]);
    expect(first).not.toBeNull();
    expect(second).toBeNull();
  });

  it('leaves nothing behind when it is refused', async () => {
    const { store, refuse } = setup();
    refuse(new Error('the run is not the last one'));
    expect(await store.apply(aRun('r7'), group, proposal)).toBeNull();
    expect([store.applied(), store.busy(), store.problem()?.message]).toEqual([[], null, 'the run is not the last one']);
  });
});
