import type { SftpAccountView, SftpSessionView } from '@cqdg/contract';
import { ApiProblem } from '@cqdg/ui';
import { SftpAccountStore } from './sftp-account.store';

const account = (version: number): SftpAccountView => ({
  ...{ id: 'a1', name: 'ndvqc-ana', study: { code: 'NDV QC', name: { fr: 'N', en: 'N' } }, role: 'lead', state: 'active' },
  ...{ person: { id: 'u1', name: 'Ana', email: 'ana@labo.example' }, hasPassword: false, keys: [], passwordSetAt: null, addresses: [] },
  ...{ quotaBytes: 1e12, usedBytes: 0, expiresAt: '2027-01-15T00:00:00Z', lastLoginAt: null, sessions: 0, disabledReason: null },
  ...{ createdAt: '2026-11-01T00:00:00Z', createdBy: 'Geneviève', version },
});
const base = '/api/studies/NDV%20QC/sftp/accounts/a1';

/** A server that raises the version with each change, and refuses where told. */
function server() {
  const asked: string[] = [];
  const state = { version: 1, refusal: null as ApiProblem | null };
  const read = (path: string) =>
    path.endsWith('/server')
      ? { host: 'sftp.cqdg.test', port: 22 }
      : path === base
        ? account(state.version)
        : { items: [], total: 0, page: 1, size: 5 };
  const change = async <T>(line: string): Promise<T> => {
    asked.push(line);
    if (state.refusal) throw state.refusal;
    return account(++state.version) as T;
  };
  return {
    ...{ asked, state },
    get: async <T>(path: string, query: object = {}) => {
      asked.push(`GET ${path.replace(base, '~')} ${JSON.stringify(query)}`);
      return read(path) as T;
    },
    post: <T>(path: string, body: unknown = null) => change<T>(`POST ${path.replace(base, '~')} ${JSON.stringify(body)}`),
    put: <T>(path: string, body: unknown) => change<T>(`PUT ${path.replace(base, '~')} ${JSON.stringify(body)}`),
    delete: <T>(path: string) => change<T>(`DELETE ${path.replace(base, '~')}`),
  };
}

async function opened() {
  const api = server();
  const store = new SftpAccountStore(api, 'NDV QC', 'a1');
  await store.load();
  return { api, store, changes: () => api.asked.filter((line) => !line.startsWith('GET')) };
}

describe('an SFTP account', () => {
  it('is read with its server, its newest sessions and transfers', async () => {
    const { api, store } = await opened();
    expect([store.account()?.name, store.server()?.host]).toEqual(['ndvqc-ana', 'sftp.cqdg.test']);
    expect(api.asked).toEqual([
      'GET ~ {}',
      'GET /api/centre/sftp/server {}',
      'GET ~/sessions {"page":1,"size":5}',
      'GET ~/transfers {"page":1,"size":25}',
    ]);
  });

  it('is changed as it was seen: each change names the version it was decided on', async () => {
    const { store, changes } = await opened();
    await store.disable('Fin du projet');
    await store.enable();
    await store.rotate();
    await store.removeKey('k1');
    await store.change({ quotaBytes: 2e12, expiresAt: '2027-06-01T00:00:00Z', addresses: [] });
    expect(changes()).toEqual([
      'POST ~/disable {"version":1,"reason":"Fin du projet"}',
      'POST ~/enable {"version":2}',
      'POST ~/rotate {"version":3}',
      'DELETE ~/keys/k1',
      'PUT ~ {"version":5,"quotaBytes":2000000000000,"expiresAt":"2027-06-01T00:00:00Z","addresses":[]}',
    ]);
    expect(store.account()?.version).toBe(6);
  });

  it('that somebody else has changed is shown as it is now, beside why nothing was done', async () => {
    const { api, store } = await opened();
    Object.assign(api.state, { version: 9, refusal: new ApiProblem(409, 'changed_meanwhile', '') });
    expect(await store.rotate()).toBe(false);
    expect([store.account()?.version, store.problemOf('rotate')?.code, store.problemOf('keys')]).toEqual([9, 'changed_meanwhile', null]);
  });

  it('lets a dialog say what was refused', async () => {
    const { api, store } = await opened();
    api.state.refusal = new ApiProblem(400, 'sftp.key_refused', '', {}, { key: 'short' });
    await expect(store.addKey({ key: 'ssh-rsa AAAA' })).rejects.toMatchObject({ code: 'sftp.key_refused' });
    expect(store.problem()).toBeNull();
  });

  it('reads once more for all the news that came while it read', async () => {
    const { api, store } = await opened();
    api.asked.length = 0;
    await Promise.all([store.refresh(), store.refresh(), store.refresh()]);
    expect(api.asked.filter((line) => line === 'GET ~ {}')).toHaveLength(2);
  });

  it('keeps what a change answered over an answer that was on its way', async () => {
    const { api, store } = await opened();
    const former = api.get;
    let answer: (view: SftpAccountView) => void = () => undefined;
    api.get = <T>(path: string) =>
      path === base ? new Promise<T>((resolve) => (answer = resolve as unknown as typeof answer)) : former<T>(path);
    const reading = store.refresh();
    await store.enable();
    answer(account(1));
    await reading;
    expect(store.account()?.version).toBe(2);
  });

  it('tells the server which session is to end, and reads again', async () => {
    const { api, store } = await opened();
    api.asked.length = 0;
    expect(await store.end({ id: 's1' } as SftpSessionView)).toBe(true);
    expect(api.asked).toEqual(['POST ~/sessions/s1/end null', 'GET ~ {}', 'GET ~/sessions {"page":1,"size":5}']);
  });
});
