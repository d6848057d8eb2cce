import { randomUUID } from 'node:crypto';
import { type AddressInfo, connect } from 'node:net';
import request, { type Response } from 'supertest';
import type { NoticesView, Page, RequestRow, RequestView, SampleChangePreview } from '@cqdg/contract';
import { OutboxMail } from '../src/notifications/outbox.entity';
import { StoreSweeper } from '../src/storage/store-sweeper';
import type { Study } from '../src/studies/study.entities';
import { type TestApp, startTestApp } from './harness';
import { type Browser, makeStudy, person, staff } from './people';
import { Workspace, goodFiles, samplesOf } from './submissions';

let t: TestApp;
let curator: Browser;
let study: Study;
let base: string;
let lead: Browser;
let submitter: Browser;
let reader: Browser;
beforeAll(async () => {
  t = await startTestApp();
  curator = await staff(t, 'curator');
});
afterAll(() => t?.close());
beforeEach(async () => {
  study = await makeStudy(t);
  base = `/api/studies/${study.code}`;
  lead = await person(t, study, 'lead');
  submitter = await person(t, study, 'submitter');
  reader = await person(t, study, 'reader');
});

const question = { kind: 'question', subject: 'Diagnostics multiples', text: 'Combien de lignes par participant?' };
const ask = (by: Browser, more = {}) => by.post(`${base}/requests`, { ...question, ...more });
const asked = async (by: Browser = submitter, more = {}) => (await ask(by, more).expect(201)).body as RequestView;
const view = async (by: Browser, number: number) => (await by.get(`${base}/requests/${number}`).expect(200)).body as RequestView;
const write = (by: Browser, number: number, text = 'Une par diagnostic.', files: string[] = []) =>
  by.post(`${base}/requests/${number}/messages`, { text, files });
const attach = (by: Browser, name: string, content: string) =>
  request(t.app.getHttpServer())
    .post(`${base}/request-files?name=${encodeURIComponent(name)}`)
    .set({ Cookie: by.cookie, 'X-CSRF-Token': by.csrfToken, 'Content-Type': 'application/octet-stream' })
    .send(content);
const noticesOf = async (by: Browser) => {
  const { items } = (await by.get('/api/me/notices').expect(200)).body as NoticesView;
  return items.filter((one) => one.kind === 'request' && one.study?.code === study.code);
};
const mailsTo = (by: Browser) =>
  t.dataSource.manager.find(OutboxMail, { where: { recipient: by.account.email, kind: 'request', studyId: study.id } });
const codeOf = (response: Response) => (response.body as { code: string }).code;

describe('a request', () => {
  it('waits for the centre once it is asked, and for the study once the centre answers', async () => {
    expect(await asked()).toMatchObject({ number: 1, state: 'open', entries: 1, thread: [{ act: 'write', side: 'study' }] });
    expect((await write(curator, 1).expect(200)).body).toMatchObject({ state: 'waiting', thread: [{}, { side: 'centre' }] });
    expect((await write(lead, 1, 'Merci.').expect(200)).body).toMatchObject({ state: 'open', entries: 3 });
  });

  it('counts up within its study, however many are asked at once', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => ask(submitter)));
    expect(answers.map(({ body }) => (body as RequestView).number).sort()).toEqual([1, 2, 3, 4, 5]);
  });

  it('is resolved by either side, on what they saw, and opened again by a word', async () => {
    await asked();
    await write(curator, 1).expect(200);
    expect(codeOf(await lead.post(`${base}/requests/1/resolve`, { seen: 1 }).expect(409))).toBe('request.moved_on');
    expect((await lead.post(`${base}/requests/1/resolve`, { seen: 2 }).expect(200)).body).toMatchObject({ state: 'resolved' });
    expect(codeOf(await curator.post(`${base}/requests/1/resolve`, { seen: 3 }).expect(409))).toBe('request.resolved');
    expect((await write(submitter, 1, 'Encore un mot').expect(200)).body).toMatchObject({ state: 'open' });
  });

  it('is given to somebody of the centre, and to nobody else', async () => {
    await asked();
    const give = (assignee: string | null, seen: number) => curator.post(`${base}/requests/1/assign`, { assignee, seen });
    expect((await give(curator.account.id, 1).expect(200)).body).toMatchObject({ assignee: { id: curator.account.id }, entries: 2 });
    expect(codeOf(await give(lead.account.id, 2).expect(409))).toBe('request.not_staff');
    expect((await give(null, 2).expect(200)).body).toMatchObject({ assignee: null, thread: [{}, {}, { act: 'assign', assignee: null }] });
    await submitter.post(`${base}/requests/1/assign`, { assignee: null, seen: 3 }).expect(403);
  });

  it('keeps where the person was looking', async () => {
    const anchor = { table: 'diagnosis', field: 'diagnosis_mondo_code', row: 412, code: 'value.pattern' };
    expect(await asked(submitter, { anchor })).toMatchObject({ anchor });
    await ask(submitter, { anchor: { row: -1 } }).expect(400);
  });

  it('is read by every member and written in by those who work in the study', async () => {
    await asked();
    await view(reader, 1);
    await ask(reader).expect(403);
    await write(reader, 1).expect(403);
  });

  it('is nothing to another study', async () => {
    await asked();
    const other = await makeStudy(t);
    const stranger = await person(t, other, 'lead');
    await stranger.get(`${base}/requests/1`).expect(404);
    await stranger.get(`/api/studies/${other.code}/requests/1`).expect(404);
    await stranger.get('/api/centre/requests').expect(403);
  });

  it('takes no number that tells who somebody is', async () => {
    const refused = await ask(submitter, { text: 'Le participant TREM 8512 1512 a deux lignes' }).expect(409);
    expect(refused.body).toMatchObject({ code: 'request.personal', fields: { text: 'personal' } });
    expect((await ask(submitter, { text: 'Écrivez-moi à ana@exemple.org ou au 514-555-0199' })).status).toBe(201);
  });

  it('never loses what was written', async () => {
    await asked();
    await expect(t.dataSource.query(`UPDATE request_entry SET text = 'autre'`)).rejects.toThrow('stays');
    await expect(t.dataSource.query(`DELETE FROM request_entry`)).rejects.toThrow('stays');
  });
});

