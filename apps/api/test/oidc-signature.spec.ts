import request from 'supertest';
import type { ProofAddress, SignerView } from '@cqdg/contract';
import { Account } from '../src/accounts/account.entities';
import { AuditEvent } from '../src/audit/audit.entities';
import type { Study } from '../src/studies/study.entities';
import { type TestApp, startTestApp } from './harness';
import { type Browser, PASSWORD, makeStudy, person } from './people';
import { type TestProvider, Visitor, settingsOf, startProvider } from './provider';
import { Workspace, goodFiles, samplesOf } from './submissions';

let t: TestApp;
let provider: TestProvider;
let study: Study;
let lead: Workspace;
let runId: string;
let statement: string;
let name: string;
let last = 0;

beforeAll(async () => {
  provider = await startProvider('http://localhost:3000/api/oidc/callback');
  t = await startTestApp(settingsOf(provider.issuer));
  await t.startWorker();
});
afterAll(async () => {
  await t?.close();
  await provider?.stop();
});

/** A lead who signs in at the provider alone, with a submission that could be signed. */
beforeEach(async () => {
  study = await makeStudy(t);
  lead = new Workspace(await person(t, study, 'lead'), study);
  await samplesOf(t, study, lead.browser.account, ['P1', 'P2']);
  await lead.uploadAll(goodFiles(study));
  runId = (await lead.check()).run?.id ?? '';
  statement = await lead.statement();
  name = `signataire-${++last}`;
  await provider.say(name, { email: lead.browser.account.email, email_verified: true });
  await new Visitor(t).signIn(name);
  await lead.browser.post('/api/me/identity/drop-password', { password: PASSWORD }).expect(204);
});

const view = async (run = runId): Promise<SignerView> =>
  (await lead.browser.get(`${lead.base}/submission/signer?run=${run}`).expect(200)).body;
const sign = (over: object = {}) =>
  lead.browser.post(`${lead.base}/submission/sign`, { runId, language: 'fr', statement, agreed: true, ...over });
const unproven = async (over: object = {}) => expect((await sign(over).expect(403)).body.code).toBe('identity.unproven');

/** Leaves to prove it, with the browser's own session, and comes back; gives where the person is led. */
async function prove(as = name, run = runId, back: Browser | null = lead.browser): Promise<string> {
  const begun = await lead.browser.post(`${lead.base}/submission/signer`, { runId: run }).expect(200);
  const mark = String(begun.get('Set-Cookie')?.[0]).split(';')[0];
  const search = await new Visitor(t).prove((begun.body as ProofAddress).address, as);
  const cookies = [mark, back?.cookie].filter(Boolean).join('; ');
  return String(
    (await request(t.app.getHttpServer()).get(`/api/oidc/callback${search}`).set('Cookie', cookies).expect(302)).get('Location'),
  );
}

describe('signing without a password', () => {
  it('wants a proof at the provider, asked for anew, which is good for one signature', async () => {
    expect(await view()).toMatchObject({ by: 'provider', proven: false });
    await unproven();
    await unproven({ password: PASSWORD });
    const begun = await lead.browser.post(`${lead.base}/submission/signer`, { runId }).expect(200);
    expect(Object.fromEntries(new URL(begun.body.address).searchParams)).toMatchObject({ prompt: 'login', max_age: '0' });
    expect(await prove()).toBe(`/s/${study.code}/sign`);
    expect(await view()).toMatchObject({ proven: true });
    await sign().expect(200);
    expect(await view()).toMatchObject({ proven: false });
    expect(await t.dataSource.manager.countBy(AuditEvent, { action: 'identity.proven', accountId: lead.browser.account.id })).toBe(1);
  });

  it('is used up by a signature that was refused', async () => {
    await prove();
    await lead.upload('participant.tsv', goodFiles(study, ['P1'])['participant.tsv'] ?? '');
    expect((await sign().expect(409)).body.code).toBe('submission.not_valid');
    await unproven();
  });

  it('is a proof for what the person saw: of another check it is none', async () => {
    await prove();
    const again = (await lead.check()).run?.id ?? '';
    expect(await view(again)).toMatchObject({ proven: false });
    await unproven({ runId: again });
  });

  it('is no proof of somebody else, in another session, or without one', async () => {
    await provider.say('collegue', { email: 'collegue@exemple.org', email_verified: true });
    expect(await prove('collegue')).toBe(`/s/${study.code}/sign?oidc=other_person`);
    const other = await person(t, study, 'lead');
    expect(await prove(name, runId, other)).toBe(`/s/${study.code}/sign?oidc=expired`);
    expect(await prove(name, runId, null)).toBe(`/s/${study.code}/sign?oidc=expired`);
    await unproven();
  });

  it('is no proof where the provider did not ask again', async () => {
    await provider.say(name, { email: lead.browser.account.email, email_verified: true, ago: 3600 });
    const refused = `/s/${study.code}/sign?oidc=not_again`;
    // Somebody in between takes the wish away, and the provider knows the person from an hour ago.
    await provider.forge({ max_age: '', prompt: '' });
    expect(await prove()).toBe(refused);
    await unproven();
  });

  it('is left by the person without harm', async () => {
    expect(await prove('personne-d-ici')).toBe(`/s/${study.code}/sign?oidc=cancelled`);
    await unproven();
  });

  it('is for leads alone', async () => {
    for (const role of ['reader', 'submitter'] as const) {
      const member = await person(t, study, role);
      await member.get(`${lead.base}/submission/signer?run=${runId}`).expect(403);
      await member.post(`${lead.base}/submission/signer`, { runId }).expect(403);
    }
  });
});

describe('an account with a password', () => {
  it('signs with it, and needs no provider', async () => {
    const other = new Workspace(await person(t, study, 'lead'), study);
    expect((await other.browser.get(`${lead.base}/submission/signer?run=${runId}`).expect(200)).body).toMatchObject({ by: 'password' });
    expect((await other.browser.post(`${lead.base}/submission/signer`, { runId }).expect(409)).body.code).toBe('identity.by_password');
    const send = (body: object) =>
      other.browser.post(`${lead.base}/submission/sign`, { runId, language: 'fr', statement, agreed: true, ...body });
    expect((await send({}).expect(403)).body.code).toBe('password.wrong');
    await send({ password: PASSWORD }).expect(200);
  });

  it('gives it up only with that password, and only where it is linked', async () => {
    const { account, ...browser } = await person(t, study, 'lead');
    const drop = (password: string) => browser.post('/api/me/identity/drop-password', { password });
    expect((await drop(PASSWORD).expect(409)).body.code).toBe('identity.none');
    await provider.say('donne', { email: account.email, email_verified: true });
    await new Visitor(t).signIn('donne');
    expect((await drop('autre chose').expect(403)).body.code).toBe('password.wrong');
    await drop(PASSWORD).expect(204);
    expect(await t.dataSource.manager.findOneByOrFail(Account, { id: account.id })).toMatchObject({ passwordHash: null });
    expect((await drop(PASSWORD).expect(409)).body.code).toBe('password.none');
  });
});
