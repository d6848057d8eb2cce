import type { IdentityView } from '@cqdg/contract';
import { ApiProblem } from '../api/api-problem';
import { IdentityStore } from './identity.store';

const linked: IdentityView = {
  ...{ provider: { fr: 'l’Institut', en: 'the Institute' }, hasPassword: true },
  ...{ linkedAt: '2026-11-20T10:00:00Z', usedAt: '2026-11-21T10:00:00Z' },
};
const server = (view: IdentityView, refusal: ApiProblem | null = null) => ({
  get: <T>() => Promise.resolve(view as T),
  post: <T>() => (refusal ? Promise.reject(refusal) : Promise.resolve(undefined as T)),
  delete: <T>() => (refusal ? Promise.reject(refusal) : Promise.resolve(undefined as T)),
});

describe('one’s own link to the provider', () => {
  it('is shown where there is a provider, or one that is gone has left a link', async () => {
    for (const [view, shown] of [
      [linked, true],
      [{ ...linked, linkedAt: null, usedAt: null }, true],
      [{ ...linked, provider: null }, true],
      [{ ...linked, provider: null, linkedAt: null, usedAt: null }, false],
    ] as const) {
      const store = new IdentityStore(server(view));
      expect(store.shown()).toBe(false);
      await store.load();
      expect(store.shown()).toBe(shown);
    }
  });

  it('is gone once it was ended, and stays where that failed', async () => {
    const store = new IdentityStore(server(linked));
    await store.load();
    await store.unlink();
    expect(store.view()?.linkedAt).toBeNull();
    const kept = new IdentityStore(server(linked, new ApiProblem(409, 'identity.only_way', '')));
    await kept.load();
    await expect(kept.unlink()).rejects.toMatchObject({ code: 'identity.only_way' });
    expect(kept.view()).toEqual(linked);
  });

  it('is the only way in once the password was given up, and not where that was refused', async () => {
    const store = new IdentityStore(server(linked));
    await store.load();
    await store.dropPassword('le bon');
    expect(store.view()?.hasPassword).toBe(false);
    const kept = new IdentityStore(server(linked, new ApiProblem(403, 'password.wrong', '')));
    await kept.load();
    await expect(kept.dropPassword('un autre')).rejects.toMatchObject({ code: 'password.wrong' });
    expect(kept.view()?.hasPassword).toBe(true);
  });
});
