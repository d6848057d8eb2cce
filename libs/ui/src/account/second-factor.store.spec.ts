import type { SecondFactorView } from '@cqdg/contract';
import { ApiProblem } from '../api/api-problem';
import { SecondFactorStore } from './second-factor.store';

/** A server that turns it on and off, and refuses where told. */
function server() {
  const asked: string[] = [];
  let on = false;
  const state = { refusal: null as ApiProblem | null };
  const answers: Record<string, () => unknown> = {
    '/api/me/second-factor': () => ({ secret: 'JBSWY3DP', uri: 'otpauth://totp/CQDG' }),
    '/api/me/second-factor/confirm': () => ((on = true), { codes: ['ABCD-EFGH'] }),
    '/api/me/second-factor/recovery-codes': () => ({ codes: ['IJKL-MNOP'] }),
    '/api/me/second-factor/off': () => ((on = false), undefined),
  };
  return {
    ...{ asked, state },
    get: <T>() => Promise.resolve({ on, since: null, recoveryCodes: on ? 10 : 0, required: false } satisfies SecondFactorView as T),
    post: <T>(path: string, body: unknown) => {
      asked.push(`${path} ${JSON.stringify(body)}`);
      return state.refusal ? Promise.reject(state.refusal) : Promise.resolve(answers[path]?.() as T);
    },
  };
}

describe('a second factor that is set up', () => {
  it('goes from the password to the secret, the first code and the recovery codes, and forgets each', async () => {
    const store = new SecondFactorStore(server());
    await store.load();
    store.go('password');
    await store.begin('secret');
    expect([store.step(), store.setUp()?.secret]).toEqual(['code', 'JBSWY3DP']);
    await store.confirm('123456');
    expect([store.step(), store.setUp(), store.codes(), store.view()?.on]).toEqual(['keep', null, ['ABCD-EFGH'], true]);
    store.go('rest');
    expect(store.codes()).toBeNull();
  });

  it('stays at its step where the server refuses, and says why', async () => {
    const api = server();
    const store = new SecondFactorStore(api);
    store.go('password');
    api.state.refusal = new ApiProblem(403, 'password.wrong', '');
    await store.begin('wrong');
    expect([store.step(), store.problem()?.code, store.setUp()]).toEqual(['password', 'password.wrong', null]);
  });

  it('gets new recovery codes by password and code, shown until they are kept', async () => {
    const api = server();
    const store = new SecondFactorStore(api);
    await store.confirm('123456');
    store.go('renew');
    expect(store.codes()).toBeNull();
    await store.renew('secret', '654321');
    expect(api.asked.at(-1)).toBe('/api/me/second-factor/recovery-codes {"password":"secret","code":"654321"}');
    expect([store.step(), store.codes()]).toEqual(['keep', ['IJKL-MNOP']]);
    store.go('renew');
    api.state.refusal = new ApiProblem(403, 'code.wrong', '');
    await store.renew('secret', '000000');
    expect([store.step(), store.codes(), store.problem()?.code]).toEqual(['renew', null, 'code.wrong']);
  });

  it('is turned off by password and code', async () => {
    const api = server();
    const store = new SecondFactorStore(api);
    await store.confirm('123456');
    store.go('off');
    expect(await store.turnOff('secret', '654321')).toBe(true);
    expect(api.asked.at(-1)).toBe('/api/me/second-factor/off {"password":"secret","code":"654321"}');
    expect([store.step(), store.view()?.on]).toEqual(['rest', false]);
  });
});
