import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { INestApplicationContext } from '@nestjs/common';
import type { DashboardView, DiscardPreview, HeldFileView, MolecularListView, Page, SftpTransferView, Tombstone } from '@cqdg/contract';
import { Eraser } from '../src/discards/eraser';
import { SftpIdentities } from '../src/sftp/accounts/identities';
import { contextOf } from '../src/sftp/accounts/sftp-contexts';
import { SessionsService } from '../src/accounts/sessions.service';
import { Account } from '../src/accounts/account.entities';
import { SftpAccount } from '../src/sftp/sftp-account.entities';
import { MolecularFile, RunReport } from '../src/sftp/sftp-file.entities';
import { referredObjects } from '../src/storage/object-references';
import { Store } from '../src/storage/store';
import { Member, type Study } from '../src/studies/study.entities';
import { type TestApp, startTestApp } from './harness';
import { type Browser, makeStudy, person, signIn, staff } from './people';
import { molecularFile, sftpAccount, sftpPart, sftpSession, sftpTransfer } from './sftp-files';
import { Workspace, goodFiles, samplesOf } from './submissions';

const DAY = 86_400_000;
let t: TestApp;
let worker: INestApplicationContext;
let admin: Browser;
let study: Study;
let base: string;
let submitter: Browser;
let account: SftpAccount;
beforeAll(async () => {
  t = await startTestApp();
  worker = await t.startWorker();
  admin = await staff(t, 'admin');
});
afterAll(() => t?.close());
beforeEach(async () => {
  study = await makeStudy(t);
  base = `/api/studies/${study.code}`;
  submitter = await person(t, study, 'submitter');
  account = await sftpAccount(t, study, submitter.account);
});

const list = async (query = '', by = submitter) => (await by.get(`${base}/molecular?${query}`).expect(200)).body as MolecularListView;

describe('the files of the molecular folder', () => {
  it('are listed with what is on its way, each in its state', async () => {
    const file = await molecularFile(t, account, 'lot 1/é_50%.bam', 'whole');
    await molecularFile(t, account, 'gone.bam', 'gone', new Date());
    const [live, silent] = [await sftpSession(t, account.id), await sftpSession(t, account.id, { seenAt: new Date(Date.now() - 30_000) })];
    await sftpPart(t, account, 'lot 2/a.cram', 5_000_000_000, { holderId: live.id });
    await sftpPart(t, account, 'lot 2/b.cram', 7, { holderId: silent.id });
    await sftpPart(t, account, 'participant.tsv', 9, { folder: 'clinical' });
    const reader = await person(t, study, 'reader');
    expect((await list('', reader)).items).toEqual([
      {
        ...{ id: file.id, path: 'lot 1/é_50%.bam', bytes: 5, sha256: file.sha256, md5: file.md5, state: 'stored' },
        ...{ uploadedAt: file.uploadedAt.toISOString(), uploadedBy: submitter.account.displayName },
      },
      expect.objectContaining({ path: 'lot 2/a.cram', bytes: 5_000_000_000, sha256: null, md5: null, state: 'receiving' }),
      expect.objectContaining({ path: 'lot 2/b.cram', state: 'interrupted' }),
    ]);
    const found = async (query: string) => (await list(query)).items.map(({ path }) => path);
    expect(await found('state=interrupted')).toEqual(['lot 2/b.cram']);
    expect(await found('search=50%25')).toEqual(['lot 1/é_50%.bam']);
    expect(await found('search=LOT+2&state=receiving')).toEqual(['lot 2/a.cram']);
    expect(await list('size=1&page=2')).toMatchObject({ total: 3, totalBytes: 5_000_000_012, items: [{ path: 'lot 2/a.cram' }] });
    await submitter.get(`${base}/molecular?state=x`).expect(400);
  });
});

describe('an object of the store', () => {
  it('is kept for a molecular file until a week after its removal, and for a report', async () => {
    const [file, old] = [
      await molecularFile(t, account, 'a', randomUUID(), new Date(Date.now() - 6.9 * DAY)),
      await molecularFile(t, account, 'b', randomUUID(), new Date(Date.now() - 7.1 * DAY)),
    ];
    const report = 'f'.repeat(64);
    const { run } = await checkedRun();
    await t.dataSource.manager.insert(RunReport, { runId: run, language: 'fr', format: 'txt', sha256: report, bytes: 1 });
    expect(await referredObjects(t.dataSource.manager, [file.sha256, old.sha256, report])).toEqual(new Set([file.sha256, report]));
    await t.dataSource.manager.delete(RunReport, { runId: run });
  });
});

