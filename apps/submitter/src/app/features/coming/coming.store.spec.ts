import type { ComingEdition, ComingEditions } from '@cqdg/contract';
import { ComingStore } from './coming.store';

const edition = (version: string): ComingEdition => ({ version, publishAt: '2026-12-03T14:00:00Z', registration: false, rehearsal: null });

describe('the editions to come', () => {
  it('are those of the last answer asked for, in whatever order they come', async () => {
    const answers: ((answer: ComingEditions) => void)[] = [];
    const store = new ComingStore({ comingEditions: () => new Promise((resolve) => answers.push(resolve)) });
    const asked = [store.load(), store.load()];
    answers[1]?.({ editions: [edition('1.9')] });
    answers[0]?.({ editions: [edition('1.8')] });
    await Promise.all(asked);
    expect(store.editions().map(({ version }) => version)).toEqual(['1.9']);
  });

  it('stay in sight where they cannot be asked for again', async () => {
    let fails = false;
    const store = new ComingStore({
      comingEditions: () => (fails ? Promise.reject(new Error('away')) : Promise.resolve({ editions: [edition('1.8')] })),
    });
    await store.load();
    fails = true;
    await store.load();
    expect(store.editions()).toHaveLength(1);
    expect(store.problem()).not.toBeNull();
  });
});
