import type { RehearsalResult, RehearsalView, RehearsedStudyView } from '@cqdg/contract';
import { RehearsalStore } from './rehearsal.store';

const result = (change: Partial<RehearsalResult> = {}): RehearsalResult => ({
  ...{ rows: 1, added: 0, fixed: 0, left: 0, reweighed: 0, exact: true, touched: [], aside: [] },
  ...{ before: { valid: true, errors: 0, warnings: 0 }, after: { valid: true, errors: 0, warnings: 0 } },
  ...change,
});
const study = (code: string, change: Partial<RehearsedStudyView> = {}): RehearsedStudyView => ({
  ...{
    code,
    name: { fr: code, en: code },
    revision: 1,
    state: 'valid',
    rehearsal: 'done',
    result: result(),
    stale: null,
    rehearsedAt: 'once',
  },
  ...change,
});
const view = (change: Partial<RehearsalView> = {}): RehearsalView => ({
  ...{ version: '2.0', state: 'done', against: '1.7', askedAt: null, askedBy: null, endedAt: null, total: 2, done: 2, current: null },
  ...{ registration: false, studies: [] },
  ...change,
});

function server(...answers: RehearsalView[]) {
  const asked: string[] = [];
  const answer = (method: string) =>
    (<T>(path: string): Promise<T> => {
      asked.push(`${method} ${path}`);
      if (path.includes('/studies/')) return Promise.resolve({ study: study('A'), codes: [], groups: [], omitted: 0 } as T);
      return Promise.resolve((answers.length > 1 ? answers.shift() : answers[0]) as T);
    }) as never;
  return { asked, get: answer('get'), post: answer('post'), delete: answer('delete') };
}

describe('the rehearsal of a draft', () => {
  it('puts first what weighs most, and counts it', async () => {
    const broken = result({ after: { valid: false, errors: 2, warnings: 0 }, added: 2 });
    const studies = [
      study('A'),
      study('B', { result: broken }),
      study('C', { result: null, rehearsal: 'waiting' }),
      study('D', { stale: 'content' }),
    ];
    const store = new RehearsalStore(server(view({ studies })), '2.0');
    await store.load();
    expect(store.studies().map(({ code }) => code)).toEqual(['B', 'A', 'D', 'C']);
    expect(store.counts()).toEqual([
      { verdict: 'breaks', count: 1 },
      { verdict: 'same', count: 2 },
    ]);
    expect(store.unsure()).toBe(2);
  });

  it('is followed while it is under way, and no longer', async () => {
    const api = server(view({ state: 'running', done: 1 }), view());
    const store = new RehearsalStore(api, '2.0');
    await store.start();
    expect(store.share()).toBe(0.5);
    await store.follow();
    expect(store.underWay()).toBe(false);
    await store.follow();
    expect(api.asked).toEqual(['post /api/editions/2.0/rehearsal', 'get /api/editions/2.0/rehearsal']);
  });

  it('reads the findings of a study once, and again when it was rehearsed again', async () => {
    const api = server(view({ studies: [study('A')] }), view({ studies: [study('A', { rehearsedAt: 'again' })] }));
    const store = new RehearsalStore(api, '2.0');
    await store.load();
    await store.toggle('A');
    await store.toggle('A');
    await store.toggle('A');
    expect(api.asked.filter((one) => one.endsWith('/studies/A'))).toHaveLength(1);
    await store.load();
    expect(api.asked.filter((one) => one.endsWith('/studies/A'))).toHaveLength(2);
  });
});
