import request from 'supertest';
import { type TestApp, startTestApp } from './harness';
import { makeStudy, person, staff } from './people';

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t?.close());

const pages = ['/api/queues', '/api/queues/', '/api/queues/api/queues', '/api/queues/queue/runs'];

describe('the view of the queues', () => {
  it('is for administrators of the centre, its data and its files as well', async () => {
    const script = '/api/queues/static/images/logo.svg';
    for (const path of [...pages, script]) {
      const { body } = await request(t.app.getHttpServer()).get(path).expect(401);
      expect(body.code).toBe('session.required');
    }
    for (const who of [await staff(t, 'curator'), await person(t, await makeStudy(t), 'lead')]) {
      for (const path of [...pages, script]) expect((await who.get(path).expect(403)).body.code).toBe('permission.missing');
    }
  });

  it('has a page that asks no other host for anything and needs no more than our policy allows', async () => {
    const admin = await staff(t, 'admin');
    const { text, headers } = await admin.get('/api/queues/').expect(200);
    expect(text).not.toMatch(/https?:\/\/|style=|<style|<%/);
    expect(text).toContain('<base href="/api/queues/"');
    expect(text).toContain('"lng":"fr-FR"');
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['x-powered-by']).toBeUndefined();
    const script = /src="(static\/js\/main[^"]+)"/.exec(text)?.[1];
    await admin.get(`/api/queues/${script}`).expect(200);
  });

  it('shows every queue, and lets nothing be done', async () => {
    const admin = await staff(t, 'admin');
    const { body } = await admin.get('/api/queues/api/queues').expect(200);
    expect(body.queues.map(({ name, readOnlyMode }: { name: string; readOnlyMode: boolean }) => [name, readOnlyMode]).sort()).toEqual([
      ['mail', true],
      ['rehearsals', true],
      ['runs', true],
    ]);
    for (const path of ['runs/pause', 'runs/empty', 'runs/add']) {
      await admin.put(`/api/queues/api/queues/${path}`).expect(404);
      await admin.post(`/api/queues/api/queues/${path}`).expect(404);
    }
  });
});
