import type { DiscardInput, DiscardPreview, HeldFileView, Page, Tombstone } from '@cqdg/contract';
import { FilesStore } from './files.store';

const file: HeldFileView = {
  ...{ kind: 'table', id: 'v1', table: 'participant', revision: 1, name: 'participant.tsv', bytes: 9 },
  ...{ uploadedAt: '', uploadedBy: '' },
};
const pageOf = <T>(items: T[]): Page<T> => ({ items, total: items.length, page: 1, size: 50 });

describe('the files of a study in the console', () => {
  it('are erased with a reason, and the list is read again', async () => {
    const sent: DiscardInput[] = [];
    const store = new FilesStore({
      held: async () => pageOf(sent.length > 0 ? [] : [file]),
      tombstones: async () => pageOf(sent.length > 0 ? [{ id: 't' } as Tombstone] : []),
      preview: async () => ({}) as DiscardPreview,
      erase: async (input) => {
        sent.push(input);
        return [{ id: 't' } as Tombstone];
      },
    });
    await store.load();
    expect(await store.erase(file, 'Numéro dans une colonne')).toBe(1);
    expect(sent).toEqual([{ kind: 'table', id: 'v1', scope: 'file', reason: 'Numéro dans une colonne' }]);
    expect([store.held()?.total, store.tombstones()?.total]).toEqual([0, 1]);
  });

  it('stay where the erasure is refused, and say why', async () => {
    const store = new FilesStore({
      held: async () => pageOf([file]),
      tombstones: async () => pageOf<Tombstone>([]),
      preview: async () => ({}) as DiscardPreview,
      erase: () => Promise.reject(new Error('gone already')),
    });
    await store.load();
    expect(await store.erase(file, 'x')).toBeNull();
    expect([store.held()?.total, store.problem()?.message]).toEqual([1, 'gone already']);
  });
});
