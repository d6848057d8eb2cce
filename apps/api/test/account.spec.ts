import request from 'supertest';
import { type OpenSession, choosableKinds } from '@cqdg/contract';
import { PasswordReset } from '../src/accounts/password-reset.entity';
import { AuditEvent } from '../src/audit/audit.entities';
import { OutboxMail } from '../src/notifications/outbox.entity';
import { NotificationsService } from '../src/notifications/notifications.service';
import { Member } from '../src/studies/study.entities';
import { type TestApp, startTestApp } from './harness';
import { type Browser, PASSWORD, makeAccount, makeStudy, person, signIn } from './people';

const NEXT = 'sept outardes au nord';
let t: TestApp;
const anyone = () => request(t.app.getHttpServer());
const forgot = (email: string) => anyone().post('/api/password-resets').send({ email });
const choose = (token: string, password = NEXT) => anyone().post(`/api/password-resets/${token}`).send({ password });
const mailsTo = (recipient: string) => t.dataSource.manager.find(OutboxMail, { where: { recipient }, order: { createdAt: 'ASC' } });
const tokenIn = (mail: OutboxMail | undefined) => /\/new-password\/([\w-]{43})\n/.exec(mail?.body ?? '')?.[1] ?? '';

beforeAll(async () => {
  t = await startTestApp({ RESETS_PER_ACCOUNT: '3' });
});
afterAll(() => t?.close());

describe('a forgotten password', () => {
  it('is replaced by the link of a mail, once; every session ends and the person is told', async () => {
    const browser = await signIn(t, await makeAccount(t, 'curator', 'en'));
    const { email, id } = browser.account;
    await forgot(` ${email.toUpperCase()} `).expect(202, '');
    const token = tokenIn((await mailsTo(email))[0]);
    await anyone().get(`/api/password-resets/${token}`).expect(200, { email, staff: true });
    expect((await choose(token, 'court').expect(400)).body.fields).toEqual({ password: 'too_short' });
    await choose(token).expect(204);
    expect((await choose(token).expect(410)).body.code).toBe('reset.gone');
    await browser.get('/api/studies').expect(401);
    await anyone().post('/api/session').send({ email, password: PASSWORD }).expect(401);
    await anyone().post('/api/session').send({ email, password: NEXT }).expect(200);
    expect((await mailsTo(email)).map(({ subject }) => subject)).toEqual(['Choose a new password', 'Your password was changed']);
    const actions = (await t.dataSource.manager.findBy(AuditEvent, { accountId: id })).map(({ action }) => action);
    expect(actions).toEqual(expect.arrayContaining(['account.reset_requested', 'account.password_reset']));
  });

  it('gives the same answer for an address without an account, and sends nothing', async () => {
    const account = await makeAccount(t);
    const [known, unknown] = [await forgot(account.email), await forgot('personne@exemple.org')];
    expect([unknown.status, unknown.text, unknown.headers['content-type']]).toEqual([
      known.status,
      known.text,
      known.headers['content-type'],
    ]);
    expect(await mailsTo('personne@exemple.org')).toEqual([]);
  });

  it('sends no more links than a mailbox should bear, and does not say so', async () => {
    const account = await makeAccount(t);
    for (let i = 0; i < 5; i++) await forgot(account.email).expect(202);
    expect(await mailsTo(account.email)).toHaveLength(3);
  });

  it('leaves no link that works: not after an hour, not after a change by the person, not after another was used', async () => {
    const account = await makeAccount(t);
    for (let i = 0; i < 3; i++) await forgot(account.email).expect(202);
    const [first = '', second = '', third = ''] = (await mailsTo(account.email)).map(tokenIn);
    await t.dataSource.query(`UPDATE password_reset SET expires_at = now() WHERE account_id = $1 AND token_hash = $2`, [
      account.id,
      await hashOf(first),
    ]);
    await choose(first).expect(410);
    await choose(second).expect(204);
    await choose(third).expect(410);
    await choose('%00').expect(410);
  });

  it('is chosen once when the link is used twice at the same moment', async () => {
    const account = await makeAccount(t);
    await forgot(account.email).expect(202);
    const token = tokenIn((await mailsTo(account.email))[0]);
    const answers = await Promise.all([choose(token), choose(token, 'onze gélinottes au bois')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 410]);
  });

  it('keeps the link as a hash: who reads the database cannot use it', async () => {
    const account = await makeAccount(t);
    await forgot(account.email).expect(202);
    const token = tokenIn((await mailsTo(account.email))[0]);
    expect(token).not.toBe('');
    expect(JSON.stringify(await t.dataSource.manager.findBy(PasswordReset, { accountId: account.id }))).not.toContain(token);
  });

  it('cannot be asked for without end from one address', async () => {
    const strict = await startTestApp({ RESETS_PER_ADDRESS: '2' });
    try {
      const ask = () => request(strict.app.getHttpServer()).post('/api/password-resets').send({ email: 'x@exemple.org' });
      await ask().expect(202);
      await ask().expect(202);
      const refused = await ask().expect(429);
      expect(Number(refused.get('Retry-After'))).toBeGreaterThan(0);
    } finally {
      await strict.close();
    }
  });
});

