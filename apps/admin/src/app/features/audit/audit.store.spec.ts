import type { AuditVerdict } from '@cqdg/contract';
import { ChainStore, noFilters, queryOf, readAddress } from './audit.store';

const verdict: AuditVerdict = { head: { position: 3, hash: 'a' }, waiting: 0, fault: null, appendOnly: true };

describe('the log of the audit', () => {
  it('says nothing of its chain until it was asked to look', async () => {
    const store = new ChainStore(async () => verdict);
    expect(store.verdict()).toBeNull();
    await store.verify();
    expect(store.verdict()).toBe(verdict);
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
    expect(readAddress({ page: '-1', who: ['a'], from: '2026-13-45', action: 'nothing.done' })).toEqual({ filters: noFilters, page: 1 });
  });
});
