import { setTimeout as pause } from 'node:timers/promises';
import { Secret, TOTP } from 'otpauth';
import request from 'supertest';
import type { SecondFactorSetUp, SignInAnswer } from '@cqdg/contract';
import { ApiToken } from '../src/accounts/api-token.entity';
import { SecondFactor } from '../src/accounts/second-factor/second-factor.entities';
import { hashToken } from '../src/accounts/secret-token';
import { AuditEvent } from '../src/audit/audit.entities';
import { OutboxMail } from '../src/notifications/outbox.entity';
import { type TestApp, startTestApp } from './harness';
import { type Browser, PASSWORD, makeAccount, makeStudy, person, signIn, staff } from './people';

let t: TestApp;
const anyone = (app = t) => request(app.app.getHttpServer());
const codeOf = (secret: string, steps = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 });
const giveCode = (challenge: string, code: string) => anyone().post('/api/session/code').send({ challenge, code });

/** Turns it on with the code of the step before: those of this step and the next are left for the test. */
async function turnOn(browser: Browser): Promise<{ secret: string; codes: string[] }> {
  const { secret } = (await browser.post('/api/me/second-factor', { password: PASSWORD }).expect(200)).body as SecondFactorSetUp;
  const { body } = await browser.post('/api/me/second-factor/confirm', { code: codeOf(secret, -1) }).expect(200);
  return { secret, codes: body.codes };
}

async function challenged(email: string): Promise<string> {
  const answer = await anyone().post('/api/session').send({ email, password: PASSWORD }).expect(200);
  expect(answer.get('Set-Cookie')).toBeUndefined();
  const { user, csrfToken, challenge } = answer.body as SignInAnswer;
  expect([user, csrfToken]).toEqual([null, null]);
  return challenge?.token ?? '';
}

beforeAll(async () => {
  t = await startTestApp({ SIGN_IN_ACCOUNT_FAILURES: '4' });
});
afterAll(() => t?.close());
// Codes are of the real clock: none of them may grow old in the middle of a test.
beforeEach(async () => {
  const left = 30_000 - (Date.now() % 30_000);
  if (left < 4000) await pause(left);
});