async function hashOf(token: string): Promise<string> {
  const { hashToken } = await import('../src/accounts/secret-token');
  return hashToken(token);
}

describe('a person’s sessions', () => {
  const sessionsOf = async (browser: Browser) => (await browser.get('/api/me/sessions').expect(200)).body as OpenSession[];

  it('are listed with the browser that opened them, this one first', async () => {
    const account = await makeAccount(t);
    const agent =
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1';
    await anyone().post('/api/session').set('User-Agent', agent).send({ email: account.email, password: PASSWORD }).expect(200);
    const listed = await sessionsOf(await signIn(t, account));
    expect(listed).toEqual([
      expect.objectContaining({ current: true, browser: null }),
      expect.objectContaining({
        current: false,
        browser: 'Safari',
        system: 'iOS',
        handheld: true,
        address: expect.stringContaining('127.0.0.1'),
      }),
    ]);
  });

  it('are ended one by one, or all the others at once', async () => {
    const account = await makeAccount(t);
    const [here, lost, other] = [await signIn(t, account), await signIn(t, account), await signIn(t, account)];
    const target = (await sessionsOf(lost))[0]?.id ?? '';
    await here.delete(`/api/me/sessions/${target}`).expect(204);
    await lost.get('/api/studies').expect(401);
    await other.get('/api/studies').expect(200);
    await here.delete('/api/me/sessions').expect(204);
    await other.get('/api/studies').expect(401);
    expect(await sessionsOf(here)).toHaveLength(1);
  });

  it('are nobody else’s to end', async () => {
    const [mine, theirs] = [await signIn(t, await makeAccount(t)), await signIn(t, await makeAccount(t))];
    const target = (await sessionsOf(theirs))[0]?.id ?? '';
    await mine.delete(`/api/me/sessions/${target}`).expect(404);
    await theirs.get('/api/studies').expect(200);
  });
});

describe('choices about mail', () => {
  it('are all by mail at first, and keep a kind of news in the portal once its person says so', async () => {
    const study = await makeStudy(t);
    const lead = await person(t, study, 'lead');
    const other = await makeAccount(t);
    await t.dataSource.manager.insert(Member, { studyId: study.id, accountId: other.id, role: 'reader' });
    const before = await lead.get('/api/me/mail-choices').expect(200);
    expect(new Set(Object.values(before.body as object))).toEqual(new Set(['mail']));
    const after = await lead.patch('/api/me/mail-choices', { acceptance: 'app' }).expect(200);
    expect(after.body).toEqual({ ...before.body, acceptance: 'app' });
    for (const kind of choosableKinds) await lead.patch('/api/me/mail-choices', { [kind]: 'app' }).expect(200);
    await lead.patch('/api/me/mail-choices', { password_changed: 'app' }).expect(400);
    await t.app.get(NotificationsService).tell(t.system, 'acceptance', study, { revision: 1, by: 'Noé' });
    expect(await mailsTo(lead.account.email)).toEqual([]);
    expect(await mailsTo(other.email)).toHaveLength(1);
    expect((await lead.get('/api/me/notices')).body).toMatchObject({ unread: 1, items: [{ kind: 'acceptance', read: false }] });
  });
});