describe('the news of a request', () => {
  it('reaches the centre when a study asks, and who wrote in it when the centre answers', async () => {
    await asked();
    expect(await noticesOf(curator)).toMatchObject([{ params: { number: 1, act: 'asked' }, read: false }]);
    expect(await noticesOf(submitter)).toEqual([]);
    await write(curator, 1).expect(200);
    expect(await noticesOf(submitter)).toMatchObject([{ params: { act: 'written' } }]);
    expect(await noticesOf(lead)).toEqual([]);
  });

  it('reaches only who it was given to, from then on', async () => {
    const other = await staff(t, 'curator');
    await asked();
    await curator.post(`${base}/requests/1/assign`, { assignee: other.account.id, seen: 1 }).expect(200);
    await write(submitter, 1, 'Une précision').expect(200);
    expect((await noticesOf(other)).map(({ params }) => params)).toMatchObject([{ act: 'written' }, { act: 'assigned' }, { act: 'asked' }]);
    expect(await noticesOf(curator)).toHaveLength(1);
  });

  it('comes by mail without a word of what was written', async () => {
    await asked();
    await write(curator, 1, 'Réponse confidentielle').expect(200);
    const [mail] = await mailsTo(submitter);
    expect(mail?.body).toContain(`/s/${study.code}/requests/1`);
    expect(`${mail?.subject}${mail?.body}`).not.toMatch(/confidentielle|Diagnostics/);
    expect((await mailsTo(curator)).at(-1)?.body).toContain(`/admin/requests/${study.code}/1`);
  });

  it('is unread until the request is opened', async () => {
    await asked();
    await write(curator, 1).expect(200);
    const rows = async () => ((await submitter.get(`${base}/requests`).expect(200)).body as Page<RequestRow>).items;
    expect(await rows()).toMatchObject([{ unread: true }]);
    await submitter.post(`${base}/requests/1/read`).expect(204);
    expect(await rows()).toMatchObject([{ unread: false }]);
    expect(await noticesOf(submitter)).toMatchObject([{ read: true }]);
  });
});

