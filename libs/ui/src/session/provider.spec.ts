import { ApiProblem } from '../api/api-problem';
import { Provider, challengeOf, providerAddress, refusalOf } from './provider';

describe('signing in at a provider', () => {
  it('is offered where there is one', async () => {
    const name = { fr: 'l’Institut', en: 'the Institute' };
    const provider = new Provider({ get: <T>() => Promise.resolve({ provider: name } as T) });
    await provider.load();
    expect(provider.name()).toEqual(name);
  });

  it('is left out where nobody can tell', async () => {
    const provider = new Provider({ get: () => Promise.reject(new ApiProblem(503, 'unavailable', '')) });
    await provider.load();
    expect(provider.name()).toBeNull();
  });

  it('keeps the page to return to', () => {
    expect(providerAddress('admin', '/audit?page=2')).toBe('/api/oidc/start?app=admin&return=%2Faudit%3Fpage%3D2');
    expect(providerAddress('submitter', undefined)).toBe('/api/oidc/start?app=submitter');
  });

  it('says why nobody is signed in by our own words alone', () => {
    expect(refusalOf('closed')).toBe('closed');
    for (const said of [undefined, '', 'toString', '<b>']) expect(refusalOf(said)).toBeNull();
  });

  it('asks for the code where a question waits', () => {
    const token = 'a'.repeat(43);
    expect(challengeOf(`#challenge=${token}`)).toBe(token);
    for (const fragment of ['', '#', '#challenge=', `#challenge=${token}x`, `#x&challenge=${token}`])
      expect(challengeOf(fragment)).toBeNull();
  });
});
