import type { NoticeView, NoticesView } from '@cqdg/contract';
import { NoticesStore } from './notices.store';

const study = { code: 'NDV.QC', name: { fr: 'Neuro', en: 'Neuro' } };
const signature = (id: string, read = false): NoticeView => ({
  ...{ id, read, study, kind: 'signature', params: { revision: 1, by: 'Ana' } },
  at: '2026-11-20T10:00:00Z',
});
const check = (id: string): NoticeView => ({
  ...{ id, read: false, study, kind: 'validation', at: '2026-11-20T11:00:00Z' },
  params: { run: 'submission', outcome: 'failed', errors: 3, warnings: 0, tables: 4 },
});
const view = (...items: NoticeView[]): NoticesView => ({ type: 'notices', unread: items.filter(({ read }) => !read).length, items });

function arrange(answer: NoticesView | null, console = false) {
  const asked: unknown[] = [];
  const post = <T>(_path: string, body: unknown) => {
    asked.push(body);
    return answer ? Promise.resolve(answer as T) : Promise.reject(new Error('away'));
  };
  return { asked, store: new NoticesStore({ post }, () => console) };
}

describe('the notices', () => {
  it('announce what came since they were shown, and nothing of what was there', () => {
    const { store } = arrange(null);
    expect(store.receive(view(signature('a')))).toBeNull();
    expect(store.receive(view(check('b'), signature('a')))?.id).toBe('b');
    expect(store.receive(view(check('b'), signature('a')))).toBeNull();
    expect(store.receive(view(signature('c', true), check('b')))).toBeNull();
    expect(store.unread()).toBe(1);
  });

  it('are read at once, and unread again where the server did not take it', async () => {
    const { store, asked } = arrange(null);
    store.receive(view(signature('a'), check('b')));
    const reading = store.read(signature('a'));
    expect(store.unread()).toBe(1);
    await reading;
    expect(store.unread()).toBe(2);
    expect(asked).toEqual([{ ids: ['a'] }]);
  });

  it('are all read with one request, and none where nothing is unread', async () => {
    const { store, asked } = arrange(view(signature('a', true)));
    store.receive(view(signature('a')));
    await store.readAll();
    await store.readAll();
    expect(asked).toEqual([{}]);
    expect(store.unread()).toBe(0);
  });

  it('are read by who comes to their place; who stays at a place sees only the outcome of a check there', async () => {
    const { store, asked } = arrange(view());
    store.receive(view(signature('a'), check('b')));
    await store.seen('/s/NDV.QC/sign');
    await store.visited('/s/NDV.QC/members');
    expect(asked).toEqual([]);
    await store.seen('/s/NDV.QC/clinical');
    expect(asked).toEqual([{ ids: ['b'] }]);
  });

  it('lead to the console for the centre', () => {
    expect(arrange(null, true).store.place(signature('a'))).toBe('/studies/NDV.QC/submission');
    expect(arrange(null).store.place(signature('a'))).toBe('/s/NDV.QC/sign');
  });
});
