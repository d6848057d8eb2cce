import { setTimeout as pause } from 'node:timers/promises';
import { Secret, TOTP } from 'otpauth';
import request from 'supertest';
import type { SecondFactorSetUp } from '@cqdg/contract';
import { Account } from '../src/accounts/account.entities';
import { AuditEvent } from '../src/audit/audit.entities';
import { OutboxMail } from '../src/notifications/outbox.entity';
import { OidcIdentity } from '../src/oidc/oidc-identity.entity';
import { RedisService } from '../src/platform/redis/redis.service';
import { type TestApp, startTestApp } from './harness';
import { PASSWORD, makeAccount, signIn } from './people';
import { type TestProvider, Visitor, settingsOf, startProvider } from './provider';

const CALLBACK = 'http://localhost:3000/api/oidc/callback';
let t: TestApp;
let provider: TestProvider;
let last = 0;

/** A person of the provider, by default with an account of ours. */
async function known(claims: Record<string, unknown> = {}): Promise<{ name: string; account: Account }> {
  const account = await makeAccount(t);
  const name = `personne-${++last}`;
  await provider.say(name, { email: account.email, email_verified: true, ...claims });
  return { name, account };
}
const told = (action: AuditEvent['action'], accountId: string) => t.dataSource.manager.findBy(AuditEvent, { action, accountId });
const reasons = async () =>
  (await t.dataSource.manager.find(AuditEvent, { where: { action: 'identity.refused' }, order: { at: 'ASC' } })).map(
    ({ params }) => params['reason'],
  );

beforeAll(async () => {
  provider = await startProvider(CALLBACK);
  t = await startTestApp({ ...settingsOf(provider.issuer), OIDC_NAME_FR: 'l’Institut' });
});
afterAll(async () => {
  await t?.close();
  await provider?.stop();
});