describe('the dashboard of the centre', () => {
  it('counts molecular files among what the studies take', async () => {
    const bytes = async () => ((await admin.get('/api/centre/dashboard').expect(200)).body as DashboardView).storage.bytes;
    const before = await bytes();
    await molecularFile(t, account, 'a', 'x'.repeat(70) + randomUUID());
    await molecularFile(t, account, 'b', randomUUID(), new Date(Date.now() - 8 * DAY));
    expect((await bytes()) - before).toBe(106);
  });
});

async function checkedRun(): Promise<{ run: string; workspace: Workspace }> {
  const workspace = new Workspace(submitter, study);
  await samplesOf(t, study, submitter.account, ['P1', 'P2']);
  await workspace.uploadAll(goodFiles(study));
  const { run } = await workspace.check();
  return { run: run?.id ?? '', workspace };
}

describe('a molecular file that must not be kept', () => {
  const reason = 'Des noms dans l’en-tête';

  it('is erased by the centre, with its name and whatever holds the same bytes', async () => {
    const content = randomUUID();
    const name = 'TREM85121512.bam';
    const file = await molecularFile(t, account, name, content);
    const before = await molecularFile(t, account, 'old.bam', content, new Date());
    const kept = await molecularFile(t, account, 'kept.bam', randomUUID());
    await sftpPart(t, account, `${name}.part`, content.length, { whole: true, sha256: file.sha256 });
    await sftpTransfer(t, account, `/molecular/${name}`, { sha256: file.sha256 });
    await sftpTransfer(t, account, `/molecular/${name}.part`, { act: 'rename', toPath: `/molecular/${name}`, sha256: null });
    await sftpTransfer(t, account, '/molecular/kept.bam', { sha256: kept.sha256 });

    const held = (await admin.get(`${base}/held-files`).expect(200)).body as Page<HeldFileView>;
    expect(held.items).toContainEqual(
      expect.objectContaining({ kind: 'molecular', id: file.id, name, table: null, bytes: content.length }),
    );
    const target = { kind: 'molecular', id: file.id, scope: 'file' };
    const preview = (await admin.get(`${base}/discards/preview?${new URLSearchParams(target).toString()}`).expect(200))
      .body as DiscardPreview;
    expect(preview).toMatchObject({ files: 1, bytes: content.length, molecular: 2, attachments: 0, versions: 0 });

    const { body } = await admin.post(`${base}/erasures`, { ...target, reason }).expect(200);
    expect((body as Tombstone[]).map(({ kind, sha256 }) => [kind, sha256])).toEqual([
      ['molecular', file.sha256],
      ['molecular', file.sha256],
    ]);
    expect(await t.app.get(Store).has(file.sha256)).toBe(false);
    expect(await t.app.get(Store).has(kept.sha256)).toBe(true);
    expect((await list()).items.map(({ path }) => path)).toEqual(['kept.bam']);
    const rows = await t.dataSource.manager.findBy(MolecularFile, [{ id: file.id }, { id: before.id }]);
    expect(rows.map(({ path, removedAt }) => [path, removedAt !== null])).toEqual([
      ['molecular', true],
      ['molecular', true],
    ]);
    const log = (await submitter.get(`${base}/sftp/transfers`).expect(200)).body as Page<SftpTransferView>;
    expect(log.items.map(({ path, to }) => [path, to]).sort()).toEqual([
      ['/molecular', null],
      ['/molecular', null],
      ['/molecular', null],
      ['/molecular/kept.bam', null],
    ]);
    expect(((await admin.post(`${base}/erasures`, { ...target, reason })).body as { code: string }).code).toBe('file.discarded');
  });

  it('is discarded by who may upload, and by no reader', async () => {
    const file = await molecularFile(t, account, 'a.bam', randomUUID());
    const input = { kind: 'molecular', id: file.id, scope: 'file', reason };
    await (await person(t, study, 'reader')).post(`${base}/discards`, input).expect(403);
    await submitter.post(`${base}/discards`, input).expect(200);
    expect((await list()).total).toBe(0);
  });

  it('of another study stays there', async () => {
    const content = randomUUID();
    const other = await makeStudy(t);
    const theirs = await person(t, other, 'submitter');
    const file = await molecularFile(t, account, 'a.bam', content);
    await molecularFile(t, await sftpAccount(t, other, theirs.account), 'a.bam', content);
    await admin.post(`${base}/erasures`, { kind: 'molecular', id: file.id, scope: 'file', reason }).expect(200);
    await worker.get(Eraser, { strict: false }).finish();
    expect(await t.app.get(Store).has(file.sha256)).toBe(true);
  });
});

