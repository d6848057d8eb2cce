import { randomUUID } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import request from 'supertest';
import type { AuditAction, Page, StaffInvitationView, UserDetail, UserRow } from '@cqdg/contract';
import { Account } from '../src/accounts/account.entities';
import { AuditEvent } from '../src/audit/audit.entities';
import { OutboxMail } from '../src/notifications/outbox.entity';
import { type TestApp, startTestApp } from './harness';
import { type Browser, PASSWORD, makeAccount, makeStudy, person, signIn, staff } from './people';

let t: TestApp;
let admin: Browser;
const anyone = () => request(t.app.getHttpServer());
const at = ({ account }: Browser, rest = '') => `/api/accounts/${account.id}${rest}`;
const detail = async (who: Browser): Promise<UserDetail> => (await admin.get(at(who)).expect(200)).body;
const subjectsTo = async (recipient: string) =>
  (await t.dataSource.manager.find(OutboxMail, { where: { recipient }, order: { createdAt: 'ASC' } })).map(({ subject }) => subject);
const audited = (action: AuditAction, objectId: string) => t.dataSource.manager.countBy(AuditEvent, { action, objectId });
const page = async (query: string): Promise<Page<UserRow>> => (await admin.get(`/api/accounts?${query}`).expect(200)).body;
const emails = ({ items }: Page<UserRow>) => items.map(({ email }) => email);

beforeAll(async () => {
  t = await startTestApp();
  admin = await staff(t, 'admin');
});
afterAll(() => t?.close());

describe('the list of accounts', () => {
  it('shows who is where, and is searched, filtered, sorted and paged', async () => {
    const study = await makeStudy(t);
    const [lead, curator] = [await person(t, study, 'lead'), await staff(t, 'curator')];
    const closed = await makeAccount(t);
    await t.dataSource.manager.update(Account, closed.id, { closedAt: new Date() });
    const [found] = (await page(`search=${lead.account.email.slice(0, 9).toUpperCase()}`)).items;
    expect(found).toMatchObject({
      ...{ id: lead.account.id, staffRole: null, secondFactor: false, closedAt: null, version: 1, seenAt: expect.any(String) },
      studies: [{ code: study.code, name: study.name, role: 'lead' }],
    });
    expect(emails(await page('group=staff&sort=role&size=200'))).toEqual([admin.account.email, curator.account.email]);
    expect(emails(await page('group=studies'))).toEqual([lead.account.email]);
    expect(emails(await page('group=closed'))).toEqual([closed.email]);
    const all = emails(await page('sort=email&size=200'));
    expect(all).toEqual([...all].sort());
    expect(emails(await page('sort=email&direction=desc&size=200'))).toEqual([...all].reverse());
    expect(await page('sort=email&size=1&page=2')).toMatchObject({ total: all.length, page: 2, items: [{ email: all[1] }] });
    expect((await page('search=%25')).total).toBe(0);
    await admin.get('/api/accounts?sort=password').expect(400);
  });

  it('is the administration’s: a curator does not see it', async () => {
    const curator = await staff(t, 'curator');
    await curator.get('/api/accounts').expect(403);
    await admin.get(`/api/accounts/${randomUUID()}`).expect(404);
  });
});

