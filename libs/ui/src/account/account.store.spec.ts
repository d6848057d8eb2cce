import type { MailChoicesView, OpenSession } from '@cqdg/contract';
import { ApiProblem } from '../api/api-problem';
import { AccountStore } from './account.store';

const session = (id: string, current = false): OpenSession => ({
  ...{ id, current, browser: 'Firefox', system: 'Linux', handheld: false, address: '10.0.0.1' },
  ...{ startedAt: '2026-11-20T10:00:00Z', seenAt: '2026-11-20T10:00:00Z' },
});
const choices = { registration: 'mail', validation: 'mail', signature: 'mail' } as MailChoicesView;

/** A server that keeps what was asked of it, and refuses changes where told. */
function server(refusal: ApiProblem | null = null) {
  const asked: string[] = [];
  const change = <T>(line: string, value: unknown): Promise<T> => {
    asked.push(line);
    return refusal ? Promise.reject(refusal) : Promise.resolve(value as T);
  };
  return {
    asked,
    get: <T>(path: string) => Promise.resolve((path.endsWith('sessions') ? [session('here', true), session('there')] : choices) as T),
    patch: <T>(path: string, body: unknown) => change<T>(`PATCH ${path} ${JSON.stringify(body)}`, { ...choices, validation: 'app' }),
    put: <T>(path: string) => change<T>(`PUT ${path}`, undefined),
    delete: <T>(path: string) => change<T>(`DELETE ${path}`, undefined),
  };
}
const ids = (store: AccountStore) => store.sessions()?.map(({ id }) => id);

describe('one’s own account', () => {
  it('shows no session that was ended', async () => {
    const api = server();
    const store = new AccountStore(api);
    await store.load();
    await store.end(session('there'));
    expect(api.asked).toEqual(['DELETE /api/me/sessions/there']);
    expect(ids(store)).toEqual(['here']);
  });

  it('has this session only, after a new password', async () => {
    const store = new AccountStore(server());
    await store.load();
    await store.changePassword('old', 'new');
    expect(ids(store)).toEqual(['here']);
  });

  it('puts a choice back where the server does not take it', async () => {
    const store = new AccountStore(server(new ApiProblem(503, 'unavailable', '')));
    await store.load();
    await expect(store.choose('validation', 'app')).rejects.toMatchObject({ code: 'unavailable' });
    expect(store.choices()).toEqual(choices);
  });

  it('keeps all sessions on the list where ending them failed', async () => {
    const store = new AccountStore(server(new ApiProblem(503, 'unavailable', '')));
    await store.load();
    await expect(store.endOthers()).rejects.toMatchObject({ status: 503 });
    expect(ids(store)).toEqual(['here', 'there']);
  });
});