describe('the reports of runs that saw a discarded file', () => {
  it('go with it, bytes and all', async () => {
    const { run, workspace } = await checkedRun();
    const put = await t.app.get(Store).put(Readable.from([Buffer.from(randomUUID())]), 1e6);
    const sha256 = 'sha256' in put ? put.sha256 : '';
    await t.dataSource.manager.insert(RunReport, { runId: run, language: 'fr', format: 'tsv', sha256, bytes: 36 });
    const id = (await workspace.submission()).tables.find(({ table }) => table === 'participant')?.file?.id;
    await submitter.post(`${base}/discards`, { kind: 'table', id, scope: 'file', reason: 'Des noms' }).expect(200);
    expect(await t.dataSource.manager.countBy(RunReport, { runId: run })).toBe(0);
    expect(await t.app.get(Store).has(sha256)).toBe(false);
  });
});

describe('who connects by a login', () => {
  const identities = () => new SftpIdentities(t.app.get(SessionsService));
  const find = (name = account.name) => identities().find(t.dataSource.manager, name);

  it('is found with their keys, their study and what their account is good for', async () => {
    expect(await find('no-such-login')).toBeNull();
    const found = await find();
    expect(found).toMatchObject({
      ...{ user: { id: submitter.account.id, language: 'fr' }, study: { id: study.id, code: study.code, archived: false } },
      ...{ role: 'submitter', state: 'active', account: { id: account.id, keys: [{ name: 'poste' }] } },
    });
    expect(found?.account.keys[0]?.blob).toEqual(Buffer.from('x'));
  });

  it('is refused once they left, their account is closed, disabled or over', async () => {
    const change = (to: object) => t.dataSource.manager.update(SftpAccount, account.id, to);
    await t.dataSource.manager.update(Account, submitter.account.id, { closedAt: new Date() });
    expect(await find()).toMatchObject({ role: null, state: 'left' });
    await t.dataSource.manager.update(Account, submitter.account.id, { closedAt: null });
    await change({ expiresAt: new Date() });
    expect((await find())?.state).toBe('expired');
    await change({ disabledAt: new Date() });
    expect((await find())?.state).toBe('disabled');
    await t.dataSource.manager.delete(Member, { accountId: submitter.account.id });
    await change({ disabledAt: null });
    expect(await find()).toMatchObject({ role: null, state: 'left' });
  });

  it('may do what their role in the study says, and nothing of what the centre may', async () => {
    await t.dataSource.manager.update(Account, submitter.account.id, { staffRole: 'admin' });
    await t.dataSource.manager.update(Member, { accountId: submitter.account.id }, { role: 'reader' });
    const found = await find();
    if (!found) throw new Error('not found');
    const context = contextOf(found, t.dataSource.manager, { address: '132.203.14.87', agent: 'OpenSSH_9.9' });
    expect([...(context.study?.permissions ?? [])]).toEqual(['study.read']);
    expect(context).toMatchObject({
      address: '132.203.14.87',
      agent: 'OpenSSH_9.9',
      language: 'fr',
      study: { id: study.id, role: 'reader' },
    });
    expect(() => context.inStudy('study.manage')).toThrow('permission.missing');
  });

  it('only reads in an archived study', async () => {
    await admin.put(`${base}/archive`).expect(200);
    const found = await find();
    expect(found?.study.archived).toBe(true);
    const context = found && contextOf(found, t.dataSource.manager, { address: '::1', agent: null });
    expect([...(context?.study?.permissions ?? [])]).toEqual(['study.read']);
  });
});

describe('a page of the study', () => {
  it('hears that something of SFTP changed', async () => {
    const curator = await signIn(t, admin.account);
    const { port } = t.app.getHttpServer().address() as { port: number };
    const stop = new AbortController();
    const stream = await fetch(`http://127.0.0.1:${port}${base}/events`, { headers: { Cookie: submitter.cookie }, signal: stop.signal });
    const heard = (async () => {
      let text = '';
      for await (const chunk of stream.body ?? []) {
        text += Buffer.from(chunk as Uint8Array).toString();
        if (text.includes('"type":"sftp"')) return true;
      }
      return false;
    })();
    await curator.post(`${base}/sftp/accounts/${account.id}/disable`, { version: 1, reason: 'Essai' }).expect(200);
    expect(await heard).toBe(true);
    stop.abort();
  });
});
