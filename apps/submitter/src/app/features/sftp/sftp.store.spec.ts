import type { MySftpView, SftpAccountView } from '@cqdg/contract';
import { ApiProblem } from '@cqdg/ui';
import { anSftpAccount, aServer } from '../testing/sftp';
import { SftpStore } from './sftp.store';

const none = { items: [], total: 0, page: 1, size: 25 };

/** An API that answers from a table of addresses, and remembers what it was asked. */
function api(answers: Record<string, unknown>) {
  const asked: string[] = [];
  const answer = (method: string) => (path: string, query?: unknown) => {
    const short = path.replace('/api/studies/COEUR', '');
    asked.push(`${method} ${short}${method === 'GET' && query ? ` ${JSON.stringify(query)}` : ''}`);
    const found = answers[`${method} ${short}`] ?? none;
    return (found instanceof Error ? Promise.reject(found) : Promise.resolve(found)) as Promise<never>;
  };
  return { asked, get: answer('GET'), post: answer('POST'), delete: answer('DELETE') };
}
const mine = (account: SftpAccountView | null): MySftpView => ({ server: aServer, account, writable: true });

describe('my SFTP access', () => {
  it('is read with its sessions and the transfers of the study', async () => {
    const from = api({ 'GET /sftp': mine(anSftpAccount()) });
    const store = new SftpStore(from, 'COEUR');
    await store.load();
    expect(store.account()?.name).toBe('coeur-anais');
    expect(store.sessions.page()?.total).toBe(0);
    expect(from.asked).toEqual(['GET /sftp/transfers {"page":1,"size":25}', 'GET /sftp', 'GET /sftp/sessions {"page":1,"size":3}']);
  });

  it('finds the request that is open already, where there is no account, and asks for no sessions', async () => {
    const items = [
      { number: 3, state: 'resolved' },
      { number: 2, state: 'open' },
    ];
    const from = api({ 'GET /sftp': mine(null), 'GET /requests': { ...none, items } });
    const store = new SftpStore(from, 'COEUR');
    await store.load();
    expect(store.asked()?.number).toBe(2);
    expect(from.asked.some((one) => one.includes('sessions'))).toBe(false);
  });

  it('is still shown where the requests cannot be read', async () => {
    const store = new SftpStore(api({ 'GET /sftp': mine(null), 'GET /requests': new ApiProblem(500, 'internal', '') }), 'COEUR');
    await store.load();
    expect([store.mine()?.account, store.problem(), store.asked()]).toEqual([null, null, null]);
  });

  it('says why it cannot be read, and what was shown stays', async () => {
    const answers: Record<string, unknown> = { 'GET /sftp': mine(anSftpAccount()) };
    const store = new SftpStore(api(answers), 'COEUR');
    await store.load();
    answers['GET /sftp'] = new ApiProblem(0, 'network', '');
    await store.load();
    expect([store.problem()?.code, store.account()?.name]).toEqual(['network', 'coeur-anais']);
  });

  it('shows a password that was just made until it is kept or removed', async () => {
    const account = anSftpAccount({ hasPassword: true });
    const from = api({
      'GET /sftp': mine(account),
      'POST /sftp/password': { password: 'neuf-lilas' },
      'DELETE /sftp/password': anSftpAccount({ hasPassword: false }),
    });
    const store = new SftpStore(from, 'COEUR');
    await store.makePassword();
    expect([store.made(), store.account()?.hasPassword]).toEqual(['neuf-lilas', true]);
    await store.load();
    expect(store.made()).toBe('neuf-lilas');
    await store.dropPassword();
    expect([store.made(), store.account()?.hasPassword]).toEqual([null, false]);
  });

  it('stays at the page where a list is when it is read again', async () => {
    const from = api({ 'GET /sftp': mine(anSftpAccount()) });
    const store = new SftpStore(from, 'COEUR');
    await store.load();
    await store.turnTransfers(2);
    from.asked.length = 0;
    await store.load();
    expect(from.asked).toContain('GET /sftp/transfers {"page":2,"size":25}');
  });
});