describe('signing in at the provider', () => {
  it('links the account of the verified address, tells so, and leads to the page that was asked for', async () => {
    const { name, account } = await known();
    const visitor = new Visitor(t);
    const address = new URL(await visitor.leave('?return=/s/NDVQC/clinical%3Ffield=sex'));
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      ...{ response_type: 'code', scope: 'openid email', redirect_uri: CALLBACK, code_challenge_method: 'S256' },
    });
    expect(await visitor.comeBack(await visitor.prove(address.href, name))).toBe('/s/NDVQC/clinical?field=sex');
    expect(await visitor.who()).toBe(account.email);
    expect(await t.dataSource.manager.findBy(OidcIdentity, { accountId: account.id })).toMatchObject([
      { issuer: provider.issuer, subject: name },
    ]);
    const mails = await t.dataSource.manager.findBy(OutboxMail, { recipient: account.email });
    expect(mails.map(({ subject }) => subject)).toEqual(['Votre compte est lié à un service de connexion']);
    for (const action of ['identity.linked', 'identity.signed_in', 'session.opened'] as const) {
      expect(await told(action, account.id)).toHaveLength(1);
    }
  });

  it('knows the person by issuer and subject later, whatever became of the address', async () => {
    const { name, account } = await known();
    await new Visitor(t).signIn(name);
    const other = await makeAccount(t);
    await provider.say(name, { email: other.email, email_verified: false });
    const visitor = new Visitor(t);
    expect(await visitor.signIn(name, '?app=admin&return=/audit')).toBe('/admin/audit');
    expect(await visitor.who()).toBe(account.email);
    expect(await told('identity.linked', account.id)).toHaveLength(1);
    expect(await told('identity.signed_in', account.id)).toHaveLength(2);
  });

  it('opens a new session in the place of the one that the browser had', async () => {
    const { name, account } = await known();
    const before = await signIn(t, await makeAccount(t));
    const visitor = new Visitor(t);
    const address = await visitor.leave();
    const search = await visitor.prove(address, name);
    const answer = await request(t.app.getHttpServer())
      .get(`/api/oidc/callback${search}`)
      .set('Cookie', `${visitor.cookies}; ${before.cookie}`);
    expect(answer.get('Set-Cookie')?.[0]).toMatch(/^cqdg=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    expect((await before.get('/api/session')).body.user).toBeNull();
    expect(await told('session.opened', account.id)).toHaveLength(1);
  });

  it('refuses who has no account, whose address is not verified, whose account is closed, and makes no account', async () => {
    const count = () => t.dataSource.manager.count(Account);
    await provider.say('inconnue', { email: 'inconnue@exemple.org', email_verified: true });
    const unverified = await known({ email_verified: false });
    const loose = await known({ email_verified: 'true' });
    const silent = await known({ email: undefined, email_verified: undefined });
    const closed = await known();
    const closedLater = await known();
    await new Visitor(t).signIn(closedLater.name);
    for (const { account } of [closed, closedLater]) await t.dataSource.manager.update(Account, account.id, { closedAt: new Date() });
    const before = await count();
    const outcomes: [string, string][] = [
      ['inconnue', 'unknown_account'],
      [unverified.name, 'unverified'],
      [loose.name, 'unverified'],
      [silent.name, 'unverified'],
      [closed.name, 'closed'],
      [closedLater.name, 'closed'],
    ];
    const seen = (await reasons()).length;
    for (const [name, refusal] of outcomes) {
      const visitor = new Visitor(t);
      expect(await visitor.signIn(name, '?return=/studies')).toBe(`/sign-in?return=%2Fstudies&oidc=${refusal}`);
      expect(await visitor.who()).toBeNull();
    }
    expect((await reasons()).slice(seen)).toEqual(outcomes.map(([, refusal]) => refusal));
    expect(await count()).toBe(before);
    expect(await t.dataSource.manager.countBy(OidcIdentity, { accountId: closed.account.id })).toBe(0);
  });

  it('refuses an address that came to somebody else at the provider, or that only looks like another', async () => {
    const { name, account } = await known();
    await new Visitor(t).signIn(name);
    await provider.say('successeur', { email: account.email.toUpperCase(), email_verified: true });
    expect(await new Visitor(t).signIn('successeur')).toBe('/sign-in?oidc=other_identity');
    const wide = (await makeAccount(t)).email.replace('p-', 'ｐ-');
    await provider.say('semblable', { email: wide, email_verified: true });
    expect(await new Visitor(t).signIn('semblable')).toBe('/sign-in?oidc=unknown_account');
  });

  it('says so where the person leaves it at the provider', async () => {
    expect(await new Visitor(t).signIn('nobody-here', '?app=admin')).toBe('/admin/sign-in?oidc=cancelled');
  });

  it('links once, where the person signs in twice at the same moment', async () => {
    const { name, account } = await known();
    const visitors = [new Visitor(t), new Visitor(t), new Visitor(t)];
    expect(await Promise.all(visitors.map((one) => one.signIn(name)))).toEqual(['/', '/', '/']);
    expect(await told('identity.linked', account.id)).toHaveLength(1);
  });
});

