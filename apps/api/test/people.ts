import { randomUUID } from 'node:crypto';
import request, { type Test } from 'supertest';
import type { Language, StaffRole, StudyRole } from '@cqdg/contract';
import type { Account } from '../src/accounts/account.entities';
import { AccountsService } from '../src/accounts/accounts.service';
import { Member, Study } from '../src/studies/study.entities';
import type { TestApp } from './harness';

export const PASSWORD = 'cinq bouleaux jaunes';

/** A signed-in person's browser: sends the session and its CSRF token. */
export interface Browser {
  account: Account;
  cookie: string;
  csrfToken: string;
  get(path: string): Test;
  post(path: string, body?: object): Test;
  put(path: string, body?: object): Test;
  patch(path: string, body?: object): Test;
  delete(path: string, body?: object): Test;
}

export async function makeAccount(t: TestApp, staffRole: StaffRole | null = null, language: Language = 'fr'): Promise<Account> {
  const name = `p-${randomUUID().slice(0, 8)}`;
  return t.app
    .get(AccountsService)
    .create(t.system, { email: `${name}@exemple.org`, displayName: name, language, staffRole, password: PASSWORD });
}

export async function makeStudy(t: TestApp, code = `S-${randomUUID().slice(0, 8)}`): Promise<Study> {
  return t.dataSource.manager.save(Study, { code, name: { fr: code, en: code }, description: { fr: '', en: '' } });
}

export async function signIn(t: TestApp, account: Account): Promise<Browser> {
  const server = t.app.getHttpServer();
  const response = await request(server).post('/api/session').send({ email: account.email, password: PASSWORD }).expect(200);
  const cookie = String(response.get('Set-Cookie')?.[0]).split(';')[0] ?? '';
  const csrfToken = String(response.body.csrfToken);
  const dress = (test: Test) => test.set('Cookie', cookie).set('X-CSRF-Token', csrfToken);
  return {
    account,
    cookie,
    csrfToken,
    get: (path) => dress(request(server).get(path)),
    post: (path, body) => dress(request(server).post(path)).send(body),
    put: (path, body) => dress(request(server).put(path)).send(body),
    patch: (path, body) => dress(request(server).patch(path)).send(body),
    delete: (path, body) => dress(request(server).delete(path)).send(body),
  };
}

/** A person of a study (or a stranger to it, with `null`), signed in. */
export async function person(t: TestApp, study: Study | null, role: StudyRole | null): Promise<Browser> {
  const account = await makeAccount(t);
  if (study && role) await t.dataSource.manager.insert(Member, { studyId: study.id, accountId: account.id, role });
  return signIn(t, account);
}

/** A person of the centre, signed in. */
export async function staff(t: TestApp, role: StaffRole): Promise<Browser> {
  return signIn(t, await makeAccount(t, role));
}
