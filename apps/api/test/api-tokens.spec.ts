import request, { type Test } from 'supertest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  MAX_TOKENS,
  type NewToken,
  type SubmissionView,
  type TokenScope,
  type TokenView,
  scopePermissions,
  studyPermissions,
} from '@cqdg/contract';
import { Account } from '../src/accounts/account.entities';
import { ApiToken } from '../src/accounts/api-token.entity';
import { AuditEvent } from '../src/audit/audit.entities';
import type { Study } from '../src/studies/study.entities';
import { type Caller, call } from './caller';
import { type TestApp, startTestApp } from './harness';
import { type Operation, address, bodyOf, changes, operations } from './operations';
import { type Browser, makeStudy, person, staff } from './people';
import { routesOf } from './routes';
import { Workspace, goodFiles, samplesOf } from './submissions';

let t: TestApp;
let study: Study;
let submitter: Browser;
beforeAll(async () => {
  t = await startTestApp();
  await t.startWorker();
});
afterAll(() => t?.close());
beforeEach(async () => {
  study = await makeStudy(t);
  submitter = await person(t, study, 'submitter');
});

const make = async (who: Browser, scopes: TokenScope[], days = 7) =>
  (await who.post('/api/me/tokens', { name: 'nightly', scopes, days }).expect(201)).body as NewToken;
const dressed = (token: string): Caller => ({ headers: { authorization: `Bearer ${token}` } });

/** A program: no cookie, no CSRF token. */
function program(who: Browser, token: string): Browser {
  const server = t.app.getHttpServer();
  const dress = (test: Test) => test.set('Authorization', `Bearer ${token}`);
  return {
    ...who,
    get: (path) => dress(request(server).get(path)),
    post: (path, body) => dress(request(server).post(path)).send(body),
    put: (path, body) => dress(request(server).put(path)).send(body),
    patch: (path, body) => dress(request(server).patch(path)).send(body),
    delete: (path, body) => dress(request(server).delete(path)).send(body),
  };
}

describe('an access token', () => {
  it('is shown once, and kept as a hash', async () => {
    const made = await make(submitter, ['read'], 30);
    expect(made.token).toMatch(/^cqdg_[\w-]{43}$/);
    const [listed] = (await submitter.get('/api/me/tokens').expect(200)).body as TokenView[];
    const { token, ...rest } = made;
    expect(listed).toEqual(rest);
    expect(token.startsWith(made.start)).toBe(true);
    expect(Date.parse(made.expiresAt) - Date.parse(made.createdAt)).toBeCloseTo(30 * 86_400_000, -4);
    const row = await t.dataSource.manager.findOneByOrFail(ApiToken, { id: made.id });
    expect(JSON.stringify(row)).not.toContain(token);
  });

  it('carries a program through upload, validation and findings, and the trail says that it acted', async () => {
    const { token, id } = await make(submitter, ['upload']);
    await samplesOf(t, study, submitter.account, ['P1', 'P2']);
    const files = goodFiles(study);
    const space = new Workspace(program(submitter, token), study);
    await space.uploadAll(files);
    const view: SubmissionView = await space.check();
    expect(view.run?.state).toMatch(/passed|failed/);
    await space.browser.get(`${space.base}/runs/${view.run?.id}/findings`).expect(200);
    const events = await t.dataSource.manager.findBy(AuditEvent, { accountId: submitter.account.id, studyId: study.id });
    expect(events.length).toBeGreaterThanOrEqual(Object.keys(files).length);
    expect(events.filter(({ params }) => params['token'] !== id)).toEqual([]);
    const [used] = (await submitter.get('/api/me/tokens').expect(200)).body as TokenView[];
    expect(used?.usedAt).not.toBeNull();
  }, 120_000);

  it('needs no CSRF token, and the cookie beside it is not looked at', async () => {
    const { token } = await make(submitter, ['read']);
    const stranger = await person(t, null, null);
    await request(t.app.getHttpServer())
      .get(`/api/studies/${study.code}`)
      .set('Cookie', stranger.cookie)
      .set('Authorization', `Bearer ${token}`)
      .expect(200);
    const { body } = await submitter.get(`/api/studies/${study.code}/submission`).set('Authorization', 'Bearer cqdg_x').expect(401);
    expect(body.code).toBe('token.refused');
  });

  it('lists the studies of its person', async () => {
    const { token } = await make(submitter, ['read']);
    const { body } = await program(submitter, token).get('/api/studies').expect(200);
    expect(body.map(({ code }: { code: string }) => code)).toEqual([study.code]);
  });

  it('ends with its date, with its person’s word, and with the account', async () => {
    const [late, revoked, closed] = [await make(submitter, ['read']), await make(submitter, ['read']), await make(submitter, ['read'])];
    const path = `/api/studies/${study.code}`;
    const code = async ({ token }: NewToken) => (await program(submitter, token).get(path).expect(401)).body.code;
    await t.dataSource.manager.update(ApiToken, late.id, { expiresAt: new Date() });
    expect(await code(late)).toBe('token.expired');
    await submitter.delete(`/api/me/tokens/${revoked.id}`).expect(204);
    expect(await code(revoked)).toBe('token.refused');
    const listed = (await submitter.get('/api/me/tokens').expect(200)).body as TokenView[];
    expect(listed.map(({ id, expired }) => [id, expired]).sort()).toEqual(
      [
        [late.id, true],
        [closed.id, false],
      ].sort(),
    );
    await t.dataSource.manager.update(Account, submitter.account.id, { closedAt: new Date() });
    expect(await code(closed)).toBe('token.refused');
  });

  it('of another person cannot be seen or revoked', async () => {
    const { id } = await make(submitter, ['read']);
    const other = await staff(t, 'admin');
    expect((await other.get('/api/me/tokens').expect(200)).body).toEqual([]);
    await other.delete(`/api/me/tokens/${id}`).expect(404);
  });

  it('wants a name, scopes that exist and one of the terms', async () => {
    const good = { name: 'x', scopes: ['read'], days: 7 };
    for (const wrong of [
      { name: ' ' },
      { scopes: [] },
      { scopes: ['sign'] },
      { scopes: 'read' },
      { days: 366 },
      { days: 8 },
      { days: '7' },
    ]) {
      await submitter.post('/api/me/tokens', { ...good, ...wrong }).expect(400);
    }
  });

  it('is one of so many', async () => {
    for (let n = 0; n < MAX_TOKENS; n += 1) await make(submitter, ['read']);
    const { body } = await submitter.post('/api/me/tokens', { name: 'x', scopes: ['read'], days: 7 }).expect(409);
    expect(body.code).toBe('token.limit');
  });
});

