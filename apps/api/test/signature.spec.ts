import { Study } from '../src/studies/study.entities';
import { type TestApp, startTestApp } from './harness';
import { PASSWORD, makeStudy, person, staff } from './people';
import { Workspace, goodFiles, samplesOf } from './submissions';

let t: TestApp;
let study: Study;
let lead: Workspace;
let statement: string;
let runId: string;
beforeAll(async () => {
  t = await startTestApp();
  await t.startWorker();
});
afterAll(() => t?.close());
beforeEach(async () => {
  study = await makeStudy(t);
  lead = new Workspace(await person(t, study, 'lead'), study);
  await samplesOf(t, study, lead.browser.account, ['P1', 'P2']);
  await lead.uploadAll(goodFiles(study));
  const view = await lead.check();
  expect(view.state).toBe('valid');
  runId = view.run?.id ?? '';
  statement = await lead.statement();
});

const sign = (by = lead, over: object = {}) =>
  by.browser.post(`${lead.base}/submission/sign`, { password: PASSWORD, runId, language: 'fr', statement, agreed: true, ...over });
const refused = async (status: number, code: string, over: object = {}) => {
  expect((await sign(lead, over).expect(status)).body.code).toBe(code);
  expect((await lead.submission()).receipt).toBeNull();
};

describe('signing', () => {
  it('refuses a submission whose files changed since validation', async () => {
    await lead.upload('participant.tsv', goodFiles(study, ['P1'])['participant.tsv'] ?? '');
    await refused(409, 'submission.not_valid');
  });

  it('refuses it even where the same file came again: only a validation says that it is the same', async () => {
    await lead.upload('participant.tsv', goodFiles(study)['participant.tsv'] ?? '');
    await refused(409, 'submission.not_valid');
  });

  it('refuses it when samples were registered since validation', async () => {
    await samplesOf(t, study, lead.browser.account, ['P3']);
    expect((await lead.submission()).signRefusal).toBe('submission.samples_changed');
    await refused(409, 'submission.samples_changed');
    const again = await lead.check();
    await sign(lead, { runId: again.run?.id }).expect(200);
  });

  it('refuses another run than the one that the person saw', async () => {
    await lead.check();
    await refused(409, 'submission.changed_since_run');
  });

  it('refuses words that the person has not seen: those of the centre, or of the study, changed since', async () => {
    const admin = await staff(t, 'admin');
    const value = { fr: ' Pour {study}, je déclare.\r\nEt je signe. ', en: 'For {study}, I declare.' };
    const set = (version: number, to: typeof value | null) => admin.put('/api/settings/statement', { version, value: to }).expect(200);
    const { version } = (await set((await admin.get('/api/settings')).body.statement.version, value)).body.statement;
    await refused(409, 'submission.statement_changed');
    await refused(400, 'input.invalid', { statement: 'vu' });
    const ours = await lead.statement();
    await t.dataSource.manager.update(Study, study.id, { name: { fr: 'Autre nom', en: 'Other name' } });
    await refused(409, 'submission.statement_changed', { statement: ours });
    const { payload } = (await sign(lead, { statement: await lead.statement() }).expect(200)).body;
    expect(payload.statement.text).toBe('Pour Autre nom, je déclare.\nEt je signe.');
    await set(version, null);
    const kept = (await lead.browser.get(`${lead.base}/receipts/${payload.id}`).expect(200)).body;
    expect(kept.payload.statement).toEqual(payload.statement);
  });

  it('asks for the password again, and for the agreement', async () => {
    await refused(403, 'password.wrong', { password: 'autre chose' });
    await refused(400, 'input.invalid', { agreed: false });
  });

  it('is for leads of the study only', async () => {
    for (const role of ['reader', 'submitter'] as const) await sign(new Workspace(await person(t, study, role), study)).expect(403);
    await sign(new Workspace(await staff(t, 'admin'), study)).expect(403);
    await sign(new Workspace(await person(t, null, null), study)).expect(404);
  });

  it('happens once, also when it is asked for twice at once', async () => {
    const answers = await Promise.all([sign(), sign()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('submission.already_signed');
  });

  it('shows the statement and the receipt to every member, and to no stranger', async () => {
    const { payload } = (await sign().expect(200)).body;
    const reader = new Workspace(await person(t, study, 'reader'), study);
    const statement = await reader.browser.get(`${lead.base}/submission/statement`).expect(200);
    expect(statement.body.text.fr).toBe(payload.statement.text);
    await reader.browser.get(`${lead.base}/receipts/${payload.id}`).expect(200);
    const otherStudy = await makeStudy(t);
    const other = new Workspace(await person(t, otherStudy, 'lead'), otherStudy);
    await other.browser.get(`${other.base}/receipts/${payload.id}`).expect(404);
  });
});