describe('what comes back from the provider', () => {
  const refused = '/sign-in?oidc=expired';

  it('is taken once', async () => {
    const { name } = await known();
    const visitor = new Visitor(t);
    const search = await visitor.prove(await visitor.leave(), name);
    expect(await visitor.comeBack(search)).toBe('/');
    expect(await visitor.comeBack(search)).toBe(refused);
  });

  it('is taken of the browser alone that began, and of none after another has tried', async () => {
    const { name } = await known();
    const [victim, attacker] = [new Visitor(t), new Visitor(t)];
    await victim.leave();
    const search = await attacker.prove(await attacker.leave(), name);
    expect(await victim.comeBack(search)).toBe(refused);
    expect(await victim.who()).toBeNull();
    expect(await attacker.comeBack(search)).toBe(refused);
    expect((await reasons()).at(-1)).toBe('expired');
  });

  it('needs the state that left', async () => {
    const { name } = await known();
    const visitor = new Visitor(t);
    const search = await visitor.prove(await visitor.leave(), name);
    for (const state of ['', 'submitter.', `submitter.${'A'.repeat(43)}`]) {
      const changed = new URLSearchParams(search);
      changed.set('state', state);
      expect(await visitor.comeBack(`?${changed.toString()}`)).toBe(refused);
    }
    for (const nonsense of ['', '?', '?code=x', '?state=a&state=b', '?error=access_denied', '?state=%00']) {
      expect(await visitor.comeBack(nonsense)).toBe(refused);
    }
    // Nothing of that used it up.
    expect(await visitor.comeBack(search)).toBe('/');
  });

  it('is good in two tabs of a browser', async () => {
    const { name, account } = await known();
    const visitor = new Visitor(t);
    const [first, second] = [await visitor.leave('?return=/guide'), await visitor.leave('?return=/dictionary')];
    expect(await visitor.comeBack(await visitor.prove(first, name))).toBe('/guide');
    expect(await visitor.comeBack(await visitor.prove(second, name))).toBe('/dictionary');
    expect(await visitor.who()).toBe(account.email);
  });

  it('proves nothing with another nonce, another verifier, or a code that was altered', async () => {
    const { name: person } = await known();
    for (const [name, value] of [
      ['nonce', 'un-autre'],
      ['code_challenge', 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM'],
    ] as const) {
      await provider.forge({ [name]: value });
      const visitor = new Visitor(t);
      expect(await visitor.signIn(person)).toBe('/sign-in?oidc=failed');
      expect(await visitor.who()).toBeNull();
    }
    const visitor = new Visitor(t);
    const search = new URLSearchParams(await visitor.prove(await visitor.leave(), person));
    search.set('code', 'un-autre-code');
    expect(await visitor.comeBack(`?${search.toString()}`)).toBe('/sign-in?oidc=failed');
    expect((await reasons()).slice(-3)).toEqual(['failed', 'failed', 'failed']);
  });

  it('is kept for ten minutes', async () => {
    const visitor = new Visitor(t);
    const redis = t.app.get(RedisService);
    await visitor.leave();
    const lives = await Promise.all((await redis.client.keys(redis.name('oidc:*'))).map((key) => redis.client.ttl(key)));
    expect(lives.length).toBeGreaterThan(0);
    expect(lives.every((seconds) => seconds > 0 && seconds <= 600)).toBe(true);
  });
});

describe('the page after signing in', () => {
  it.each(['//evil.example', 'https://evil.example', '/.//evil.example', '/\\evil.example', '/api/oidc/start', '/\t/evil.example'])(
    'is never %s',
    async (asked) => {
      const { name } = await known();
      expect(await new Visitor(t).signIn(name, `?return=${encodeURIComponent(asked)}`)).toBe('/');
    },
  );
});

describe('a second factor', () => {
  const codeOf = (secret: string, steps = 0) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 });
  async function guarded(claims: Record<string, unknown> = {}) {
    const left = 30_000 - (Date.now() % 30_000);
    if (left < 5000) await pause(left);
    const { name, account } = await known(claims);
    const browser = await signIn(t, account);
    const { secret } = (await browser.post('/api/me/second-factor', { password: PASSWORD }).expect(200)).body as SecondFactorSetUp;
    await browser.post('/api/me/second-factor/confirm', { code: codeOf(secret, -1) }).expect(200);
    return { name, account, secret };
  }

  it('is asked for after the provider too', async () => {
    const { name, account, secret } = await guarded({ amr: ['pwd'] });
    const visitor = new Visitor(t);
    const location = await visitor.signIn(name, '?return=/studies');
    const [, challenge = ''] = /^\/sign-in\?return=%2Fstudies#challenge=([\w-]{43})$/.exec(location) ?? [];
    expect(await visitor.who()).toBeNull();
    const give = (code: string) => request(t.app.getHttpServer()).post('/api/session/code').send({ challenge, code });
    await give('000000').expect(403);
    expect((await give(codeOf(secret)).expect(200)).body.user).toMatchObject({ id: account.id });
  });

  it.each([{ amr: ['pwd', 'mfa'] }, { acr: 'https://refeds.org/profile/mfa' }])('is spared where the provider says %j', async (claims) => {
    const { name, account } = await guarded(claims);
    const visitor = new Visitor(t);
    expect(await visitor.signIn(name)).toBe('/');
    expect(await visitor.who()).toBe(account.email);
  });
});

