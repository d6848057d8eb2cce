import type { Page, StaffInvitationView, UserRow } from '@cqdg/contract';
import { ApiProblem } from '@cqdg/ui';
import { AccountsStore, type AccountsView } from './accounts.store';

const view: AccountsView = { search: 'roy', group: 'staff', sort: 'name', direction: 'asc', page: 2 };
const page = (total: number): Page<UserRow> => ({ items: [], total, page: 1, size: 50 });
const invitation = (id: string, email: string): StaffInvitationView => ({
  ...{ id, email, role: 'curator', language: 'fr', invitedBy: 'Ana' },
  ...{ createdAt: '2026-11-01T00:00:00Z', expiresAt: '2026-11-15T00:00:00Z' },
});

describe('the list of accounts', () => {
  it('asks for what the address says, and leaves an overtaken answer aside', async () => {
    const waiting: ((page: Page<UserRow>) => void)[] = [];
    const asked: unknown[] = [];
    const get = <T>(path: string, query?: object) => {
      asked.push([path, query]);
      return new Promise<T>((resolve) => waiting.push(resolve as never));
    };
    const store = new AccountsStore({ get, post: jest.fn(), delete: jest.fn() });
    const [first, second] = [store.list(view), store.list({ ...view, search: 'royer' })];
    waiting[1]?.(page(1));
    waiting[0]?.(page(9));
    await Promise.all([first, second]);
    expect(store.page()?.total).toBe(1);
    expect(asked[0]).toEqual(['/api/accounts', { ...view, size: 50 }]);
  });

  it('says why it cannot be read, and no longer once it can', async () => {
    let refusal: ApiProblem | null = new ApiProblem(503, 'unavailable', '');
    const get = <T>() => (refusal ? Promise.reject(refusal) : Promise.resolve(page(3) as T));
    const store = new AccountsStore({ get, post: jest.fn(), delete: jest.fn() });
    await store.list(view);
    expect(store.problem()?.code).toBe('unavailable');
    refusal = null;
    await store.list(view);
    expect([store.problem(), store.page()?.total]).toEqual([null, 3]);
  });
});

describe('invitations to the centre', () => {
  it('replace one another for a person, never keep their link, and go when they are withdrawn', async () => {
    const get = <T>() => Promise.resolve([invitation('i1', 'c@labo.example')] as T);
    const post = <T>() => Promise.resolve({ ...invitation('i2', 'c@labo.example'), link: 'https://x/secret' } as T);
    const remove = jest.fn(() => Promise.resolve() as never);
    const store = new AccountsStore({ get, post, delete: remove });
    await store.loadInvitations();
    expect((await store.invite({ email: 'c@labo.example', role: 'curator', language: 'fr' })).link).toContain('secret');
    expect(store.invitations()).toEqual([invitation('i2', 'c@labo.example')]);
    await store.withdraw(invitation('i2', 'c@labo.example'));
    expect(remove).toHaveBeenCalledWith('/api/staff-invitations/i2');
    expect(store.invitations()).toEqual([]);
  });
});