describe('a role at the centre', () => {
  it('is given, changed and taken away', async () => {
    const someone = await person(t, null, null);
    const curator = (await admin.patch(at(someone), { version: 1, staffRole: 'curator' }).expect(200)).body as UserDetail;
    expect(curator).toMatchObject({ staffRole: 'curator', version: 2 });
    await admin.patch(at(someone), { version: 2, staffRole: null }).expect(200);
    await someone.get('/api/accounts').expect(403);
    expect(await audited('account.role_changed', someone.account.id)).toBe(2);
    await admin.patch(at(someone), { version: 3, staffRole: 'owner' }).expect(400);
    await admin.patch(at(someone), { version: 3 }).expect(400);
  });

  it('is not changed by who saw an older state, even at the same moment', async () => {
    const someone = await person(t, null, null);
    const change = (staffRole: string) => admin.patch(at(someone), { version: 1, staffRole });
    const answers = await Promise.all([change('curator'), change('admin')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const refused = await admin.post(at(someone, '/close'), { version: 1 }).expect(409);
    expect(refused.body.code).toBe('changed_meanwhile');
    await admin.patch(at(someone), { version: 2, staffRole: null }).expect(200);
  });

  it('stays with the last administrator, also when two lower each other at the same moment', async () => {
    const second = await staff(t, 'admin');
    await admin.patch(at(second), { version: 1, staffRole: 'curator' }).expect(200);
    expect(await detail(admin)).toMatchObject({ own: true, lastAdmin: true });
    const refused = await admin.patch(at(admin), { version: 1, staffRole: 'curator' }).expect(409);
    expect(refused.body.code).toBe('account.last_admin');
    await admin.patch(at(second), { version: 2, staffRole: 'admin' }).expect(200);
    const lower = (by: Browser, whom: Browser, version: number) => by.patch(at(whom), { version, staffRole: null });
    const answers = await Promise.all([lower(admin, second, 3), lower(second, admin, 1)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, expect.any(Number)]);
    expect(await t.dataSource.manager.countBy(Account, { staffRole: 'admin' })).toBe(1);
    // Whoever is left goes on as the administrator of the other tests.
    if (answers[1]?.status === 200) admin = second;
  });
});

describe('an account that the centre closes', () => {
  it('is signed out everywhere and cannot sign in; open again, it is as it was', async () => {
    const study = await makeStudy(t);
    const someone = await person(t, study, 'lead');
    const elsewhere = await signIn(t, someone.account);
    await admin.post(at(someone, '/close'), { version: 1 }).expect(200);
    for (const browser of [someone, elsewhere]) await browser.get('/api/studies').expect(401);
    await anyone().post('/api/session').send({ email: someone.account.email, password: PASSWORD }).expect(401);
    expect(await detail(someone)).toMatchObject({ closedAt: expect.any(String), sessions: [], version: 2 });
    await admin.post(at(someone, '/password-reset')).expect(409);
    await admin.post(at(someone, '/reopen'), { version: 2 }).expect(200);
    await (await signIn(t, someone.account)).get(`/api/studies/${study.code}`).expect(200);
    await someone.get('/api/studies').expect(401);
    expect(await subjectsTo(someone.account.email)).toEqual(['Votre compte est fermé', 'Votre compte est rouvert']);
    expect([await audited('account.closed', someone.account.id), await audited('account.reopened', someone.account.id)]).toEqual([1, 1]);
  });

  it('is never one’s own', async () => {
    const { version } = await detail(admin);
    expect((await admin.post(at(admin, '/close'), { version }).expect(409)).body.code).toBe('account.own');
  });
});

describe('a person who needs help', () => {
  it('is sent a link for a new password', async () => {
    const someone = await person(t, null, null);
    await admin.post(at(someone, '/password-reset')).expect(204);
    const [mail] = await t.dataSource.manager.findBy(OutboxMail, { recipient: someone.account.email });
    const token = /\/new-password\/([\w-]{43})\n/.exec(mail?.body ?? '')?.[1] ?? '';
    await anyone().post(`/api/password-resets/${token}`).send({ password: 'sept outardes au nord' }).expect(204);
  });

  it('has sessions ended, one or all', async () => {
    const someone = await person(t, null, null);
    const [other, third] = [await signIn(t, someone.account), await signIn(t, someone.account)];
    const { sessions } = await detail(someone);
    expect(sessions).toHaveLength(3);
    const { body: mine } = await other.get('/api/me/sessions');
    await admin.delete(at(someone, `/sessions/${mine[0].id}`)).expect(204);
    await admin.delete(at(someone, `/sessions/${mine[0].id}`)).expect(404);
    await other.get('/api/studies').expect(401);
    await third.get('/api/studies').expect(200);
    await admin.delete(at(someone, '/sessions')).expect(204);
    await third.get('/api/studies').expect(401);
    await admin.delete(at(admin, '/sessions')).expect(204);
    await admin.get(at(admin)).expect(200);
  });

  it('has the second factor removed, and is told why', async () => {
    const someone = await person(t, null, null);
    const { body } = await someone.post('/api/me/second-factor', { password: PASSWORD }).expect(200);
    const code = new TOTP({ secret: Secret.fromBase32(body.secret) }).generate();
    await someone.post('/api/me/second-factor/confirm', { code }).expect(200);
    expect(await detail(someone)).toMatchObject({ secondFactor: true });
    const remove = (reason: string, version = 1) => admin.post(at(someone, '/second-factor/removal'), { version, reason });
    await remove('').expect(400);
    expect((await remove('Téléphone perdu').expect(200)).body).toMatchObject({ secondFactor: false, version: 2 });
    expect((await remove('Encore', 2).expect(409)).body.code).toBe('second_factor.off');
    await signIn(t, someone.account);
    const mails = await t.dataSource.manager.findBy(OutboxMail, { recipient: someone.account.email });
    expect(mails.at(-1)?.body).toContain('Téléphone perdu');
    const [event] = await t.dataSource.manager.findBy(AuditEvent, { action: 'second_factor.removed', objectId: someone.account.id });
    expect(event).toMatchObject({ accountId: admin.account.id, params: {} });
  });
});

describe('an invitation to the centre', () => {
  const someone = () => `s-${randomUUID().slice(0, 8)}@exemple.org`;
  const tokenOf = ({ link }: StaffInvitationView) => link?.split('/').at(-1) ?? '';
  const invite = async (email: string, role = 'curator'): Promise<StaffInvitationView> =>
    (await admin.post('/api/staff-invitations', { email, role, language: 'en' }).expect(201)).body;
  const accept = (token: string, body: object) => anyone().post(`/api/staff-invitations/by-link/${token}/accept`).send(body);
  const newcomer = { displayName: 'Noé', password: 'huit perdrix grises' };

  it('gives a new person an account, the role and a session, once', async () => {
    const email = someone();
    const invitation = await invite(email);
    expect(invitation.link).toContain('/admin/invitation/');
    const token = tokenOf(invitation);
    const offer = await anyone().get(`/api/staff-invitations/by-link/${token}`).expect(200);
    expect(offer.body).toEqual({ email, role: 'curator', language: 'en', hasAccount: false });
    const answer = await accept(token, newcomer).expect(200);
    expect(answer.body.user).toMatchObject({ email, staffRole: 'curator', language: 'en', displayName: 'Noé' });
    await accept(token, newcomer).expect(410);
    expect(await subjectsTo(email)).toEqual(['Invitation to the team of the CQDG']);
    expect((await admin.post('/api/staff-invitations', { email, role: 'admin', language: 'fr' }).expect(409)).body.code).toBe(
      'staff.exists',
    );
  });

  it('is joined by the account that the person has, after its password', async () => {
    const known = await makeAccount(t);
    const token = tokenOf(await invite(known.email));
    await accept(token, {}).expect(400);
    await accept(token, { password: 'un autre, tout autre' }).expect(401);
    expect((await accept(token, { password: PASSWORD }).expect(200)).body.user).toMatchObject({ id: known.id, staffRole: 'curator' });
  });

  it('stops working when it is withdrawn, when a newer one is made and after its time', async () => {
    const email = someone();
    const [first, second] = [await invite(email), await invite(email, 'admin')];
    await accept(tokenOf(first), newcomer).expect(410);
    const { body: waiting } = await admin.get('/api/staff-invitations').expect(200);
    expect(waiting).toContainEqual(expect.objectContaining({ id: second.id, role: 'admin', invitedBy: admin.account.displayName }));
    expect(JSON.stringify(waiting)).not.toContain('link');
    await admin.delete(`/api/staff-invitations/${second.id}`).expect(204);
    await admin.delete(`/api/staff-invitations/${second.id}`).expect(404);
    await accept(tokenOf(second), newcomer).expect(410);
    const third = await invite(email);
    await t.dataSource.query(`UPDATE staff_invitation SET expires_at = now() WHERE id = $1`, [third.id]);
    await accept(tokenOf(third), newcomer).expect(410);
  });

  it('is not a way around a second factor', async () => {
    const known = await person(t, null, null);
    const { body } = await known.post('/api/me/second-factor', { password: PASSWORD }).expect(200);
    const code = new TOTP({ secret: Secret.fromBase32(body.secret) }).generate();
    await known.post('/api/me/second-factor/confirm', { code }).expect(200);
    const token = tokenOf(await invite(known.account.email));
    expect((await accept(token, { password: PASSWORD }).expect(409)).body.code).toBe('invitation.sign_in_first');
    await known.post(`/api/staff-invitations/by-link/${token}/accept`, {}).expect(200);
  });

  it('is not for a closed account', async () => {
    const closed = await makeAccount(t);
    await t.dataSource.manager.update(Account, closed.id, { closedAt: new Date() });
    const refused = await admin.post('/api/staff-invitations', { email: closed.email, role: 'curator', language: 'fr' }).expect(409);
    expect(refused.body.code).toBe('account.closed');
  });
});