describe('a second factor', () => {
  it('is turned on by password and a first code, and is asked for at sign-in from then on', async () => {
    const browser = await signIn(t, await makeAccount(t, null, 'en'));
    const { email, id } = browser.account;
    expect((await browser.post('/api/me/second-factor', { password: 'un autre, tout autre' }).expect(403)).body.code).toBe(
      'password.wrong',
    );
    const { secret, uri } = (await browser.post('/api/me/second-factor', { password: PASSWORD }).expect(200)).body as SecondFactorSetUp;
    expect(uri).toContain(`secret=${secret}`);
    // Not proven yet: nothing is asked.
    await anyone().post('/api/session').send({ email, password: PASSWORD }).expect(200).expect('Set-Cookie', /cqdg=/);
    expect((await browser.post('/api/me/second-factor/confirm', { code: '000000' }).expect(403)).body.code).toBe('code.wrong');
    const { body } = await browser.post('/api/me/second-factor/confirm', { code: codeOf(secret, -1) }).expect(200);
    expect(new Set(body.codes).size).toBe(10);
    expect((await browser.get('/api/me/second-factor')).body).toEqual({
      on: true,
      since: expect.any(String),
      recoveryCodes: 10,
      required: false,
    });
    expect((await browser.post('/api/me/second-factor', { password: PASSWORD }).expect(409)).body.code).toBe('second_factor.on');
    const answer = await giveCode(await challenged(email), codeOf(secret)).expect(200);
    expect(answer.body.user).toMatchObject({ id });
    expect(String(answer.get('Set-Cookie'))).toMatch(/cqdg=[\w-]{43}/);
    const mails = await t.dataSource.manager.findBy(OutboxMail, { recipient: email });
    expect(mails.map(({ subject }) => subject)).toEqual(['Second factor turned on']);
    expect(await t.dataSource.manager.countBy(AuditEvent, { action: 'second_factor.turned_on', objectId: id })).toBe(1);
  });

  it('takes each code once, and none that is older than the last', async () => {
    const browser = await signIn(t, await makeAccount(t));
    const { secret } = await turnOn(browser);
    const { email } = browser.account;
    await giveCode(await challenged(email), codeOf(secret, 1)).expect(200);
    for (const steps of [1, 0]) {
      expect((await giveCode(await challenged(email), codeOf(secret, steps)).expect(403)).body.code).toBe('code.wrong');
    }
  });

  it('lets one in where a code is given twice at the same moment', async () => {
    const browser = await signIn(t, await makeAccount(t));
    const { secret } = await turnOn(browser);
    const [first, second] = [await challenged(browser.account.email), await challenged(browser.account.email)];
    const code = codeOf(secret);
    const answers = await Promise.all([giveCode(first, code), giveCode(second, code), giveCode(first, code)]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('lets in by a recovery code, once, however it is typed', async () => {
    const browser = await signIn(t, await makeAccount(t));
    const { codes } = await turnOn(browser);
    const typed = ` ${codes[3]?.toLowerCase().replaceAll('-', ' ')}`;
    await giveCode(await challenged(browser.account.email), typed).expect(200);
    await giveCode(await challenged(browser.account.email), typed).expect(403);
    expect((await browser.get('/api/me/second-factor')).body.recoveryCodes).toBe(9);
  });

  it('has a question that serves once and not for long', async () => {
    const browser = await signIn(t, await makeAccount(t));
    const { secret, codes } = await turnOn(browser);
    const { email, id } = browser.account;
    const used = await challenged(email);
    await giveCode(used, codeOf(secret)).expect(200);
    expect((await giveCode(used, codes[0] ?? '').expect(410)).body.code).toBe('challenge.gone');
    const late = await challenged(email);
    await t.dataSource.query(`UPDATE sign_in_challenge SET expires_at = now() WHERE account_id = $1`, [id]);
    await giveCode(late, codes[1] ?? '').expect(410);
    await giveCode('no-such-question', codes[1] ?? '').expect(410);
    expect((await browser.get('/api/me/second-factor')).body.recoveryCodes).toBe(10);
  });

  it('makes guessing slow, also for who knows the password', async () => {
    const browser = await signIn(t, await makeAccount(t));
    const { secret } = await turnOn(browser);
    const statuses: number[] = [];
    for (let i = 0; i < 5; i++) statuses.push((await giveCode(await challenged(browser.account.email), '000000')).status);
    expect(statuses).toEqual([403, 403, 403, 403, 429]);
    await giveCode(await challenged(browser.account.email), codeOf(secret)).expect(429);
    // Signing and the like ask for the password, which is counted apart.
    await browser.put('/api/me/password', { current: 'faux', next: 'sept outardes au nord' }).expect(403);
  });

  it('has new recovery codes made by password and code, and takes none of those from before', async () => {
    const browser = await signIn(t, await makeAccount(t));
    const { secret, codes } = await turnOn(browser);
    const { email, id } = browser.account;
    const renew = (password: string, code: string) => browser.post('/api/me/second-factor/recovery-codes', { password, code });
    expect((await renew('un autre, tout autre', codeOf(secret)).expect(403)).body.code).toBe('password.wrong');
    expect((await renew(PASSWORD, '000000').expect(403)).body.code).toBe('code.wrong');
    await giveCode(await challenged(email), codes[0] ?? '').expect(200);
    const { body } = await renew(PASSWORD, codeOf(secret)).expect(200);
    expect(new Set([...body.codes, ...codes]).size).toBe(20);
    expect((await browser.get('/api/me/second-factor')).body).toMatchObject({ on: true, recoveryCodes: 10 });
    await giveCode(await challenged(email), codes[1] ?? '').expect(403);
    await giveCode(await challenged(email), body.codes[1]).expect(200);
    // The app goes on as before.
    await giveCode(await challenged(email), codeOf(secret, 1)).expect(200);
    const mails = await t.dataSource.manager.findBy(OutboxMail, { recipient: email });
    expect(mails.map(({ subject }) => subject)).toContain('Nouveaux codes de récupération');
    expect(mails.map(({ body: text }) => text).join()).not.toContain(body.codes[0]);
    expect(await t.dataSource.manager.countBy(AuditEvent, { action: 'second_factor.codes_renewed', objectId: id })).toBe(1);
  });

  it('has no recovery codes to make where it is off', async () => {
    const browser = await signIn(t, await makeAccount(t));
    const input = { password: PASSWORD, code: '123456' };
    expect((await browser.post('/api/me/second-factor/recovery-codes', input).expect(409)).body.code).toBe('second_factor.off');
  });

  it('makes new recovery codes once where they are asked for twice with one code', async () => {
    const browser = await signIn(t, await makeAccount(t));
    const { secret } = await turnOn(browser);
    const input = { password: PASSWORD, code: codeOf(secret) };
    const asked = await Promise.all([1, 2].map(() => browser.post('/api/me/second-factor/recovery-codes', input)));
    expect(asked.map(({ status }) => status).sort()).toEqual([200, 403]);
    expect((await browser.get('/api/me/second-factor')).body.recoveryCodes).toBe(10);
  });

  it('is turned off by password and code, and then asks nothing', async () => {
    const browser = await signIn(t, await makeAccount(t));
    const { secret } = await turnOn(browser);
    await browser.post('/api/me/second-factor/off', { password: 'un autre, tout autre', code: codeOf(secret) }).expect(403);
    await browser.post('/api/me/second-factor/off', { password: PASSWORD, code: '000000' }).expect(403);
    await browser.post('/api/me/second-factor/off', { password: PASSWORD, code: codeOf(secret) }).expect(204);
    await signIn(t, browser.account);
    expect((await browser.get('/api/me/second-factor')).body).toMatchObject({ on: false, recoveryCodes: 0 });
  });

  it('keeps its secret encrypted, for its account only', async () => {
    const [one, other] = [await signIn(t, await makeAccount(t)), await signIn(t, await makeAccount(t))];
    const { secret } = await turnOn(one);
    await turnOn(other);
    const { manager } = t.dataSource;
    const { sealedSecret } = await manager.findOneByOrFail(SecondFactor, { accountId: one.account.id });
    expect(sealedSecret).toMatch(/^v1\./);
    expect(sealedSecret).not.toContain(secret);
    expect(Buffer.from(sealedSecret.slice(3), 'base64url').toString('latin1')).not.toContain(secret);
  });

  it('is not walked around by an invitation to a study', async () => {
    const study = await makeStudy(t);
    const lead = await person(t, study, 'lead');
    const invited = await signIn(t, await makeAccount(t));
    const { secret } = await turnOn(invited);
    const { body } = await lead.post(`/api/studies/${study.code}/invitations`, {
      email: invited.account.email,
      role: 'reader',
      language: 'fr',
    });
    const accept = `/api/invitations/${String(body.link).split('/').at(-1)}/accept`;
    expect((await anyone().post(accept).send({ password: PASSWORD }).expect(409)).body.code).toBe('invitation.sign_in_first');
    await invited.post(accept, {}).expect(200);
    await giveCode(await challenged(invited.account.email), codeOf(secret)).expect(200);
  });

  it('says nothing of accounts: a wrong password is answered as ever', async () => {
    const browser = await signIn(t, await makeAccount(t));
    await turnOn(browser);
    const wrong = (email: string) => anyone().post('/api/session').send({ email, password: 'un autre, tout autre' });
    const [known, unknown] = [await wrong(browser.account.email), await wrong('personne@exemple.org')];
    expect([known.status, known.body.code]).toEqual([unknown.status, unknown.body.code]);
  });
});

describe('a centre that asks a second factor of its people', () => {
  let strict: TestApp;
  beforeAll(async () => {
    strict = await startTestApp({ STAFF_SECOND_FACTOR: 'required' });
  });
  afterAll(() => strict?.close());

  it('opens nothing else to who lacks one, and everything once it is on', async () => {
    const curator = await staff(strict, 'curator');
    const { body } = await curator.get('/api/session').expect(200);
    expect(body.user.secondFactorMissing).toBe(true);
    for (const path of ['/api/studies', '/api/me/notices']) {
      expect((await curator.get(path).expect(403)).body.code).toBe('second_factor.required');
    }
    expect((await curator.patch('/api/me', { language: 'en' }).expect(200)).body.secondFactorMissing).toBe(true);
    const { secret } = await turnOn(curator);
    await curator.get('/api/studies').expect(200);
    expect((await curator.get('/api/session')).body.user.secondFactorMissing).toBeUndefined();
    const renewed = { password: PASSWORD, code: codeOf(secret) };
    expect((await curator.post('/api/me/second-factor/recovery-codes', renewed).expect(200)).body.codes).toHaveLength(10);
    const off = await curator.post('/api/me/second-factor/off', { password: PASSWORD, code: codeOf(secret, 1) }).expect(409);
    expect(off.body.code).toBe('second_factor.kept');
  });

  it('opens neither the queues nor anything to a token, of who lacks one', async () => {
    const admin = await staff(strict, 'admin');
    expect((await admin.get('/api/queues/').expect(403)).body.code).toBe('second_factor.required');
    const token = 'cqdg_made-before-the-centre-asked';
    const row = {
      accountId: admin.account.id,
      name: 'Loader',
      tokenHash: hashToken(token),
      start: 'cqdg_made-b',
      scopes: ['read' as const],
    };
    await strict.dataSource.manager.insert(ApiToken, { ...row, expiresAt: new Date(Date.now() + 3_600_000) });
    const byToken = () => request(strict.app.getHttpServer()).get('/api/studies').set('Authorization', `Bearer ${token}`);
    expect((await byToken().expect(403)).body.code).toBe('second_factor.required');
    await turnOn(admin);
    await byToken().expect(200);
    await admin.get('/api/queues/').expect(200);
  });

  it('asks nothing of people of studies', async () => {
    const reader = await person(strict, await makeStudy(strict), 'reader');
    await reader.get('/api/studies').expect(200);
    expect((await reader.get('/api/me/second-factor')).body).toMatchObject({ on: false, required: false });
  });
});