describe('every route', () => {
  const roles = [...Object.keys(studyPermissions), 'curator', 'admin', 'stranger'];
  const tokenRoutes = Object.values(scopePermissions).flat();
  const document = JSON.parse(readFileSync(join(__dirname, '../../../docs/openapi.json'), 'utf8'));

  /** What gives access to more is a person's own to do, whatever the permission. */
  const inPerson = ({ method, path }: Operation) =>
    routesOf(t.app).some((one) => one.inPerson && one.method === method && `/api${one.path}` === path.replace(/\{(\w+)\}/g, ':$1'));

  it('says in the OpenAPI document whether it takes tokens', () => {
    for (const operation of operations) {
      const { method, path, access } = operation;
      const taken = (document.paths[path][method.toLowerCase()].security ?? []).some((one: object) => 'token' in one);
      const byScope = tokenRoutes.includes(access as never) && !inPerson(operation);
      const wanted = byScope || (method === 'GET' && path === '/api/studies');
      expect([method, path, taken]).toEqual([method, path, wanted]);
    }
  });

  it.each(roles.flatMap((role) => (Object.keys(scopePermissions) as TokenScope[]).map((scope) => ({ role, scope }))))(
    'answers a token “$scope” of a $role with no more than both permit',
    async ({ role, scope }) => {
      const isStaff = role === 'curator' || role === 'admin';
      const who = isStaff ? await staff(t, role) : await person(t, study, role === 'stranger' ? null : (role as 'reader'));
      const { token } = await make(who, [scope]);
      const [answers, wanted]: [string[], string[]] = [[], []];
      for (const operation of operations.filter(({ access }) => access !== 'public')) {
        const { method, path, access } = operation;
        const answer = await call(t, dressed(token), operation, address(operation, { study: study.code }), bodyOf(operation));
        const refused = ['token.not_allowed', 'permission.missing', 'not_found', 'session.required', 'csrf.refused'].includes(
          answer.code ?? '',
        );
        const theirs = new Set<string>(permissionsOf(role));
        const may = scopePermissions[scope].includes(access as never) && theirs.has(access) && !inPerson(operation);
        const lets = may || (access === 'signed-in' && method === 'GET' && path === '/api/studies');
        // What is let through may find nothing under a made-up identifier.
        answers.push(
          `${method} ${path}: ${refused && !(lets && answer.code === 'not_found') ? 'refused' : answer.status < 500 ? 'through' : answer.status}`,
        );
        wanted.push(`${method} ${path}: ${lets ? 'through' : 'refused'}`);
        if (changes(operation) && path.includes('/me/')) expect(answer.code).toBe('token.not_allowed');
      }
      expect(answers).toEqual(wanted);
    },
    60_000,
  );
});

function permissionsOf(role: string): readonly string[] {
  if (role === 'curator' || role === 'admin') return ['study.read'];
  return studyPermissions[role as 'reader'] ?? [];
}

describe('a token that asks without pause', () => {
  it('is told to wait', async () => {
    const small = await startTestApp({ TOKEN_REQUESTS: '2' });
    try {
      const own = await makeStudy(small);
      const who = await person(small, own, 'reader');
      const made = (await who.post('/api/me/tokens', { name: 'x', scopes: ['read'], days: 7 }).expect(201)).body as NewToken;
      const ask = () => request(small.app.getHttpServer()).get(`/api/studies/${own.code}`).set('Authorization', `Bearer ${made.token}`);
      await ask().expect(200);
      await ask().expect(200);
      expect((await ask().expect(429)).headers['retry-after']).toBeDefined();
    } finally {
      await small.close();
    }
  }, 30_000);
});
