import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { AccountRequest } from '../src/account-requests/account-request.entity';
import { Notice } from '../src/notifications/notice.entity';
import { OutboxMail } from '../src/notifications/outbox.entity';
import { type TestApp, startTestApp } from './harness';
import { type Browser, makeAccount, makeStudy, person, staff } from './people';

let t: TestApp;
let curator: Browser;
const anyone = () => request(t.app.getHttpServer());
const someone = () => `a-${randomUUID().slice(0, 8)}@exemple.org`;
const newCode = () => `A-${randomUUID().slice(0, 8)}`;
const name = { fr: 'Étude neuve', en: 'New study' };
const form = (email: string) => ({
  ...{ name: 'Noé', email, organisation: 'Institut', study: 'Une étude', role: 'lead', message: 'Bonjour', language: 'fr' },
});
const ask = (email: string, more = {}) =>
  anyone()
    .post('/api/account-requests')
    .send({ ...form(email), ...more });
const confirm = (token: string) => anyone().post(`/api/account-requests/confirm/${token}`);
const mailsTo = (recipient: string) => t.dataSource.manager.find(OutboxMail, { where: { recipient }, order: { createdAt: 'ASC' } });
const keyIn = (mail: OutboxMail | undefined, page: string) => new RegExp(`/${page}/([\\w-]+)`).exec(mail?.body ?? '')?.[1] ?? '';
const requestOf = (email: string) => t.dataSource.manager.findOneByOrFail(AccountRequest, { email });
const decide = (id: string, act: string, body: object, by = curator) => by.post(`/api/account-requests/${id}/${act}`, body);

async function confirmed(email = someone()): Promise<AccountRequest> {
  await ask(email).expect(202);
  await confirm(keyIn((await mailsTo(email))[0], 'ask')).expect(204);
  return requestOf(email);
}

beforeAll(async () => {
  t = await startTestApp();
  curator = await staff(t, 'curator');
});
afterAll(() => t?.close());

describe('asking for an account', () => {
  it('has one answer and one mail, whether the address is known or not', async () => {
    const { email } = await makeAccount(t);
    const stranger = someone();
    const [known, unknown] = [await ask(email).expect(202), await ask(stranger).expect(202)];
    expect(known.body).toEqual(unknown.body);
    expect([(await mailsTo(email)).length, (await mailsTo(stranger)).length]).toEqual([1, 1]);
  });

  it('keeps nothing of who fills in the hidden field', async () => {
    const email = someone();
    await ask(email, { website: 'https://exemple.org' }).expect(202);
    expect(await t.dataSource.manager.countBy(AccountRequest, { email })).toBe(0);
    expect(await mailsTo(email)).toEqual([]);
  });

  it('fills nobody’s mailbox', async () => {
    const email = someone();
    for (let i = 0; i < 7; i++) await ask(email).expect(202);
    expect(await mailsTo(email)).toHaveLength(5);
  });

  it('is confirmed once, within seven days, and seen by staff only then', async () => {
    const email = someone();
    await ask(email).expect(202);
    const { id, tokenHash } = await requestOf(email);
    const seen = async () =>
      (await curator.get('/api/account-requests?state=waiting').expect(200)).body.items.map((one: { id: string }) => one.id);
    expect(await seen()).not.toContain(id);
    await decide(id, 'refuse', { reason: 'Non' }).expect(404);
    const token = keyIn((await mailsTo(email))[0], 'ask');
    expect(tokenHash).not.toBe(token);
    await confirm(token).expect(204);
    expect(await seen()).toContain(id);
    expect((await confirm(token).expect(410)).body.code).toBe('account_request.gone');
  });

  it('is told to the centre once it is confirmed, by notice and by mail, and to nobody else', async () => {
    const [admin, lead] = [await staff(t, 'admin'), await person(t, await makeStudy(t), 'lead')];
    const told = ({ account }: Browser) => t.dataSource.manager.findBy(Notice, { accountId: account.id, kind: 'account_request' });
    const email = someone();
    await ask(email, { name: 'Noé\nhttps://ailleurs.exemple' }).expect(202);
    expect(await told(admin)).toEqual([]);
    await confirm(keyIn((await mailsTo(email))[0], 'ask')).expect(204);
    const params = { name: 'Noé\nhttps://ailleurs.exemple', organisation: 'Institut' };
    expect(await told(admin)).toEqual([expect.objectContaining({ params, readAt: null, studyId: null })]);
    expect(await told(curator)).toContainEqual(expect.objectContaining({ params }));
    expect(await told(lead)).toEqual([]);
    const [mail] = await mailsTo(admin.account.email);
    expect(mail).toMatchObject({ subject: 'Demande de compte à examiner', kind: 'account_request' });
    expect(mail?.body).toContain('/admin/account-requests\n');
    expect(mail?.body).not.toContain('ailleurs');
  });

  it('comes to who chose so in the portal only', async () => {
    const admin = await staff(t, 'admin');
    await admin.patch('/api/me/mail-choices', { account_request: 'app' }).expect(200);
    await confirmed();
    expect(await t.dataSource.manager.countBy(Notice, { accountId: admin.account.id, kind: 'account_request' })).toBe(1);
    expect(await mailsTo(admin.account.email)).toEqual([]);
  });

  it('is forgotten when it was not confirmed in time', async () => {
    const email = someone();
    await ask(email).expect(202);
    await t.dataSource.manager.update(AccountRequest, { email }, { expiresAt: new Date(Date.now() - 1000) });
    await confirm(keyIn((await mailsTo(email))[0], 'ask')).expect(410);
    await ask(someone()).expect(202);
    expect(await t.dataSource.manager.countBy(AccountRequest, { email })).toBe(0);
  });
});

