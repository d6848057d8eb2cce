import { randomUUID } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import request from 'supertest';
import type { InvitationView, StudyRole } from '@cqdg/contract';
import { OutboxMail } from '../src/notifications/outbox.entity';
import { Invitation, type Study } from '../src/studies/study.entities';
import { type TestApp, startTestApp } from './harness';
import { type Browser, PASSWORD, makeAccount, makeStudy, person, signIn, staff } from './people';
import { until } from './submissions';

let t: TestApp;
let study: Study;
let lead: Browser;
const anyone = () => request(t.app.getHttpServer());
const path = () => `/api/studies/${study.code}/invitations`;
const someone = () => `i-${randomUUID().slice(0, 8)}@exemple.org`;
const tokenOf = ({ link }: InvitationView) => link?.split('/').at(-1) ?? '';
const accept = (token: string, body: object) => anyone().post(`/api/invitations/${token}/accept`).send(body);
const newcomer = { displayName: 'Noé', password: 'huit perdrix grises' };

async function invite(email: string, role: StudyRole = 'submitter', by = lead): Promise<InvitationView> {
  return (await by.post(path(), { email, role, language: 'fr' }).expect(201)).body;
}

beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t?.close());
beforeEach(async () => {
  study = await makeStudy(t);
  lead = await person(t, study, 'lead');
});

