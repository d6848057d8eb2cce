import type { UserDetail } from '@cqdg/contract';
import { ApiProblem } from '@cqdg/ui';
import { UserStore } from './user.store';

const user = (version: number): UserDetail => ({
  ...{ id: 'u1', email: 'ana@labo.example', displayName: 'Ana', language: 'fr', staffRole: null, studies: [], sessions: [] },
  ...{ seenAt: null, secondFactor: true, closedAt: null, createdAt: '2026-11-01T00:00:00Z', own: false, lastAdmin: false, version },
});

/** A server that raises the version with each change, and refuses where told. */
function server() {
  const asked: string[] = [];
  const state = { version: 1, refusal: null as ApiProblem | null };
  const change = <T>(line: string): Promise<T> => {
    asked.push(line);
    return state.refusal ? Promise.reject(state.refusal) : Promise.resolve(user(++state.version) as T);
  };
  return {
    ...{ asked, state },
    get: <T>() => Promise.resolve(user(state.version) as T),
    post: <T>(path: string, body?: unknown) => change<T>(`POST ${path} ${JSON.stringify(body ?? null)}`),
    patch: <T>(path: string, body: unknown) => change<T>(`PATCH ${path} ${JSON.stringify(body)}`),
    delete: <T>(path: string) => {
      asked.push(`DELETE ${path}`);
      return Promise.resolve(undefined as T);
    },
  };
}

describe('one account', () => {
  it('is changed in the state that the page shows, which each change renews', async () => {
    const api = server();
    const store = new UserStore(api, 'u1');
    await store.load();
    await store.setRole('curator');
    await store.close();
    await store.removeFactor('Perdu');
    expect(api.asked).toEqual([
      'PATCH /api/accounts/u1 {"version":1,"staffRole":"curator"}',
      'POST /api/accounts/u1/close {"version":2}',
      'POST /api/accounts/u1/second-factor/removal {"version":3,"reason":"Perdu"}',
    ]);
    expect(store.user()?.version).toBe(4);
  });

  it('stays as it is shown where the change is refused, and says why', async () => {
    const api = server();
    const store = new UserStore(api, 'u1');
    await store.load();
    api.state.refusal = new ApiProblem(409, 'changed_meanwhile', '');
    expect(await store.setRole(null)).toBe(false);
    expect([store.problem()?.code, store.user()?.version, store.busy()]).toEqual(['changed_meanwhile', 1, null]);
  });

  it('has its sessions as the server has them, once one was ended', async () => {
    const api = server();
    const store = new UserStore(api, 'u1');
    await store.load();
    expect(await store.endSessions()).toBe(true);
    expect(api.asked).toEqual(['DELETE /api/accounts/u1/sessions']);
  });
});
