import type { AddressInfo } from 'node:net';
import type { Response } from 'supertest';
import type { MySftpView, SftpAccountView } from '@cqdg/contract';
import { checkPassword } from '../src/accounts/password';
import { AuditEvent } from '../src/audit/audit.entities';
import { OutboxMail } from '../src/notifications/outbox.entity';
import { SftpAccount, SftpSession } from '../src/sftp/sftp-account.entities';
import type { Study } from '../src/studies/study.entities';
import { type TestApp, startTestApp } from './harness';
import { type Browser, makeStudy, person, staff } from './people';
import { sftpSession } from './sftp-files';
import { sshKeys } from './ssh-keys';

/** All that the process wrote. */
const log: string[] = [];
let t: TestApp;
let curator: Browser;
let study: Study;
let base: string;
let submitter: Browser;
beforeAll(async () => {
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => log.push(String(text)) > 0);
  t = await startTestApp({ LOG_LEVEL: 'debug' });
  curator = await staff(t, 'curator');
});
afterAll(async () => {
  await t?.close();
  jest.restoreAllMocks();
});
beforeEach(async () => {
  study = await makeStudy(t);
  base = `/api/studies/${study.code}`;
  submitter = await person(t, study, 'submitter');
});

const created = async () => {
  const terms = { quotaBytes: 1000, expiresAt: new Date(Date.now() + 200 * 86_400_000).toISOString(), addresses: [] };
  const { body } = await curator.post(`${base}/sftp/accounts`, { person: submitter.account.id, ...terms }).expect(201);
  return body as SftpAccountView;
};
const codeOf = (response: Response) => (response.body as { code: string }).code;
const keyLine = (comment = 'poste') => sshKeys('ed25519', 256, comment);
const mine = async () => (await submitter.get(`${base}/sftp`).expect(200)).body as MySftpView;
const audited = async (objectId: string) => (await t.dataSource.manager.findBy(AuditEvent, { objectId })).map(({ action }) => action);
const mailsTo = () => t.dataSource.manager.findBy(OutboxMail, { recipient: submitter.account.email, studyId: study.id });
const session = (accountId: string, more: Partial<SftpSession> = {}) => sftpSession(t, accountId, more);
const asked = async (...sessions: SftpSession[]) => {
  const rows = await Promise.all(sessions.map(({ id }) => t.dataSource.manager.findOneByOrFail(SftpSession, { id })));
  return rows.map(({ endAskedAt }) => endAskedAt !== null);
};

