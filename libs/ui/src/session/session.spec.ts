import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { SessionView, UserView } from '@cqdg/contract';
import { ApiClient } from '../api/api-client';
import { headersInterceptor } from '../api/headers.interceptor';
import { LanguageService } from '../i18n/language.service';
import { Session } from './session';
import { safeReturn } from './session-guards';

const ana: UserView = { id: 'u1', email: 'ana@labo.example', displayName: 'Ana', language: 'en', staffRole: null };
const open: SessionView = { user: ana, csrfToken: 'token-1' };

function arrange() {
  localStorage.clear();
  TestBed.configureTestingModule({ providers: [provideHttpClient(withInterceptors([headersInterceptor])), provideHttpClientTesting()] });
  return { session: TestBed.inject(Session), api: TestBed.inject(ApiClient), http: TestBed.inject(HttpTestingController) };
}

async function signedIn() {
  const all = arrange();
  const loading = all.session.load();
  all.http.expectOne('/api/session').flush(open);
  await loading;
  return all;
}

describe('the session', () => {
  it('is a visitor’s until someone signs in', async () => {
    const { session, http } = arrange();
    expect(session.status()).toBe('unknown');
    const loading = session.load();
    http.expectOne('/api/session').flush({ user: null, csrfToken: null });
    await loading;
    expect(session.status()).toBe('visitor');
  });

  it('tells a server that does not answer from a visitor', async () => {
    const { session, http } = arrange();
    const loading = session.load();
    http.expectOne('/api/session').error(new ProgressEvent('error'));
    await loading;
    expect(session.status()).toBe('unreachable');
  });

  it('takes the language of the account', async () => {
    await signedIn();
    expect(TestBed.inject(LanguageService).language()).toBe('en');
  });

  it('sends its token with what changes something, and only then', async () => {
    const { api, http } = await signedIn();
    void api.get('/api/studies');
    expect(http.expectOne('/api/studies').request.headers.has('X-CSRF-Token')).toBe(false);
    void api.post('/api/studies', {});
    expect(http.expectOne('/api/studies').request.headers.get('X-CSRF-Token')).toBe('token-1');
  });

  it('ends when the server no longer knows it', async () => {
    const { session, api, http } = await signedIn();
    const asked = api.get('/api/studies');
    http.expectOne('/api/studies').flush({ code: 'session.required' }, { status: 401, statusText: '' });
    await expect(asked).rejects.toMatchObject({ code: 'session.required' });
    expect(session.status()).toBe('ended');
    expect(session.user()).toBeNull();
  });

  it('ends when it is found to be over, and not for want of an answer', async () => {
    const { session, http } = await signedIn();
    const unanswered = session.check();
    http.expectOne('/api/session').error(new ProgressEvent('error'));
    await unanswered;
    expect(session.status()).toBe('signed-in');
    const answered = session.check();
    http.expectOne('/api/session').flush({ user: null, csrfToken: null });
    await answered;
    expect(session.status()).toBe('ended');
  });

  it('does not end on a password that is wrong', async () => {
    const { session, http } = await signedIn();
    const asked = session.signIn('ana@labo.example', 'wrong');
    http.expectOne('/api/session').flush({ code: 'sign_in.refused' }, { status: 401, statusText: '' });
    await expect(asked).rejects.toMatchObject({ code: 'sign_in.refused' });
    expect(session.status()).toBe('signed-in');
  });

  it('opens only with the code, where the account has a second factor', async () => {
    const { session, http } = arrange();
    const asked = session.signIn('ana@labo.example', 'right');
    http.expectOne('/api/session').flush({ user: null, csrfToken: null, challenge: { token: 'question', expiresAt: '' } });
    expect((await asked).challenge?.token).toBe('question');
    expect(session.user()).toBeNull();
    const given = session.giveCode('question', '123456');
    const request = http.expectOne('/api/session/code');
    expect(request.request.body).toEqual({ challenge: 'question', code: '123456' });
    request.flush(open);
    expect(await given).toEqual(ana);
    expect(session.status()).toBe('signed-in');
  });

  it('keeps a choice of language in the account', async () => {
    const { session, http } = await signedIn();
    const chosen = session.chooseLanguage('fr');
    const request = http.expectOne('/api/me');
    expect(request.request.body).toEqual({ language: 'fr' });
    request.flush({ ...ana, language: 'fr' });
    await chosen;
    expect(TestBed.inject(LanguageService).language()).toBe('fr');
    expect(session.user()?.language).toBe('fr');
  });

  it('keeps the choice in this browser where the account cannot take it', async () => {
    const { session, http } = await signedIn();
    const chosen = session.chooseLanguage('fr');
    http.expectOne('/api/me').flush({}, { status: 503, statusText: '' });
    await chosen;
    expect(TestBed.inject(LanguageService).language()).toBe('fr');
  });
});

describe('the address to return to after signing in', () => {
  it.each(['/s/NDVQC/clinical?field=sex', '/dictionary'])('keeps %s', (address) => expect(safeReturn(address)).toBe(address));
  it.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '/sign-in?return=/', '', null])(
    'never leads to %s',
    (address) => expect(safeReturn(address)).toBe('/'),
  );
});
