import type { INestApplicationContext } from '@nestjs/common';
import type { NoticeKind } from '@cqdg/contract';
import { Account } from '../src/accounts/account.entities';
import { Notice } from '../src/notifications/notice.entity';
import { OutboxMail } from '../src/notifications/outbox.entity';
import { SftpAccount } from '../src/sftp/sftp-account.entities';
import { SftpPart } from '../src/sftp/sftp-file.entities';
import { SftpWarnings } from '../src/sftp/accounts/sftp-warnings.service';
import { usedBytes } from '../src/sftp/accounts/usage';
import { Member, type Study } from '../src/studies/study.entities';
import { type TestApp, startTestApp } from './harness';
import { type Browser, makeAccount, makeStudy, person } from './people';
import { molecularFile, sftpAccount, sftpPart } from './sftp-files';

let t: TestApp;
let workers: INestApplicationContext[];
let study: Study;
let submitter: Browser;
beforeAll(async () => {
  t = await startTestApp();
  workers = [await t.startWorker(), await t.startWorker()];
});
afterAll(() => t?.close());
beforeEach(async () => {
  study = await makeStudy(t);
  submitter = await person(t, study, 'submitter');
});

const DAY = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY);
const round = (worker = workers[0]) => worker?.get(SftpWarnings, { strict: false }).due(t.system);
const told = async (kind: NoticeKind, accountId = submitter.account.id) =>
  (await t.dataSource.manager.findBy(Notice, { accountId, kind })).map(({ params }) => params);
const change = (id: string, to: Partial<SftpAccount>) => t.dataSource.manager.update(SftpAccount, id, to);

describe('an SFTP account that ends soon', () => {
  it('is told to its person two weeks before, by notice and by mail, once; and again when it was extended meanwhile', async () => {
    const { id, name, expiresAt } = await sftpAccount(t, study, submitter.account, { left: 13.9 });
    expect([await round(), await round()]).toEqual([1, 0]);
    expect(await told('sftp_ending')).toEqual([{ name, endsAt: expiresAt.toISOString() }]);
    const [mail, ...others] = await t.dataSource.manager.findBy(OutboxMail, { recipient: submitter.account.email });
    expect(others).toEqual([]);
    expect(mail?.subject).toBe(`Compte SFTP qui prend fin bientôt\u00a0: ${study.code}`);
    expect(mail?.body).toContain(`/s/${study.code}/sftp\n`);
    await change(id, { expiresAt: inDays(100) });
    expect(await round()).toBe(0);
    await change(id, { expiresAt: inDays(3) });
    expect([await round(), await round()]).toEqual([1, 0]);
  });

  it('is not told where it ends later, was made for so short, has ended, is disabled, or its person left', async () => {
    await sftpAccount(t, study, submitter.account, { left: 14.1 });
    const one = async (more = {}) => sftpAccount(t, study, (await person(t, study, 'reader')).account, { left: 5, ...more });
    await one({ age: 2 });
    await one({ left: -1 });
    await change((await one()).id, { disabledAt: new Date() });
    await t.dataSource.manager.delete(Member, { accountId: (await one()).personId });
    await t.dataSource.manager.update(Account, (await one()).personId, { closedAt: new Date() });
    expect(await round()).toBe(0);
  });

  it('is told once where several workers look at the same moment', async () => {
    const people = [];
    for (let i = 0; i < 8; i++) {
      const account = await makeAccount(t);
      await t.dataSource.manager.insert(Member, { studyId: study.id, accountId: account.id, role: 'submitter' });
      await sftpAccount(t, study, account, { left: 5 });
      people.push(account.id);
    }
    const found = await Promise.all([...workers, ...workers].map((worker) => round(worker)));
    expect(found.reduce<number>((sum, one) => sum + (one ?? 0), 0)).toBe(8);
    for (const id of people) expect(await told('sftp_ending', id)).toHaveLength(1);
  });
});

describe('an SFTP account that is nearly full', () => {
  it('is told once, and again only after there was room', async () => {
    const account = await sftpAccount(t, study, submitter.account, { quota: 100 });
    await molecularFile(t, account, 'a.bam', 'x'.repeat(50));
    await sftpPart(t, account, 'b.bam.part', 29);
    expect(await round()).toBe(0);
    const { id } = await sftpPart(t, account, 'c', 1);
    expect([await round(), await round()]).toEqual([1, 0]);
    expect(await told('sftp_quota')).toEqual([{ name: account.name, percent: 80 }]);
    await t.dataSource.manager.delete(SftpPart, id);
    expect(await round()).toBe(0);
    await change(account.id, { quotaBytes: 79 });
    expect([await round(), await round()]).toEqual([1, 0]);
    expect(await told('sftp_quota')).toContainEqual({ name: account.name, percent: 100 });
  });

  it('counts what lies in molecular folders and what is unfinished, not what was removed', async () => {
    const [account, empty] = [await sftpAccount(t, study, submitter.account), await sftpAccount(t, await makeStudy(t), submitter.account)];
    await molecularFile(t, account, 'a.bam', 'x'.repeat(50));
    await molecularFile(t, account, 'gone.bam', 'x'.repeat(70), new Date());
    await sftpPart(t, account, 'participant.tsv.part', 5_000_000_000, { folder: 'clinical' });
    expect(await usedBytes(t.dataSource.manager, [account.id, empty.id])).toEqual(
      new Map([
        [account.id, { bytes: 5_000_000_050, files: 2 }],
        [empty.id, { bytes: 0, files: 0 }],
      ]),
    );
    expect(await usedBytes(t.dataSource.manager, [])).toEqual(new Map());
  });
});