describe('the centre', () => {
  it('approves with a new study, whose lead the person becomes', async () => {
    const { id, email } = await confirmed();
    const code = newCode();
    const { body } = await decide(id, 'approve', { study: { code, name }, role: 'lead' }).expect(200);
    expect(body).toMatchObject({ id, state: 'approved' });
    const token = keyIn((await mailsTo(email))[1], 'invitation');
    const newcomer = { displayName: 'Noé', password: 'huit perdrix grises' };
    const accepted = await anyone().post(`/api/invitations/${token}/accept`).send(newcomer).expect(200);
    const cookie = accepted.get('Set-Cookie')?.[0]?.split(';')[0] ?? '';
    const studies = await anyone().get('/api/studies').set('Cookie', cookie).expect(200);
    expect(studies.body).toEqual([expect.objectContaining({ code, name, role: 'lead' })]);
  });

  it('approves for a study that there is, and no other', async () => {
    const { id, email } = await confirmed();
    const unknown = await decide(id, 'approve', { study: { code: newCode() }, role: 'reader' }).expect(409);
    expect(unknown.body.code).toBe('account_request.study_unknown');
    const { code } = await makeStudy(t);
    await decide(id, 'approve', { study: { code, name }, role: 'reader' }).expect(409);
    expect(await mailsTo(email)).toHaveLength(1);
    await decide(id, 'approve', { study: { code }, role: 'reader' }).expect(200);
    expect(await mailsTo(email)).toHaveLength(2);
  });

  it('refuses with a reason, which the person is told', async () => {
    const { id, email } = await confirmed();
    await decide(id, 'refuse', { reason: 'Cette étude est hors du Québec.' }).expect(200);
    expect((await mailsTo(email))[1]?.body).toContain('hors du Québec');
  });

  it('decides once when two decide at the same moment', async () => {
    const { id } = await confirmed();
    const [approval, refusal] = [{ study: { code: newCode(), name }, role: 'lead' }, { reason: 'Non' }];
    const answers = await Promise.all([decide(id, 'approve', approval), decide(id, 'refuse', refusal)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('changed_meanwhile');
  });

  it('alone sees and decides', async () => {
    const { id } = await confirmed();
    const lead = await person(t, await makeStudy(t), 'lead');
    await lead.get('/api/account-requests').expect(403);
    await decide(id, 'refuse', { reason: 'Non' }, lead).expect(403);
  });
});
