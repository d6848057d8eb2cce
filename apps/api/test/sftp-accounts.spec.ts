import { randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import {
  type MySftpView,
  type NoticesView,
  type Page,
  type RequestView,
  type SftpAccountRow,
  type SftpAccountView,
  sftpAccountStates,
  type SftpSessionView,
  type SftpTransferView,
} from '@cqdg/contract';
import { Account } from '../src/accounts/account.entities';
import { AuditEvent } from '../src/audit/audit.entities';
import { RedisService } from '../src/platform/redis/redis.service';
import { OutboxMail } from '../src/notifications/outbox.entity';
import { SftpAccount, SftpSession } from '../src/sftp/sftp-account.entities';
import type { SftpTransfer } from '../src/sftp/sftp-file.entities';
import { Member, type Study } from '../src/studies/study.entities';
import { type TestApp, startTestApp } from './harness';
import { type Browser, makeStudy, person, staff } from './people';
import { sshKeys } from './ssh-keys';
import { sftpSession, sftpTransfer } from './sftp-files';

const DAY = 86_400_000;
let t: TestApp;
let curator: Browser;
let study: Study;
let base: string;
let submitter: Browser;
let reader: Browser;
let stranger: Browser;
beforeAll(async () => {
  t = await startTestApp();
  curator = await staff(t, 'curator');
  stranger = await person(t, null, null);
});
afterAll(() => t?.close());
beforeEach(async () => {
  study = await makeStudy(t);
  base = `/api/studies/${study.code}`;
  submitter = await person(t, study, 'submitter');
  reader = await person(t, study, 'reader');
});

const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString();
const input = (more = {}) => ({ person: submitter.account.id, quotaBytes: 1000, expiresAt: inDays(200), addresses: [], ...more });
const create = (more = {}, by = curator) => by.post(`${base}/sftp/accounts`, input(more));
const created = async (more = {}) => (await create(more).expect(201)).body as SftpAccountView;
const codeOf = (response: Response) => (response.body as { code: string }).code;
const keyLine = (comment = 'poste') => sshKeys('ed25519', 256, comment);
const mine = async (by = submitter) => (await by.get(`${base}/sftp`).expect(200)).body as MySftpView;
const audited = async (objectId: string) =>
  (await t.dataSource.manager.find(AuditEvent, { where: { objectId }, order: { id: 'ASC' } })).map(({ action }) => action);
const noticesOf = async (by = submitter) => {
  const { items } = (await by.get('/api/me/notices').expect(200)).body as NoticesView;
  return items.filter((one) => one.kind.startsWith('sftp_') && one.study?.code === study.code);
};
const mailsTo = (by = submitter) => t.dataSource.manager.findBy(OutboxMail, { recipient: by.account.email, studyId: study.id });

const session = (accountId: string, more: Partial<SftpSession> = {}) => sftpSession(t, accountId, more);
const asked = async (...sessions: SftpSession[]) => {
  const rows = await Promise.all(sessions.map(({ id }) => t.dataSource.manager.findOneByOrFail(SftpSession, { id })));
  return rows.map(({ endAskedAt }) => endAskedAt !== null);
};

describe('an SFTP account', () => {
  it('is made by the centre for a member, who is told', async () => {
    const account = await created({ addresses: [' 132.203.14.87/24', '132.203.14.0/24', '2607:F048:2:0::/48'] });
    expect(account).toMatchObject({
      ...{ study: { code: study.code }, person: { id: submitter.account.id, email: submitter.account.email }, role: 'submitter' },
      ...{ state: 'no_secret', hasPassword: false, keys: [], quotaBytes: 1000, usedBytes: 0, lastLoginAt: null, sessions: 0, version: 1 },
      ...{ addresses: ['132.203.14.0/24', '2607:f048:2::/48'], createdBy: curator.account.displayName, disabledReason: null },
    });
    expect(account.name).toBe(`${study.code}-${submitter.account.displayName}`.toLowerCase());
    expect(await audited(account.id)).toEqual(['sftp_account.created']);
    expect(await noticesOf()).toMatchObject([{ kind: 'sftp_account', params: { act: 'ready', name: account.name }, read: false }]);
    const [mail] = await mailsTo();
    expect(mail?.body).toContain(`/s/${study.code}/sftp\n`);
    expect(await mine()).toMatchObject({
      ...{ account: { id: account.id }, writable: true },
      server: {
        port: 2222,
        fingerprint: expect.stringMatching(/^SHA256:/) as string,
        hostKey: expect.stringMatching(/^ssh-ed25519 /) as string,
      },
    });
    expect((await mine(reader)).account).toBeNull();
  });

  it('is for one member of the study, with a login of its own', async () => {
    const { name } = await created({ name: `depot-${randomUUID().slice(0, 8)}` });
    expect(codeOf(await create().expect(409))).toBe('sftp.account_exists');
    expect(codeOf(await create({ person: reader.account.id, name }).expect(409))).toBe('sftp.name_taken');
    expect(codeOf(await create({ person: stranger.account.id }).expect(409))).toBe('sftp.not_member');
    await create({ person: reader.account.id, name: 'Root!' }).expect(400);
    await t.dataSource.manager.update(Account, reader.account.id, { closedAt: new Date() });
    expect(codeOf(await create({ person: reader.account.id }).expect(409))).toBe('sftp.not_member');
  });

  it('keeps within the bounds of quota, end and addresses', async () => {
    await create({ quotaBytes: 0 }).expect(400);
    await create({ quotaBytes: 2e14 }).expect(400);
    await create({ addresses: Array.from({ length: 51 }, (_, i) => `10.0.0.${i}`) }).expect(400);
    expect(codeOf(await create({ expiresAt: inDays(-1) }).expect(400))).toBe('sftp.expiry');
    expect(codeOf(await create({ expiresAt: inDays(1101) }).expect(400))).toBe('sftp.expiry');
    const refused = await create({ addresses: ['10.0.0.1', 'ulaval.ca'] }).expect(400);
    expect(refused.body).toMatchObject({ code: 'sftp.address_invalid', params: { address: 'ulaval.ca' } });
    expect((await mine()).account).toBeNull();
  });

  it('is neither made nor seen by the study, and unknown to strangers', async () => {
    const { id } = await created();
    for (const who of [reader, submitter]) {
      await create({ person: reader.account.id }, who).expect(403);
      await who.get(`${base}/sftp/accounts/${id}`).expect(403);
      await who.get('/api/centre/sftp/accounts').expect(403);
    }
    await create({}, stranger).expect(404);
    for (const path of ['', '/sessions', '/transfers']) await stranger.get(`${base}/sftp/accounts/${id}${path}`).expect(404);
    for (const path of ['sftp', 'sftp/transfers', 'sftp/sessions', 'molecular']) await stranger.get(`${base}/${path}`).expect(404);
    await reader.post(`${base}/sftp/password`).expect(404);
    const other = await makeStudy(t);
    await curator.get(`/api/studies/${other.code}/sftp/accounts/${id}`).expect(404);
  });

  it('is made once where two of the centre make it at the same moment', async () => {
    const answers = await Promise.all([create(), create(), create({ person: reader.account.id }), create({ person: reader.account.id })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 409, 409]);
  });
});

describe('a request for an account', () => {
  const request = async (kind = 'sftp') =>
    (
      (await submitter.post(`${base}/requests`, { kind, subject: 'Accès SFTP', text: 'Pour un séquenceur.' }).expect(201))
        .body as RequestView
    ).number;
  const view = async (number: number) => (await submitter.get(`${base}/requests/${number}`).expect(200)).body as RequestView;

  it('is answered in the language of who asked, and resolved, in the same act', async () => {
    const number = await request();
    const { name } = await created({ request: number });
    const { state, thread } = await view(number);
    expect([state, thread.length]).toEqual(['resolved', 2]);
    expect(thread[1]).toMatchObject({ act: 'resolve', side: 'centre', by: curator.account.displayName });
    expect(thread[1]?.text).toContain(`Son identifiant est «\u00a0${name}\u00a0»`);
    const { items } = (await submitter.get('/api/me/notices').expect(200)).body as NoticesView;
    expect(items).toContainEqual(
      expect.objectContaining({ kind: 'request', params: expect.objectContaining({ act: 'resolved', number }) as object }),
    );
  });

  it('that is resolved, or asks for something else, makes none', async () => {
    const number = await request();
    await submitter.post(`${base}/requests/${number}/resolve`, { seen: 1 }).expect(200);
    expect(codeOf(await create({ request: number }).expect(409))).toBe('request.resolved');
    expect(codeOf(await create({ request: await request('question') }).expect(409))).toBe('sftp.request_kind');
    await create({ request: 99 }).expect(404);
    expect((await mine()).account).toBeNull();
    expect((await view(number)).thread).toHaveLength(2);
  });

  it('is answered once where two of the centre do it', async () => {
    const number = await request();
    const answers = await Promise.all([create({ request: number }), create({ request: number, person: reader.account.id })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await view(number)).entries).toBe(2);
  });
});

describe('the centre', () => {
  const act = (id: string, what: string, body: object) => curator.post(`${base}/sftp/accounts/${id}/${what}`, body);

  it('changes quota, end and addresses of what its page showed', async () => {
    const { id, version, expiresAt } = await created();
    const change = { version, quotaBytes: 5000, expiresAt: inDays(30), addresses: ['10.0.0.0/8'] };
    const put = (body: object) => curator.put(`${base}/sftp/accounts/${id}`, body);
    expect((await put(change).expect(200)).body).toMatchObject({ quotaBytes: 5000, addresses: ['10.0.0.0/8'], version: 2 });
    expect(codeOf(await put({ ...change, quotaBytes: 1 }).expect(409))).toBe('changed_meanwhile');
    const [event] = await t.dataSource.manager.findBy(AuditEvent, { objectId: id, action: 'sftp_account.changed' });
    expect(event?.before).toEqual({ quota: 1000, expires: expiresAt, addresses: '' });
    expect(event?.after).toEqual({ quota: 5000, expires: change.expiresAt, addresses: '10.0.0.0/8' });
    await submitter.put(`${base}/sftp/accounts/${id}`, { ...change, version: 2 }).expect(403);
  });

  it('may change an account that has ended without bringing it back', async () => {
    const { id } = await created();
    const past = new Date(Date.now() - DAY);
    await t.dataSource.manager.update(SftpAccount, id, { expiresAt: past });
    const change = { version: 1, quotaBytes: 7, expiresAt: past.toISOString(), addresses: [] };
    expect((await curator.put(`${base}/sftp/accounts/${id}`, change).expect(200)).body).toMatchObject({ state: 'expired', quotaBytes: 7 });
  });

  it('disables and enables again: sessions end, and the person is told', async () => {
    const { id } = await created();
    const live = await session(id);
    const gone = await session(id, { endedAt: new Date(), endedHow: 'closed' });
    const disabled = (await act(id, 'disable', { version: 1, reason: ' Poste perdu ' }).expect(200)).body as SftpAccountView;
    expect(disabled).toMatchObject({ state: 'disabled', disabledReason: 'Poste perdu', version: 2 });
    expect(await asked(live, gone)).toEqual([true, false]);
    expect((await mine()).account).toMatchObject({ state: 'disabled', disabledReason: 'Poste perdu' });
    expect(codeOf(await act(id, 'disable', { version: 2, reason: 'x' }).expect(409))).toBe('changed_meanwhile');
    expect(codeOf(await act(id, 'enable', { version: 1 }).expect(409))).toBe('changed_meanwhile');
    expect((await act(id, 'enable', { version: 2 }).expect(200)).body).toMatchObject({
      state: 'no_secret',
      disabledReason: null,
      version: 3,
    });
    expect(await audited(id)).toEqual(['sftp_account.created', 'sftp_account.disabled', 'sftp_account.enabled']);
    expect((await noticesOf()).map(({ params }) => params)).toMatchObject([{ act: 'enabled' }, { act: 'disabled' }, { act: 'ready' }]);
    expect((await mailsTo()).map(({ body }) => body).join()).not.toContain('Poste perdu');
    const personal = await act(id, 'disable', { version: 3, reason: 'NAM TREM85121512' }).expect(400);
    expect(codeOf(personal)).toBe('discard.reason_personal');
  });

  it('rotates: every secret is forgotten, and who is in is put out', async () => {
    const { id } = await created();
    await submitter.post(`${base}/sftp/keys`, { key: keyLine().public }).expect(201);
    await submitter.post(`${base}/sftp/password`).expect(200);
    expect((await mine()).account).toMatchObject({ state: 'active', hasPassword: true });
    const live = [await session(id), await session(id, { method: 'key', keyName: 'poste' })];
    const rotated = (await act(id, 'rotate', { version: 1 }).expect(200)).body as SftpAccountView;
    expect(rotated).toMatchObject({ state: 'no_secret', hasPassword: false, keys: [], passwordSetAt: null, version: 2 });
    expect(await asked(...live)).toEqual([true, true]);
    expect((await audited(id)).at(-1)).toBe('sftp_account.rotated');
    expect(await noticesOf()).toContainEqual(expect.objectContaining({ params: { act: 'rotated', name: rotated.name }, read: false }));
  });

  it('adds and removes keys, and its person is told', async () => {
    const { id } = await created();
    const { body } = await act(id, 'keys', { key: keyLine().public, name: 'Séquenceur' }).expect(201);
    const [key] = (body as SftpAccountView).keys;
    expect(key).toMatchObject({ name: 'Séquenceur', addedBy: curator.account.displayName });
    expect((await curator.delete(`${base}/sftp/accounts/${id}/keys/${key?.id}`).expect(200)).body).toMatchObject({ keys: [] });
    await curator.delete(`${base}/sftp/accounts/${id}/keys/${key?.id}`).expect(404);
    expect((await noticesOf()).map(({ params }) => params)).toMatchObject([{ act: 'key_removed' }, { act: 'key_added' }, { act: 'ready' }]);
  });

  it('touches nothing of an archived study', async () => {
    const { id } = await created();
    await curator.put(`${base}/archive`).expect(200);
    expect(codeOf(await act(id, 'rotate', { version: 1 }).expect(403))).toBe('study.archived');
    expect((await mine()).account?.id).toBe(id);
  });
});

describe('sessions', () => {
  const list = async (by: Browser, path: string) => ((await by.get(`${base}/${path}`).expect(200)).body as Page<SftpSessionView>).items;

  it('are listed live first, and a silent one is lost since it was last seen', async () => {
    const { id } = await created();
    const ago = (seconds: number) => new Date(Date.now() - seconds * 1000);
    const silent = await session(id, { startedAt: ago(50), seenAt: ago(30) });
    const closed = await session(id, { startedAt: ago(10), endedAt: ago(5), endedHow: 'closed', bytesIn: 5_000_000_000 });
    const live = await session(id, { startedAt: ago(100), method: 'key', keyName: 'poste' });
    const found = await list(curator, `sftp/accounts/${id}/sessions`);
    expect(found.map((one) => one.id)).toEqual([live.id, closed.id, silent.id]);
    expect(found).toMatchObject([
      { endedAt: null, end: null, key: 'poste' },
      { end: 'closed', bytesIn: 5_000_000_000 },
      { endedAt: silent.seenAt.toISOString(), end: 'lost' },
    ]);
    expect((await mine()).account?.sessions).toBe(1);
    expect(await list(submitter, 'sftp/sessions?size=1&page=2')).toMatchObject([{ id: closed.id }]);
  });

  it('are ended by their person and by the centre, once, and told to the audit', async () => {
    const { id } = await created();
    const [one, other, gone] = [await session(id), await session(id), await session(id, { endedAt: new Date(), endedHow: 'closed' })];
    await submitter.post(`${base}/sftp/sessions/${one.id}/end`).expect(204);
    await curator.post(`${base}/sftp/accounts/${id}/sessions/${other.id}/end`).expect(204);
    await curator.post(`${base}/sftp/accounts/${id}/sessions/${other.id}/end`).expect(204);
    await submitter.post(`${base}/sftp/sessions/${gone.id}/end`).expect(204);
    expect(await asked(one, other, gone)).toEqual([true, true, false]);
    expect((await audited(id)).filter((action) => action === 'sftp_session.ended')).toHaveLength(2);
    await submitter.post(`${base}/sftp/sessions/${randomUUID()}/end`).expect(404);
  });

  it('hear at once that they are to end', async () => {
    const { id } = await created();
    const { id: wanted } = await session(id);
    const redis = t.app.get(RedisService);
    const heard = new Promise<string>((resolve) => {
      const subscriber = redis.subscriber();
      subscriber.on('message', (_channel: string, message: string) => resolve(message));
      void subscriber
        .subscribe(redis.name(`sftp-session:${wanted}`))
        .then(() => submitter.post(`${base}/sftp/sessions/${wanted}/end`).expect(204));
    });
    expect(JSON.parse(await heard)).toEqual({ changed: 'end' });
  });

  it('of others are out of reach', async () => {
    const [{ id }] = [await created()];
    await created({ person: reader.account.id });
    const theirs = await session(id);
    await reader.post(`${base}/sftp/sessions/${theirs.id}/end`).expect(404);
    expect(await asked(theirs)).toEqual([false]);
  });
});

describe('the log of transfers', () => {
  it('is read by all members of the study, newest first; the centre reads that of an account', async () => {
    const [own, other] = [await created(), await created({ person: reader.account.id })];
    const put = async ({ id }: SftpAccountView, path: string, seconds: number, more: Partial<SftpTransfer> = {}) => {
      const account = await t.dataSource.manager.findOneByOrFail(SftpAccount, { id });
      await sftpTransfer(t, account, path, { at: new Date(Date.now() - seconds * 1000), ...more });
    };
    await put(own, '/clinical/participant.tsv', 20);
    await put(other, '/molecular/a.part', 10, { act: 'rename', toPath: '/molecular/a', sha256: null, outcome: 'done' });
    const list = async (by: Browser, path: string) => ((await by.get(`${base}/${path}`).expect(200)).body as Page<SftpTransferView>).items;
    expect(await list(submitter, 'sftp/transfers')).toMatchObject([
      {
        account: other.name,
        by: reader.account.displayName,
        act: 'rename',
        path: '/molecular/a.part',
        to: '/molecular/a',
        outcome: 'done',
      },
      { account: own.name, path: '/clinical/participant.tsv', to: null, bytes: 12, outcome: 'taken', code: null },
    ]);
    expect(await list(curator, `sftp/accounts/${own.id}/transfers`)).toHaveLength(1);
  });
});

describe('the list of the centre', () => {
  const list = async (query: string) =>
    (await curator.get(`/api/centre/sftp/accounts?search=${study.code}${query}`).expect(200)).body as Page<SftpAccountRow>;

  it('is searched and filtered, by states that are those of its rows', async () => {
    const made = async (more: Partial<SftpAccount>, secret = true) => {
      const who = await person(t, study, 'submitter');
      const { id } = await created({ person: who.account.id });
      if (secret) await who.post(`${base}/sftp/keys`, { key: keyLine().public }).expect(201);
      await t.dataSource.manager.update(SftpAccount, id, { endWarnedAt: null, ...more });
      return who;
    };
    await made({});
    await made({}, false);
    await made({ expiresAt: new Date(Date.now() + 13.9 * DAY) });
    await made({ expiresAt: new Date(Date.now() - 1000) });
    await made({ disabledAt: new Date(), disabledReason: 'x', expiresAt: new Date(0) });
    const left = await made({});
    const closed = await made({});
    await t.dataSource.manager.delete(Member, { accountId: left.account.id });
    await t.dataSource.manager.update(Account, closed.account.id, { closedAt: new Date() });
    expect((await list('')).total).toBe(7);
    for (const state of sftpAccountStates) {
      const { items, total } = await list(`&state=${state}`);
      expect([state, total, ...items.map((one) => one.state)]).toEqual([state, ...(state === 'left' ? [2, state, state] : [1, state])]);
    }
    const { items } = await list('&size=2&page=2');
    expect(items).toHaveLength(2);
    const found = (await curator.get(`/api/centre/sftp/accounts?search=${left.account.email}`).expect(200)).body as Page<SftpAccountRow>;
    expect(found.items).toMatchObject([{ person: { id: left.account.id }, role: null, state: 'left', keys: 1 }]);
  });

  it('and the server are read by the centre alone', async () => {
    expect((await curator.get('/api/centre/sftp/server').expect(200)).body).toMatchObject({
      host: expect.any(String) as string,
      port: 2222,
    });
    await submitter.get('/api/centre/sftp/server').expect(403);
  });
});