describe('an invitation', () => {
  it('gives a new person an account, the role and a session, once', async () => {
    const email = someone();
    const token = tokenOf(await invite(email.toUpperCase()));
    const offer = await anyone().get(`/api/invitations/${token}`).expect(200);
    expect(offer.body).toEqual({
      email,
      role: 'submitter',
      language: 'fr',
      study: { code: study.code, name: study.name },
      hasAccount: false,
    });
    const accepted = await accept(token, newcomer).expect(200);
    expect(accepted.body.user).toMatchObject({ email, displayName: 'Noé', staffRole: null });
    const cookie = accepted.get('Set-Cookie')?.[0]?.split(';')[0] ?? '';
    const studies = await anyone().get('/api/studies').set('Cookie', cookie).expect(200);
    expect(studies.body).toEqual([expect.objectContaining({ code: study.code, role: 'submitter' })]);
    expect((await accept(token, newcomer).expect(410)).body.code).toBe('invitation.gone');
    await anyone().get(`/api/invitations/${token}`).expect(410);
  });

  it('is attached to the account that the person has, after its password', async () => {
    const account = await makeAccount(t);
    const token = tokenOf(await invite(account.email, 'reader'));
    expect((await anyone().get(`/api/invitations/${token}`)).body.hasAccount).toBe(true);
    expect((await accept(token, {}).expect(400)).body.fields).toEqual({ password: 'required' });
    expect((await accept(token, { password: 'un autre, tout autre' }).expect(401)).body.code).toBe('sign_in.refused');
    const { body } = await accept(token, { password: PASSWORD, displayName: 'Usurpation' }).expect(200);
    expect(body.user).toMatchObject({ id: account.id, displayName: account.displayName });
  });

  it('needs no password from who is signed in with its address, and refuses who is signed in with another', async () => {
    const invited = await signIn(t, await makeAccount(t));
    const token = tokenOf(await invite(invited.account.email));
    const other = await person(t, null, null);
    expect((await other.post(`/api/invitations/${token}/accept`, {}).expect(409)).body.code).toBe('invitation.other_account');
    await invited.post(`/api/invitations/${token}/accept`, {}).expect(200);
  });

  it('makes one account and one member when it is accepted twice at the same moment', async () => {
    const token = tokenOf(await invite(someone()));
    const answers = await Promise.all([accept(token, newcomer), accept(token, newcomer)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410]);
  });

  it.each([
    ['too short', 'onze lettre', 'too_short'],
    ['a common one', 'motdepasse1234', 'common'],
    ['the address itself', 'LONGUE.adresse@exemple.org', 'is_email'],
  ])('refuses a password that is %s, and can be accepted after', async (_, password, reason) => {
    const email = 'longue.adresse@exemple.org';
    const token = tokenOf(await invite(email));
    const refused = await accept(token, { displayName: 'Noé', password }).expect(400);
    expect(refused.body).toMatchObject({ code: 'password.weak', fields: { password: reason } });
    await anyone().get(`/api/invitations/${token}`).expect(200);
  });

  it('stops working after fourteen days, when it is withdrawn, and when a newer one is made', async () => {
    const email = someone();
    const first = await invite(email);
    const days = (Date.parse(first.expiresAt) - Date.parse(first.createdAt)) / 86_400_000;
    expect(Math.round(days)).toBe(14);
    const second = await invite(email);
    await anyone()
      .get(`/api/invitations/${tokenOf(first)}`)
      .expect(410);
    const { body: waiting } = await lead.get(path()).expect(200);
    expect(waiting).toEqual([expect.objectContaining({ id: second.id, email, invitedBy: lead.account.displayName })]);
    await lead.delete(`${path()}/${second.id}`).expect(204);
    await lead.delete(`${path()}/${second.id}`).expect(404);
    await anyone()
      .get(`/api/invitations/${tokenOf(second)}`)
      .expect(410);
    const third = await invite(email);
    await t.dataSource.manager.update(Invitation, third.id, { expiresAt: new Date(Date.now() - 1000) });
    await accept(tokenOf(third), newcomer).expect(410);
    expect((await lead.get(path())).body).toEqual([]);
  });

  it('shows its link once and keeps only a hash of it', async () => {
    const invitation = await invite(someone());
    expect(invitation.link).toBe(`${t.config.publicUrl}/invitation/${tokenOf(invitation)}`);
    expect(JSON.stringify((await lead.get(path())).body)).not.toContain('link');
    expect(JSON.stringify(await t.dataSource.manager.find(Invitation))).not.toContain(tokenOf(invitation));
  });

  it('is not for who is a member already, and never lowers a role', async () => {
    const reader = await person(t, study, 'reader');
    const refused = await lead.post(path(), { email: reader.account.email, role: 'lead', language: 'fr' }).expect(409);
    expect(refused.body.code).toBe('member.exists');
    const late = await makeAccount(t);
    const token = tokenOf(await invite(late.email, 'reader'));
    await t.dataSource.query(`INSERT INTO member (study_id, account_id, role) VALUES ($1, $2, 'lead')`, [study.id, late.id]);
    await accept(token, { password: PASSWORD }).expect(200);
    expect((await (await signIn(t, late)).get(`/api/studies/${study.code}`)).body.role).toBe('lead');
  });

  it('is made by leads and by the centre, not by submitters', async () => {
    await invite(someone(), 'lead', await staff(t, 'curator'));
    const submitter = await person(t, study, 'submitter');
    await submitter.post(path(), { email: someone(), role: 'reader', language: 'fr' }).expect(403);
  });

  it('of an unknown link says no more than that it is gone', async () => {
    for (const token of ['x', 'a'.repeat(43), '%00']) await anyone().get(`/api/invitations/${token}`).expect(410);
  });
});

describe('the mail of an invitation', () => {
  const sent = (id: string) =>
    until(
      () => t.dataSource.manager.findOneByOrFail(OutboxMail, { id }),
      ({ sentAt }) => sentAt !== null,
    );

  it('leaves through the worker in the language of the person, and its key is forgotten', async () => {
    const email = someone();
    const invitation = await invite(email);
    const waiting = await t.dataSource.manager.findOneByOrFail(OutboxMail, { recipient: email });
    expect(waiting.body).toContain(invitation.link);
    await t.startWorker();
    const { body, attempts } = await sent(waiting.id);
    expect([attempts, body?.includes(invitation.link?.split('/').at(-1) ?? '')]).toEqual([1, false]);
    const folder = join(t.config.dataDir, 'mail');
    const file = (await readdir(folder)).find((name) => name.includes(waiting.id)) ?? '';
    const eml = await readFile(join(folder, file), 'utf8');
    expect(eml).toContain(`To: ${email}`);
    expect(eml).toMatch(/^Subject: =\?UTF-8\?/m);
  });
});
