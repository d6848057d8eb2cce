import { get } from 'node:http';
import type { AddressInfo } from 'node:net';
import request from 'supertest';
import type { Study } from '../src/studies/study.entities';
import { type TestApp, startTestApp } from './harness';
import { type Browser, PASSWORD, makeStudy, person, staff } from './people';
import { until } from './submissions';

let t: TestApp;
let study: Study;
let admin: Browser;
let lead: Browser;
let base: string;
beforeAll(async () => {
  t = await startTestApp();
  study = await makeStudy(t);
  base = `/api/studies/${study.code}`;
  admin = await staff(t, 'admin');
  lead = await person(t, study, 'lead');
});
afterAll(() => t?.close());
afterEach(() => admin.put('/api/maintenance', { state: 'off' }).expect(200));

const words = { fr: 'Mise à jour du dictionnaire.', en: 'The dictionary is being updated.' };

describe('while the centre works on the portal', () => {
  it('nothing can be changed, with words and a time to try again; all can be read', async () => {
    await admin.put('/api/maintenance', { state: 'on', message: words, until: new Date(Date.now() + 600_000).toISOString() }).expect(200);
    const refused = await lead.post(`${base}/submission/files?name=participant.tsv`).expect(503);
    expect(refused.body).toMatchObject({ code: 'maintenance', title: 'Portail en maintenance' });
    expect(Number(refused.get('Retry-After'))).toBeGreaterThan(500);
    await lead.patch('/api/me', { language: 'en' }).expect(503);
    await lead.get(`${base}/submission`).expect(200);
    await admin.put('/api/maintenance', { state: 'off' }).expect(200);
    await lead.patch('/api/me', { language: 'fr' }).expect(200);
  });

  it('is told to everybody, also to who has no session', async () => {
    await admin.put('/api/maintenance', { state: 'on', message: words }).expect(200);
    const { body } = await request(t.app.getHttpServer()).get('/api/maintenance').expect(200);
    expect(body).toMatchObject({ on: true, message: words, until: null });
  });

  it('people sign in to read, and out', async () => {
    await admin.put('/api/maintenance', { state: 'on' }).expect(200);
    const server = t.app.getHttpServer();
    const signedIn = await request(server).post('/api/session').send({ email: lead.account.email, password: PASSWORD }).expect(200);
    const cookie = String(signedIn.get('Set-Cookie')?.[0]).split(';')[0] ?? '';
    await request(server).delete('/api/session').set('Cookie', cookie).set('X-CSRF-Token', signedIn.body.csrfToken).expect(204);
  });

  it('every page of a study that is open learns when it begins and ends', async () => {
    const { port } = t.app.getHttpServer().address() as AddressInfo;
    let heard = '';
    const stream = get({ port, path: `${base}/events`, headers: { cookie: lead.cookie } }, (answer) => {
      answer.setEncoding('utf8').on('data', (part: string) => (heard += part));
    });
    const says = (text: string) =>
      until(
        async () => heard,
        (now) => now.includes(text),
      );
    await says('"type":"submission"');
    await admin.put('/api/maintenance', { state: 'on' }).expect(200);
    await says('"type":"maintenance","maintenance":{"on":true');
    await admin.put('/api/maintenance', { state: 'off' }).expect(200);
    await says('"type":"maintenance","maintenance":{"on":false');
    stream.destroy();
  });
});

describe('maintenance', () => {
  it('is begun and ended by an administrator only, and each is in the audit', async () => {
    const curator = await staff(t, 'curator');
    for (const who of [curator, lead]) await who.put('/api/maintenance', { state: 'on' }).expect(403);
    const [{ last }] = await t.dataSource.query('SELECT coalesce(max(id), 0) AS last FROM audit_event');
    await admin.put('/api/maintenance', { state: 'on' }).expect(200);
    await admin.put('/api/maintenance', { state: 'on', message: words }).expect(200);
    await admin.put('/api/maintenance', { state: 'off' }).expect(200);
    await admin.put('/api/maintenance', { state: 'off' }).expect(200);
    const events = await t.dataSource.query('SELECT action, account_id FROM audit_event WHERE id > $1 ORDER BY id', [last]);
    const account_id = admin.account.id;
    expect(events).toEqual(['begun', 'changed', 'ended'].map((what) => ({ action: `maintenance.${what}`, account_id })));
  });

  it('refuses words in one language only, and an end that is no time', async () => {
    await admin.put('/api/maintenance', { state: 'on', message: { fr: 'Bientôt.' } }).expect(400);
    for (const until of ['soon', '2026-02-31T10:00:00Z', '2026-060', '2026-W10-5', '20260101']) {
      await admin.put('/api/maintenance', { state: 'on', until }).expect(400);
    }
  });
});
