import request from 'supertest';
import type { Study } from '../src/studies/study.entities';
import { type TestApp, startTestApp } from './harness';
import { type Browser, makeStudy, person, staff } from './people';
import { type Route, routesOf } from './routes';

const ID = '00000000-0000-4000-8000-000000000000';
const fill = (path: string, code: string) => `/api${path}`.replace(':study', code).replace(/:[a-z]+/gi, ID);

let t: TestApp;
let study: Study;
let routes: Route[];
const send = (browser: Browser, { method, path }: Route, code = study.code) => {
  const verb = method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete';
  return browser[verb](fill(path, code), verb === 'get' ? undefined : {});
};

beforeAll(async () => {
  t = await startTestApp();
  study = await makeStudy(t);
  routes = routesOf(t.app);
});
afterAll(() => t?.close());

describe('the door of every route', () => {
  it('is found for all of them', () => expect(routes.length).toBeGreaterThan(15));

  it('has a rule: a route that says nothing fails this test', () => {
    expect(routes.filter(({ rule }) => !rule)).toEqual([]);
  });

  it('asks for a permission on every route of a study', () => {
    expect(routes.filter(({ path, rule }) => path.includes(':study') && rule?.kind !== 'needs')).toEqual([]);
  });

  it('answers 401 to who is not signed in, on every route that is not public', async () => {
    for (const route of routes.filter(({ rule }) => rule?.kind !== 'public')) {
      const response = await request(t.app.getHttpServer())[route.method.toLowerCase() as 'get'](fill(route.path, study.code));
      expect([route.path, response.status, response.body.code]).toEqual([route.path, 401, 'session.required']);
    }
  });

  it('answers a stranger 404 on every route of a study, as for a study that does not exist', async () => {
    const stranger = await person(t, null, null);
    for (const route of routes.filter(({ path }) => path.includes(':study'))) {
      const [here, nowhere] = [await send(stranger, route), await send(stranger, route, 'NO-SUCH-STUDY')];
      expect([route.method, route.path, here.status, here.body.code]).toEqual([route.method, route.path, 404, 'not_found']);
      expect({ ...here.body, correlationId: '' }).toEqual({ ...nowhere.body, correlationId: '' });
    }
  });

  it('answers a reader 403 on every route that needs more than reading', async () => {
    const reader = await person(t, study, 'reader');
    for (const route of routes.filter(({ rule }) => rule?.kind === 'needs' && rule.permission !== 'study.read')) {
      const response = await send(reader, route);
      expect([route.method, route.path, response.status, response.body.code]).toEqual([
        route.method,
        route.path,
        403,
        'permission.missing',
      ]);
    }
  });

  it('takes no change without the CSRF token of the session', async () => {
    const admin = await staff(t, 'admin');
    for (const route of routes.filter(({ rule, method }) => rule?.kind !== 'public' && method !== 'GET')) {
      for (const token of ['', 'x', admin.csrfToken.toUpperCase()]) {
        const response = await send(admin, route).set('X-CSRF-Token', token);
        expect([route.path, response.status, response.body.code]).toEqual([route.path, 403, 'csrf.refused']);
      }
    }
  });

  it('does not mind how the code of the study is typed', async () => {
    const reader = await person(t, study, 'reader');
    const response = await reader.get(`/api/studies/${study.code.toLowerCase()}`).expect(200);
    expect(response.body.code).toBe(study.code);
  });

  it('takes a code that could not be one for unknown', async () => {
    const admin = await staff(t, 'admin');
    for (const code of ['%00', '..%2f..', '%27', 'a'.repeat(300)]) await admin.get(`/api/studies/${code}`).expect(404);
  });
});
