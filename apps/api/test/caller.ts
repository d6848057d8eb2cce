import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { StaffRole, StudyRole } from '@cqdg/contract';
import { Account } from '../src/accounts/account.entities';
import { hashPassword } from '../src/accounts/password';
import { SessionsService } from '../src/accounts/sessions.service';
import { Member, type Study } from '../src/studies/study.entities';
import type { TestApp } from './harness';
import type { Operation } from './operations';
import { PASSWORD } from './people';

export interface Caller {
  headers: Record<string, string>;
}

export interface Answer {
  status: number;
  /** Of the problem, where the answer is one. */
  code: string | null;
}

export const visitor: Caller = { headers: {} };

/** One for all: making it is work. */
const passwordHash = hashPassword(PASSWORD);

/** A signed-in person, made without the work of a password: for tests that need hundreds. */
export async function caller(t: TestApp, staffRole: StaffRole | null, study: Study | null, role: StudyRole | null): Promise<Caller> {
  const name = `c-${randomUUID()}`;
  const { manager } = t.dataSource;
  const account = await manager.save(
    manager.create(Account, {
      email: `${name}@exemple.org`,
      displayName: name,
      language: 'fr',
      staffRole,
      passwordHash: await passwordHash,
    }),
  );
  if (study && role) await manager.insert(Member, { studyId: study.id, accountId: account.id, role });
  let cookie = '';
  const response = { setHeader: (_: string, value: unknown) => ((cookie = String(value).split(';')[0] ?? ''), response as never) };
  const { csrfToken } = await t.app.get(SessionsService).start(t.system, account, response);
  return { headers: { cookie, 'x-csrf-token': csrfToken ?? '' } };
}

/** Sends one request and reads no more of the answer than it takes: event streams never end. */
export async function call(
  t: TestApp,
  { headers }: Caller,
  { method, body: kind }: Operation,
  path: string,
  body?: string,
): Promise<Answer> {
  const { port } = t.app.getHttpServer().address() as AddressInfo;
  const type = kind === 'bytes' ? 'application/octet-stream' : 'application/json';
  const stop = new AbortController();
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    ...{ method, signal: stop.signal, redirect: 'manual' },
    headers: { ...headers, ...(body === undefined ? {} : { 'content-type': type }) },
    ...(body === undefined ? {} : { body }),
  });
  const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json');
  const code = isProblem ? String(((await response.json()) as { code?: unknown }).code) : null;
  stop.abort();
  return { status: response.status, code };
}
