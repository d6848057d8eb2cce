import { returnPath, signInPage } from './return-path';

describe('where somebody is led after signing in at the provider', () => {
  it.each(['/s/NDVQC/clinical?field=sex', '/dictionary', '/audit#end', '/'])('may be %s', (path) => expect(returnPath(path)).toBe(path));

  it.each([
    ...['//evil.example', '/\\evil.example', '/.//evil.example', '/%2e//evil.example', '/x/..//evil.example', '/\t/evil.example'],
    ...['https://evil.example', 'javascript:alert(1)', 'evil', '', undefined, '/\r\nSet-Cookie: a=b', '/ /evil.example'],
    ...['/api/oidc/start', '/x/../api/session', '/API/oidc/start', '/sign-in?return=/', '/admin'],
  ])('is never %j', (path) => expect(returnPath(path)).toBe('/'));

  it('is kept by the sign-in page where nobody could be signed in', () => {
    expect(signInPage('admin', '/audit?page=2', { refusal: 'closed' })).toBe('/admin/sign-in?return=%2Faudit%3Fpage%3D2&oidc=closed');
    expect(signInPage('submitter', '/', { challenge: 'a-b' })).toBe('/sign-in#challenge=a-b');
  });
});
