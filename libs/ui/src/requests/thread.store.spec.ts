import type { Permission, RequestView, SampleChangePreview } from '@cqdg/contract';
import { ApiProblem } from '../api/api-problem';
import { ThreadStore } from './thread.store';

const request = (more: Partial<RequestView> = {}): RequestView => ({
  ...{ study: { code: 'NDV', name: { fr: 'NDV', en: 'NDV' } }, number: 3, kind: 'question', subject: 'Unités', state: 'open' },
  ...{ askedBy: 'Ana', askedAt: '2026-11-20T10:00:00Z', updatedAt: '2026-11-20T10:00:00Z', assignee: null, entries: 1, unread: false },
  ...{ anchor: null, changes: [], appliedAt: null, thread: [], ...more },
});

function opened(more: Partial<RequestView> = {}, permissions: Permission[] = ['study.read', 'study.discuss']) {
  const asked: string[] = [];
  let refusal: ApiProblem | null = null;
  const api = {
    get: async <T>(path: string) => {
      asked.push(`GET ${path}`);
      if (path.endsWith('/preview')) return { registryVersion: 4 } as SampleChangePreview as T;
      return (path.endsWith('/people') ? [{ id: 'noe', name: 'Noé' }] : request(more)) as T;
    },
    post: async <T>(path: string, body: unknown = null) => {
      asked.push(`POST ${path} ${JSON.stringify(body)}`);
      if (refusal) throw refusal;
      return request({ ...more, entries: 2 }) as T;
    },
    upload: async <T>() => ({}) as T,
  };
  const store = new ThreadStore(api, 'N DV', 3, permissions);
  return { store, asked, refuse: (problem: ApiProblem) => (refusal = problem) };
}

describe('a request that is open on a page', () => {
  it('is read once it is shown', async () => {
    const { store, asked } = opened({ unread: true });
    await store.load();
    expect(asked).toEqual(['GET /api/studies/N%20DV/requests/3', 'POST /api/studies/N%20DV/requests/3/read null']);
  });

  it('is resolved on what the person saw, by who may write in it, once', async () => {
    const { store, asked } = opened();
    await store.load();
    expect(await store.resolve()).toBe(true);
    expect(asked.at(-1)).toBe('POST /api/studies/N%20DV/requests/3/resolve {"seen":1}');
    const reader = opened({}, ['study.read']).store;
    await reader.load();
    expect([store.mayResolve(), reader.mayResolve()]).toEqual([true, false]);
    const done = opened({ state: 'resolved' }).store;
    await done.load();
    expect(done.mayResolve()).toBe(false);
  });

  it('is shown as it is now when somebody wrote meanwhile, with why nothing was done', async () => {
    const { store, asked, refuse } = opened();
    await store.load();
    refuse(new ApiProblem(409, 'request.moved_on', ''));
    expect(await store.resolve()).toBe(false);
    expect(asked.at(-1)).toBe('GET /api/studies/N%20DV/requests/3');
    expect([store.problemOf('resolve')?.code, store.problemOf('apply')]).toEqual(['request.moved_on', null]);
  });

  it('does not go back to what an answer that comes late says', async () => {
    let answer: (request: RequestView) => void = () => undefined;
    const api = {
      get: <T>() => new Promise<T>((resolve) => (answer = resolve as typeof answer)),
      post: async <T>() => request({ entries: 2 }) as T,
      upload: async <T>() => ({}) as T,
    };
    const store = new ThreadStore(api, 'NDV', 3, ['study.discuss']);
    const late = store.load();
    await store.write({ text: 'Merci' });
    answer(request());
    await late;
    expect(store.request()?.entries).toBe(2);
  });

  it('tells the centre the consequences of a change, and makes that very change', async () => {
    const { store, asked } = opened({ kind: 'sample_change' }, ['study.read', 'study.discuss', 'study.manage']);
    await store.load();
    const shown = store.shown();
    await store.write({ text: 'Attendez' });
    await store.apply(shown);
    expect(asked.at(-1)).toBe('POST /api/studies/N%20DV/requests/3/apply {"seen":1,"registryVersion":4}');
    expect(store.people()).toHaveLength(1);
  });
});