describe('what goes with a message', () => {
  it('comes back byte for byte, to the study and the centre only', async () => {
    await asked();
    const file = (await attach(submitter, 'exemple é.tsv', 'a\tb\n').expect(201)).body as { id: string };
    await lead.get(`${base}/request-files/${file.id}`).expect(404);
    const { thread } = (await write(submitter, 1, 'Voici', [file.id]).expect(200)).body as RequestView;
    expect(thread[1]?.files).toEqual([{ id: file.id, name: 'exemple é.tsv', bytes: 4 }]);
    const got = await curator.get(`${base}/request-files/${file.id}`).buffer(true).expect(200);
    expect((got.body as Buffer).toString()).toBe('a\tb\n');
    const stranger = await person(t, await makeStudy(t), 'lead');
    await stranger.get(`${base}/request-files/${file.id}`).expect(404);
  });

  it('is refused over its limit, also to a browser, which reads the answer only once all is sent', async () => {
    const bytes = 24 * 1024 * 1024;
    const { port } = t.app.getHttpServer().address() as AddressInfo;
    const head = [
      `POST ${base}/request-files?name=gros.bin HTTP/1.1`,
      ...['Host: localhost', `Cookie: ${submitter.cookie}`, `X-CSRF-Token: ${submitter.csrfToken}`, `Content-Length: ${bytes}`, '', ''],
    ].join('\r\n');
    const socket = connect(port, '127.0.0.1').pause();
    await new Promise((sent) => socket.write(Buffer.concat([Buffer.from(head), Buffer.alloc(bytes)]), sent));
    const answer = await new Promise<string>((resolve) => socket.resume().once('data', (chunk) => resolve(chunk.toString())));
    socket.destroy();
    expect(answer).toContain('413');
  });

  it('goes with one message of who sent it', async () => {
    await asked();
    const file = (await attach(submitter, 'a.txt', 'a').expect(201)).body as { id: string };
    expect(codeOf(await write(lead, 1, 'Voici', [file.id]).expect(409))).toBe('request.file_gone');
    await write(submitter, 1, 'Voici', [file.id]).expect(200);
    expect(codeOf(await write(submitter, 1, 'Encore', [file.id]).expect(409))).toBe('request.file_gone');
    expect((await view(submitter, 1)).entries).toBe(2);
  });

  it('goes with the last word of who resolves, in one act', async () => {
    await asked();
    const file = (await attach(submitter, 'preuve.txt', 'a').expect(201)).body as { id: string };
    const last = { seen: 1, text: 'Trouvé', files: [file.id] };
    const { body } = await submitter.post(`${base}/requests/1/resolve`, last).expect(200);
    expect(body).toMatchObject({ state: 'resolved', entries: 2 });
    expect((body as RequestView).thread[1]).toMatchObject({ act: 'resolve', text: 'Trouvé', files: [{ name: 'preuve.txt' }] });
  });

  it('is forgotten a day later when its message is not sent', async () => {
    await asked();
    const file = (await attach(submitter, 'a.txt', randomUUID()).expect(201)).body as { id: string };
    const sweeper = (await t.startWorker()).get(StoreSweeper);
    await sweeper.sweep(Date.now() + 23 * 3_600_000);
    await submitter.get(`${base}/request-files/${file.id}`).expect(200);
    await sweeper.sweep(Date.now() + 25 * 3_600_000);
    await submitter.get(`${base}/request-files/${file.id}`).expect(404);
  });

  it('is discarded by who works in the study, and by no reader', async () => {
    await asked();
    const file = (await attach(submitter, 'noms.txt', randomUUID()).expect(201)).body as { id: string };
    await write(submitter, 1, 'Voici', [file.id]).expect(200);
    const target = { kind: 'attachment', id: file.id, scope: 'file', reason: 'Des noms dans le fichier' };
    await reader.post(`${base}/discards`, target).expect(403);
    expect((await lead.post(`${base}/discards`, target).expect(200)).body).toMatchObject([{ kind: 'attachment', table: null }]);
    expect((await view(reader, 1)).thread[1]?.files).toMatchObject([{ erased: true }]);
  });

  it('is erased by the centre, and its message stays', async () => {
    await asked();
    const file = (await attach(submitter, 'noms.txt', randomUUID()).expect(201)).body as { id: string };
    await write(submitter, 1, 'Voici', [file.id]).expect(200);
    const admin = await staff(t, 'admin');
    await admin
      .post(`${base}/erasures`, { kind: 'attachment', id: file.id, scope: 'file', reason: 'Des noms dans le fichier' })
      .expect(200);
    const { thread } = await view(lead, 1);
    expect(thread[1]).toMatchObject({ text: 'Voici', files: [{ name: 'attachment', erased: true }] });
    expect(codeOf(await lead.get(`${base}/request-files/${file.id}`).expect(409))).toBe('file.discarded');
  });
});

describe('the list of the centre', () => {
  it('holds what waits for the centre first, and is filtered', async () => {
    await asked(submitter, { subject: 'Première' });
    await write(curator, 1).expect(200);
    await asked(lead, { subject: 'Seconde', kind: 'reopen' });
    const list = async (query: string) =>
      ((await curator.get(`/api/centre/requests?search=${study.code}${query}`).expect(200)).body as Page<RequestRow>).items;
    expect((await list('')).map(({ subject, state }) => [subject, state])).toEqual([
      ['Seconde', 'open'],
      ['Première', 'waiting'],
    ]);
    expect(await list('&kind=reopen')).toMatchObject([{ subject: 'Seconde', study: { code: study.code } }]);
    expect(await list('&state=waiting&assignee=nobody')).toMatchObject([{ subject: 'Première' }]);
    expect(await list('&assignee=mine')).toEqual([]);
    const people = (await curator.get('/api/centre/requests/people').expect(200)).body as { id: string }[];
    expect(people.map(({ id }) => id)).toContain(curator.account.id);
    expect(people.map(({ id }) => id)).not.toContain(lead.account.id);
  });
});

