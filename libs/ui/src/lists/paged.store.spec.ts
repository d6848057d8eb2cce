import type { Page } from '@cqdg/contract';
import { PagedStore } from './paged.store';

const pageOf = (items: string[]): Page<string> => ({ items, total: items.length, page: 1, size: 50 });

describe('a list of the server', () => {
  it('shows the answer to the last question, whatever comes late', async () => {
    const answers = new Map<string, (page: Page<string>) => void>();
    const store = new PagedStore<string, string>((query) => new Promise((resolve) => answers.set(query, resolve)));
    const [first, second] = [store.load('a'), store.load('b')];
    answers.get('b')?.(pageOf(['b']));
    answers.get('a')?.(pageOf(['a']));
    await Promise.all([first, second]);
    expect(store.page()?.items).toEqual(['b']);
  });

  it('says why it cannot be read, and keeps what it showed', async () => {
    let fails = false;
    const store = new PagedStore<string, null>(async () => {
      if (fails) throw new Error('no');
      return pageOf(['a']);
    });
    await store.load(null);
    fails = true;
    await store.load(null);
    expect([store.page()?.items, store.problem() !== null]).toEqual([['a'], true]);
    fails = false;
    await store.load(null);
    expect(store.problem()).toBeNull();
  });
});
