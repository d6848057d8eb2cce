import type { DashboardView } from '@cqdg/contract';
import { DashboardStore } from './dashboard.store';

const view = (change: Partial<DashboardView> = {}): DashboardView => ({
  at: '2026-11-20T19:20:00Z',
  review: { waiting: 0, items: [] },
  soon: [],
  requests: { open: 0, mine: 0, nobody: 0 },
  runs: { running: 0, queued: 0, underWay: [], days: [] },
  mail: { waiting: 0, failed: 0, sent: 0, lastFailure: null },
  storage: { bytes: 0, free: 25, total: 100, days: [] },
  services: { database: true, redis: true, worker: true, storage: true },
  ...change,
});

describe('the dashboard', () => {
  it('adds up what is shown by day, and says how full the disk is', async () => {
    const days = [
      { day: '2026-11-19', passed: 2, failed: 1 },
      { day: '2026-11-20', passed: 1, failed: 0 },
    ];
    const storage = {
      ...{ bytes: 30, free: 25, total: 100 },
      days: [
        { day: '2026-11-19', bytes: 10 },
        { day: '2026-11-20', bytes: 30 },
      ],
    };
    const store = new DashboardStore(async () => view({ runs: { running: 0, queued: 0, underWay: [], days }, storage }));
    await store.load();
    expect([store.checked(), store.grown(), store.share()]).toEqual([{ passed: 3, failed: 1 }, 20, 0.75]);
  });

  it('names the parts that do not answer', async () => {
    const store = new DashboardStore(async () => view({ services: { database: true, redis: true, worker: false, storage: true } }));
    expect(store.silent()).toEqual([]);
    await store.load();
    expect(store.silent()).toEqual(['worker']);
  });

  it('keeps what it showed while it cannot be read', async () => {
    let fails = false;
    const store = new DashboardStore(async () => {
      if (fails) throw new Error('no');
      return view();
    });
    await store.load();
    fails = true;
    await store.load();
    expect([store.view() !== null, store.problem() !== null]).toEqual([true, true]);
  });

  it('is not asked for twice at once', async () => {
    let asked = 0;
    const store = new DashboardStore(async () => {
      asked++;
      return view();
    });
    await Promise.all([store.load(), store.load()]);
    expect(asked).toBe(1);
  });
});