describe('a change of registered samples', () => {
  let workspace: Workspace;
  const links = (participant: string, biospecimen = `B-${participant}`, sampleType = 'NCIT:C449') => ({
    participant,
    biospecimen,
    sampleType,
  });
  const change = (...changes: object[]) => ask(submitter, { kind: 'sample_change', changes });
  const preview = async (by = curator) => (await by.get(`${base}/requests/1/preview`).expect(200)).body as SampleChangePreview;
  const apply = (seen: number, registryVersion: number, by = curator) => by.post(`${base}/requests/1/apply`, { seen, registryVersion });
  beforeEach(async () => {
    workspace = new Workspace(submitter, study);
    await samplesOf(t, study, submitter.account, ['P1', 'P2', 'P3']);
  });
  const register = async () =>
    ((await submitter.get(`${base}/samples`).expect(200)).body as Page<{ sample: string; participant: string; sampleType: string }>).items;

  it('is asked for what is registered, with values that the dictionary takes', async () => {
    expect(codeOf(await change({ sample: 'S-P9', to: null }).expect(409))).toBe('request.sample_unknown');
    const refused = await change({ sample: 'S-P1', to: links('P1', 'B-P1', 'Sang') }).expect(409);
    expect(refused.body).toMatchObject({ code: 'request.change_refused', params: { sample: 'S-P1' } });
    expect(codeOf(await change({ sample: 'S-P1', to: links('P2', 'B-P3') }).expect(409))).toBe('request.change_refused');
    await change().expect(400);
    await ask(submitter, { changes: [{ sample: 'S-P1', to: null }] }).expect(400);
  });

  it('tells its consequences before it is made', async () => {
    await workspace.uploadAll(goodFiles(study));
    await change({ sample: 'S-P1', to: null }, { sample: 'S-P2', to: links('P2', 'B-P2', 'NCIT:C812') }).expect(201);
    expect(await preview()).toMatchObject({
      ...{ findings: [], removed: 1, retyped: 1, moved: 0, idle: 0, participants: 1, biospecimens: 1, signed: [], recheck: 1 },
      rows: expect.arrayContaining([{ table: 'participant', rows: 1 }]) as unknown,
    });
    expect(await register()).toHaveLength(3);
  });

  it('is made by the centre, all at once, and resolves the request', async () => {
    await change({ sample: 'S-P1', to: null }, { sample: 'S-P2', to: links('P9', 'B-P9') }).expect(201);
    await apply(1, 1, lead).expect(403);
    const { registryVersion } = await preview();
    expect((await apply(1, registryVersion).expect(200)).body).toMatchObject({
      ...{ state: 'resolved', appliedAt: expect.any(String) as unknown },
      changes: [{ from: links('P1'), to: null }, { from: links('P2') }],
      thread: [{}, { act: 'apply', samples: 2 }],
    });
    expect((await register()).map(({ sample, participant }) => [sample, participant])).toEqual([
      ['S-P2', 'P9'],
      ['S-P3', 'P3'],
    ]);
    expect(await workspace.registration()).toMatchObject({ registered: 2, registryVersion: registryVersion + 1 });
    expect(codeOf(await apply(2, registryVersion + 1).expect(409))).toBe('request.applied');
  });

  it('is refused on another register than the one that was looked at, or when somebody wrote meanwhile', async () => {
    await change({ sample: 'S-P1', to: null }).expect(201);
    await samplesOf(t, study, submitter.account, ['P7']);
    expect(codeOf(await apply(1, 1).expect(409))).toBe('request.register_changed');
    await write(submitter, 1, 'Attendez').expect(200);
    expect(codeOf(await apply(1, (await preview()).registryVersion).expect(409))).toBe('request.moved_on');
    expect(await register()).toHaveLength(4);
  });

  it('is made once, whoever asks at the same time', async () => {
    await change({ sample: 'S-P1', to: null }).expect(201);
    const version = (await preview()).registryVersion;
    const answers = await Promise.all([apply(1, version), apply(1, version)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await workspace.registration()).toMatchObject({ registered: 2, registryVersion: version + 1 });
  });
});