describe('a public key', () => {
  beforeEach(() => created());
  const add = (key: string, more = {}) => submitter.post(`${base}/sftp/keys`, { key, ...more });

  it('is added by its person, named as they say or by its comment, and removed', async () => {
    await add(keyLine(' Poste  de Zoé ').public).expect(201);
    const { keys } = (await add(sshKeys('rsa', 3072).public).expect(201)).body as SftpAccountView;
    expect(keys).toMatchObject([
      { name: 'Poste de Zoé', type: 'ed25519', bits: 256, usedAt: null, addedBy: submitter.account.displayName },
      { name: 'rsa 3072', type: 'rsa', bits: 3072, fingerprint: expect.stringMatching(/^SHA256:[\w+/]{43}$/) as string },
    ]);
    expect((await mine()).account?.state).toBe('active');
    await submitter.delete(`${base}/sftp/keys/${keys[0]?.id}`).expect(200);
    expect((await mine()).account?.keys).toHaveLength(1);
  });

  it('that is taken away ends the sessions it opened, and no others', async () => {
    const { keys, id } = (await add(keyLine('labo').public).expect(201)).body as SftpAccountView;
    const sessions = [await session(id, { method: 'key', keyName: 'labo' }), await session(id, { method: 'key', keyName: 'autre' })];
    await submitter.delete(`${base}/sftp/keys/${keys[0]?.id}`).expect(200);
    expect(await asked(...sessions)).toEqual([true, false]);
  });

  it('is there once, and there are not too many', async () => {
    const { public: line } = keyLine();
    await add(line).expect(201);
    expect(codeOf(await add(`${line} autrement nommée`).expect(409))).toBe('sftp.key_known');
    for (let i = 1; i < 20; i++) await add(keyLine().public).expect(201);
    expect(codeOf(await add(keyLine().public).expect(409))).toBe('sftp.keys_full');
  });

  it('is refused with the reason, at its field', async () => {
    const short = await add(sshKeys('rsa', 2048).public).expect(400);
    expect(short.body).toMatchObject({ code: 'sftp.key_short', params: { bits: 2048 } });
    for (const [key, code] of [
      ['bonjour', 'unreadable'],
      ['ssh-dss AAAA', 'dsa'],
      ['sk-ssh-ed25519@openssh.com AAAA', 'hardware'],
      ['ssh-ed25519-cert-v01@openssh.com AAAA', 'certificate'],
      [`${keyLine().public}\n${keyLine().public}`, 'lines'],
    ] as const) {
      expect((await add(key).expect(400)).body).toMatchObject({ code: `sftp.key_${code}`, fields: { key: code } });
    }
  });

  it('that is a private one leaves no trace, neither in the database nor in the log', async () => {
    const { private: secret } = keyLine();
    const part = secret.split('\n')[2] ?? '';
    const answer = await add(secret).expect(400);
    expect(codeOf(answer)).toBe('sftp.key_private');
    expect(log.join('')).toContain(String(answer.get('X-Request-Id')));
    expect(`${log.join('')}${answer.text}`).not.toContain(part);
    const tables = await t.dataSource.query<{ name: string }[]>(
      `SELECT quote_ident(table_name) AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
    );
    for (const { name } of tables)
      expect(await t.dataSource.query(`SELECT 1 FROM ${name} AS r WHERE position($1 IN to_jsonb(r)::text) > 0`, [part])).toEqual([]);
  });
});

describe('a password', () => {
  const hashOf = async (id: string) => (await t.dataSource.manager.findOneByOrFail(SftpAccount, { id })).passwordHash ?? '';

  it('is made for its person, shown once and kept as a hash only', async () => {
    const { id } = await created();
    const { password } = (await submitter.post(`${base}/sftp/password`).expect(200)).body as { password: string };
    expect(password).toMatch(/^[a-hjkmnp-z2-9]{24}$/);
    expect(await hashOf(id)).toMatch(/^\$argon2id\$/);
    expect((await checkPassword(password, await hashOf(id))).matches).toBe(true);
    const { account } = await mine();
    expect(account).toMatchObject({ hasPassword: true, state: 'active', passwordSetAt: expect.any(String) as string });
    expect(JSON.stringify(account)).not.toContain('argon2');
    const kept = await t.dataSource.query(`SELECT 1 FROM audit_event e WHERE position($1 IN to_jsonb(e)::text) > 0`, [password]);
    expect([kept, (await mailsTo()).some((mail) => mail.body?.includes(password)), log.join('').includes(password)]).toEqual([
      [],
      false,
      false,
    ]);
    expect(await audited(id)).toContain('sftp_password.set');
  });

  it('takes the place of the one before, whose sessions end', async () => {
    const { id } = await created();
    const first = (await submitter.post(`${base}/sftp/password`).expect(200)).body as { password: string };
    const sessions = [await session(id), await session(id, { method: 'key', keyName: 'poste' })];
    await submitter.post(`${base}/sftp/password`).expect(200);
    expect((await checkPassword(first.password, await hashOf(id))).matches).toBe(false);
    expect(await asked(...sessions)).toEqual([true, false]);
    expect((await submitter.delete(`${base}/sftp/password`).expect(200)).body).toMatchObject({ hasPassword: false, state: 'no_secret' });
  });

  it('is not made by an access token, which could read no more than the study', async () => {
    await created();
    const { token } = (await submitter.post('/api/me/tokens', { name: 'x', scopes: ['read'], days: 7 }).expect(201)).body as {
      token: string;
    };
    const ask = (method: 'post' | 'get', path: string) =>
      fetch(`http://127.0.0.1:${(t.app.getHttpServer().address() as AddressInfo).port}${base}/${path}`, {
        ...{ method, headers: { Authorization: `Bearer ${token}` } },
      });
    expect((await ask('get', 'sftp')).status).toBe(200);
    const refused = await ask('post', 'sftp/password');
    expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([403, 'token.not_allowed']);
  });
});