describe('the person’s own account', () => {
  it('shows the link, and ends it', async () => {
    const { name, account } = await known();
    const browser = await signIn(t, account);
    const view = async () => (await browser.get('/api/me/identity').expect(200)).body;
    expect(await view()).toEqual({
      ...{ provider: { fr: 'l’Institut', en: 'your institution' }, hasPassword: true, linkedAt: null, usedAt: null },
    });
    await browser.delete('/api/me/identity').expect(404);
    await new Visitor(t).signIn(name);
    expect(await view()).toMatchObject({ linkedAt: expect.any(String), usedAt: expect.any(String) });
    await browser.delete('/api/me/identity').expect(204);
    expect(await view()).toMatchObject({ linkedAt: null });
    expect(await told('identity.unlinked', account.id)).toHaveLength(1);
  });

  it('keeps the link that is the only way in', async () => {
    const { name, account } = await known();
    const browser = await signIn(t, account);
    await new Visitor(t).signIn(name);
    await t.dataSource.manager.update(Account, account.id, { passwordHash: null });
    expect((await browser.delete('/api/me/identity').expect(409)).body.code).toBe('identity.only_way');
    expect((await browser.put('/api/me/password', { current: PASSWORD, next: 'sept érables rouges' }).expect(409)).body.code).toBe(
      'password.none',
    );
    await request(t.app.getHttpServer()).post('/api/session').send({ email: account.email, password: PASSWORD }).expect(401);
  });
});

describe('a provider that is away', () => {
  it('keeps nothing from starting, fails nobody, and is asked again', async () => {
    const port = Number(new URL(provider.issuer).port);
    const second = await startProvider(CALLBACK);
    const away = Number(new URL(second.issuer).port);
    await second.stop();
    expect(away).not.toBe(port);
    const app = await startTestApp(settingsOf(second.issuer));
    try {
      const visitor = new Visitor(app);
      expect(await visitor.leave('?app=admin&return=/audit')).toBe('/admin/sign-in?return=%2Faudit&oidc=unavailable');
      const back = await startProvider(CALLBACK, away);
      const account = await makeAccount(app);
      await back.say('revenue', { email: account.email, email_verified: true });
      const address = await visitor.leave();
      const search = await visitor.prove(address, 'revenue');
      // Gone again, between the sign-in and the exchange of the code.
      await back.stop();
      expect(await visitor.comeBack(search)).toBe('/sign-in?oidc=unavailable');
      expect(await visitor.who()).toBeNull();
    } finally {
      await app.close();
    }
  });
});

describe('without a provider', () => {
  it('nothing is offered, and the addresses are unknown', async () => {
    const app = await startTestApp();
    try {
      const ask = (path: string) => request(app.app.getHttpServer()).get(path);
      expect((await ask('/api/oidc').expect(200)).body).toEqual({ provider: null });
      for (const path of ['/api/oidc/start', '/api/oidc/callback?code=x&state=y']) await ask(path).expect(404);
    } finally {
      await app.close();
    }
    expect((await request(t.app.getHttpServer()).get('/api/oidc').expect(200)).body).toEqual({
      provider: { fr: 'l’Institut', en: 'your institution' },
    });
  });
});
