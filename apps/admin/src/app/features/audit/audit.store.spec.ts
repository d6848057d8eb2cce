import type { AuditEventView, AuditVerdict, Page } from '@cqdg/contract';
import { AuditStore, noFilters, queryOf, readAddress } from './audit.store';

const page = (total: number): Page<AuditEventView> => ({ items: [], total, page: 1, size: 50 });
const verdict: AuditVerdict = { head: { position: 3, hash: 'a' }, waiting: 0, fault: null, appendOnly: true };

describe('the log of the audit', () => {
  it('shows what was asked for last, whatever answer comes last', async () => {
    const answers: ((found: Page<AuditEventView>) => void)[] = [];
    const store = new AuditStore({ page: () => new Promise((resolve) => answers.push(resolve)), verify: async () => verdict });
    const [first, second] = [store.load(noFilters, 1), store.load({ ...noFilters, who: 'roy' }, 1)];
    answers[1]?.(page(2));
    answers[0]?.(page(9));
    await Promise.all([first, second]);
    expect(store.events()?.total).toBe(2);
  });

  it('opens one event at a time', () => {
    const store = new AuditStore({ page: async () => page(0), verify: async () => verdict });
    store.toggle('1');
    store.toggle('2');
    expect(store.open()).toBe('2');
    store.toggle('2');
    expect(store.open()).toBeNull();
  });

  it('asks for whole days, by the clock of the person', () => {
    const { from, until } = queryOf({ ...noFilters, from: '2026-11-01', until: '2026-11-01' });
    expect(Date.parse(until ?? '') - Date.parse(from ?? '')).toBe(
      24 * 3_600_000 + (new Date(2026, 10, 2).getTimezoneOffset() - new Date(2026, 10, 1).getTimezoneOffset()) * 60_000,
    );
    expect(new Date(from ?? '').getHours()).toBe(0);
    expect(queryOf(noFilters)).toEqual({});
  });

  it('reads the address, and leaves out what makes no sense', () => {
    expect(readAddress({ who: 'roy', from: '2026-11-01', until: 'soon', page: '2', other: 'x' })).toEqual({
      filters: { ...noFilters, who: 'roy', from: '2026-11-01' },
      page: 2,
    });
    expect(readAddress({ page: '-1', who: ['a'], from: '2026-13-45' })).toEqual({ filters: noFilters, page: 1 });
  });
});
