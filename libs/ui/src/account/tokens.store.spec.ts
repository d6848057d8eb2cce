import type { NewToken } from '@cqdg/contract';
import { ApiProblem } from '../api/api-problem';
import { TokensStore } from './tokens.store';

const made: NewToken = {
  ...{ id: 'new', name: 'nightly', start: 'cqdg_abcdef', scopes: ['read'], token: 'cqdg_abcdef-rest' },
  ...{ createdAt: '2026-11-20T10:00:00Z', expiresAt: '2026-12-20T10:00:00Z', usedAt: null, expired: false },
};
function server(refusal: ApiProblem | null = null) {
  const answer = <T>(value: unknown) => (refusal ? Promise.reject(refusal) : Promise.resolve(value as T));
  return {
    get: <T>() => answer<T>([]),
    post: <T>() => answer<T>(made),
    delete: <T>() => answer<T>(undefined),
  };
}

describe('one’s own access tokens', () => {
  it('keeps the token itself out of the list', async () => {
    const store = new TokensStore(server());
    await store.load();
    await store.create('nightly', ['read'], 30);
    expect(store.made()?.token).toBe(made.token);
    expect(store.tokens()).toHaveLength(1);
    expect(JSON.stringify(store.tokens())).not.toContain(made.token);
  });

  it('shows a revoked one nowhere', async () => {
    const store = new TokensStore(server());
    await store.create('nightly', ['read'], 30);
    await store.revoke(made);
    expect([store.tokens(), store.made()]).toEqual([[], null]);
  });

  it('says why there is nothing to show', async () => {
    const store = new TokensStore(server(new ApiProblem(503, 'unavailable', '')));
    await store.load();
    expect([store.tokens(), store.problem()?.code]).toEqual([null, 'unavailable']);
  });
});
