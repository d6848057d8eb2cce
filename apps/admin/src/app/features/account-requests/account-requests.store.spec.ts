import type { AccountRequestRow, Page } from '@cqdg/contract';
import { AccountRequestsStore } from './account-requests.store';

const nothing: Page<AccountRequestRow> = { items: [], total: 0, page: 1, size: 50 };

describe('the requests for accounts', () => {
  it('are read again once one was decided, in the state that is shown', async () => {
    const asked: unknown[] = [];
    const store = new AccountRequestsStore({
      get: <T>(path: string, query?: object) => (asked.push([path, query]), Promise.resolve(nothing as T)),
      post: <T>(path: string, body: unknown) => (asked.push([path, body]), Promise.resolve(undefined as T)),
    });
    await store.load('waiting');
    expect(await store.approve('1', { study: { code: 'NEURO-1' }, role: 'lead' })).toBe(true);
    expect(await store.refuse('2', 'Hors du mandat')).toBe(true);
    const list = ['/api/account-requests', { state: 'waiting', page: 1 }];
    expect(asked).toEqual([
      list,
      ['/api/account-requests/1/approve', { study: { code: 'NEURO-1' }, role: 'lead' }],
      list,
      ['/api/account-requests/2/refuse', { reason: 'Hors du mandat' }],
      list,
    ]);
  });
});
