import request from 'supertest';
import { Session } from '../src/accounts/account.entities';
import { type TestApp, startTestApp } from './harness';
import { PASSWORD, makeAccount, signIn } from './people';

let t: TestApp;
const anyone = () => request(t.app.getHttpServer());
const tries = (email: string, password: string) => anyone().post('/api/session').send({ email, password });

beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t?.close());

describe('a session', () => {
  it('says who is signed in, and is told nothing before', async () => {
    await anyone().get('/api/session').expect(200, { user: null, csrfToken: null });
    const browser = await signIn(t, await makeAccount(t, 'curator', 'en'));
    const { body } = await browser.get('/api/session').expect(200);
    const { id, email, displayName } = browser.account;
    expect(body).toEqual({ user: { id, email, displayName, language: 'en', staffRole: 'curator' }, csrfToken: browser.csrfToken });
  });

  it('lives in a cookie that scripts cannot read and other sites cannot send with a change', async () => {
    const account = await makeAccount(t);
    const [cookie] = (await tries(account.email, PASSWORD).expect(200)).get('Set-Cookie') ?? [];
    expect(cookie).toMatch(/^cqdg=[\w-]{43}; /);
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Lax');
    expect(cookie).not.toContain('Secure');
  });

  it('is kept as a hash: who reads the database cannot use it', async () => {
    const browser = await signIn(t, await makeAccount(t));
    const token = browser.cookie.split('=')[1] ?? '';
    const rows = await t.dataSource.manager.findBy(Session, { accountId: browser.account.id });
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('opens whatever the capitals and spaces around the address', async () => {
    const account = await makeAccount(t);
    await tries(` ${account.email.toUpperCase()} `, PASSWORD).expect(200);
  });

  it('ends at once when its person signs out', async () => {
    const browser = await signIn(t, await makeAccount(t));
    const [cookie] = (await browser.delete('/api/session').expect(204)).get('Set-Cookie') ?? [];
    expect(cookie).toMatch(/^cqdg=; Max-Age=0/);
    await browser.get('/api/studies').expect(401);
  });

  it('ends after two hours without a request, and after twelve in any case', async () => {
    const browser = await signIn(t, await makeAccount(t));
    const age = (column: string, sql: string) =>
      t.dataSource.query(`UPDATE session SET ${column} = now() ${sql} WHERE account_id = $1`, [browser.account.id]);
    await age('seen_at', `- interval '119 minutes'`);
    await browser.get('/api/studies').expect(200);
    await age('seen_at', `- interval '121 minutes'`);
    await browser.get('/api/studies').expect(401);
    await age('seen_at', '');
    await browser.get('/api/studies').expect(200);
    await age('expires_at', `- interval '1 second'`);
    await browser.get('/api/studies').expect(401);
  });

  it('ends when the account is closed', async () => {
    const browser = await signIn(t, await makeAccount(t));
    await t.dataSource.query('UPDATE account SET closed_at = now() WHERE id = $1', [browser.account.id]);
    await browser.get('/api/studies').expect(401);
    await tries(browser.account.email, PASSWORD).expect(401);
  });

  it('survives a change of password, the other ones of the person do not', async () => {
    const account = await makeAccount(t);
    const [here, elsewhere] = [await signIn(t, account), await signIn(t, account)];
    await here.put('/api/me/password', { current: 'faux', next: 'sept outardes au nord' }).expect(403);
    const weak = await here.put('/api/me/password', { current: PASSWORD, next: 'court' }).expect(400);
    expect(weak.body).toMatchObject({ code: 'password.weak', fields: { password: 'too_short' } });
    await here.put('/api/me/password', { current: PASSWORD, next: 'sept outardes au nord' }).expect(204);
    await here.get('/api/studies').expect(200);
    await elsewhere.get('/api/studies').expect(401);
    await tries(account.email, 'sept outardes au nord').expect(200);
  });

  it('is not opened by a page of another site', async () => {
    const account = await makeAccount(t);
    const from = (origin: string) => tries(account.email, PASSWORD).set('Origin', origin);
    expect((await from('https://ailleurs.example').expect(403)).body.code).toBe('csrf.refused');
    await from('null').expect(403);
    await from(t.config.publicUrl).expect(200);
    await from(`http://portail.local:8080`).set('Host', 'portail.local:8080').expect(200);
  });

  it('remembers the language and the name that its person chose', async () => {
    const browser = await signIn(t, await makeAccount(t));
    const { body } = await browser.patch('/api/me', { language: 'en', displayName: 'Ann' }).expect(200);
    expect(body).toMatchObject({ language: 'en', displayName: 'Ann' });
    const refused = await browser.patch('/api/me', { staffRole: 'admin' }).expect(400);
    expect(refused.body).toMatchObject({ code: 'input.invalid', fields: { staffRole: 'unknown' }, title: 'Entries to mend' });
  });
});

describe('signing in', () => {
  it('says the same of a wrong password and of an unknown address', async () => {
    const account = await makeAccount(t);
    const wrong = await tries(account.email, 'pas le bon du tout').expect(401);
    const unknown = await tries('personne@exemple.org', 'pas le bon du tout').expect(401);
    expect({ ...wrong.body, correlationId: '' }).toEqual({ ...unknown.body, correlationId: '' });
    expect(wrong.body.code).toBe('sign_in.refused');
  });
});

describe('over https', () => {
  it('the cookie is bound to the host and sent over https only', async () => {
    const secure = await startTestApp({ PUBLIC_URL: 'https://portail.example' });
    try {
      const account = await makeAccount(secure);
      const response = await request(secure.app.getHttpServer()).post('/api/session').send({ email: account.email, password: PASSWORD });
      expect(response.get('Set-Cookie')?.[0]).toMatch(/^__Host-cqdg=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
      expect(response.get('Strict-Transport-Security')).toBe('max-age=31536000');
    } finally {
      await secure.close();
    }
  });
});
