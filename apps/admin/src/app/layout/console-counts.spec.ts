import type { CentreCounts } from '@cqdg/contract';
import { ConsoleCounts } from './console-counts';

const counts = (submissions: number): CentreCounts => ({ submissions, requests: 0, accountRequests: 1, mails: 0 });

/** A server that answers when told. */
function server() {
  const waiting: { answer: (view: CentreCounts) => void; fail: () => void }[] = [];
  const ask = () =>
    new Promise<CentreCounts>((answer, refuse) => {
      waiting.push({ answer, fail: () => refuse(new Error('away')) });
    });
  return { ask, waiting };
}
const soon = () => new Promise((resolve) => setTimeout(resolve));

describe('the counts of the console', () => {
  it('are asked for once more, and not more often, for news that comes while they are asked for', async () => {
    const { ask, waiting } = server();
    const store = new ConsoleCounts(ask);
    const loaded = store.load();
    await Promise.all([store.load(), store.load()]);
    waiting[0]?.answer(counts(1));
    await soon();
    expect([store.view()?.submissions, waiting.length]).toEqual([1, 2]);
    waiting[1]?.answer(counts(2));
    await loaded;
    expect([store.view()?.submissions, waiting.length]).toEqual([2, 2]);
  });

  it('stay as they were where the server does not answer, and come back', async () => {
    const { ask, waiting } = server();
    const store = new ConsoleCounts(ask);
    for (const act of ['answer', 'fail'] as const) {
      const loaded = store.load();
      waiting.at(-1)?.[act](counts(3));
      await loaded;
    }
    expect(store.view()?.submissions).toBe(3);
    const loaded = store.load();
    waiting.at(-1)?.answer(counts(0));
    await loaded;
    expect(store.view()?.submissions).toBe(0);
  });
});
