import { createHash, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Account } from '../src/accounts/account.entities';
import { Store } from '../src/storage/store';
import { SftpAccount, SftpKey, SftpSession } from '../src/sftp/sftp-account.entities';
import { MolecularFile, SftpPart, SftpTransfer } from '../src/sftp/sftp-file.entities';
import type { Study } from '../src/studies/study.entities';
import type { TestApp } from './harness';

const DAY = 86_400_000;

/** An account as the centre made it `age` days ago, for `left` more, with one key. */
export async function sftpAccount(
  t: TestApp,
  study: Study,
  person: Account,
  { left = 300, age = 100, quota = 1000 } = {},
): Promise<SftpAccount> {
  const account = Object.assign(new SftpAccount(), {
    ...{ id: randomUUID(), studyId: study.id, personId: person.id, name: `a-${randomUUID().slice(0, 12)}`, passwordHash: null },
    ...{ passwordSetAt: null, addresses: [], quotaBytes: quota, expiresAt: new Date(Date.now() + left * DAY), disabledAt: null },
    ...{ disabledReason: null, createdAt: new Date(Date.now() - age * DAY), createdById: person.id, lastLoginAt: null },
    ...{ endWarnedAt: null, quotaWarnedAt: null, version: 1 },
  });
  await t.dataSource.manager.insert(SftpAccount, account);
  await t.dataSource.manager.insert(SftpKey, {
    ...{ id: randomUUID(), accountId: account.id, name: 'poste', type: 'ed25519', bits: 256, blob: Buffer.from('x') },
    ...{ fingerprint: 'SHA256:x', addedAt: new Date(), addedById: person.id, usedAt: null },
  });
  return account;
}

export async function sftpSession(t: TestApp, accountId: string, more: Partial<SftpSession> = {}): Promise<SftpSession> {
  const now = new Date();
  const session = Object.assign(new SftpSession(), {
    ...{ id: randomUUID(), accountId, address: '132.203.14.87', client: 'OpenSSH_9.9', method: 'password', keyName: null },
    ...{ startedAt: now, seenAt: now, endedAt: null, endedHow: null, endAskedAt: null, filesIn: 0, bytesIn: 0, filesOut: 0, bytesOut: 0 },
    ...more,
  });
  await t.dataSource.manager.insert(SftpSession, session);
  return session;
}

/** A whole file of the molecular folder, its bytes in the store. */
export async function molecularFile(t: TestApp, account: SftpAccount, path: string, content: string, removedAt: Date | null = null) {
  const put = await t.app.get(Store).put(Readable.from([Buffer.from(content)]), 1e9);
  if (!('sha256' in put)) throw new Error('too large');
  const file = Object.assign(new MolecularFile(), {
    ...{ id: randomUUID(), studyId: account.studyId, accountId: account.id, path, ...put, modifiedAt: null, removedAt },
    ...{ md5: createHash('md5').update(content).digest('hex'), uploadedAt: new Date(), uploadedById: account.personId },
  });
  await t.dataSource.manager.insert(MolecularFile, file);
  return file;
}

export async function sftpPart(
  t: TestApp,
  account: SftpAccount,
  path: string,
  bytes: number,
  more: Partial<SftpPart> = {},
): Promise<SftpPart> {
  const now = new Date();
  const part = Object.assign(new SftpPart(), {
    ...{ id: randomUUID(), studyId: account.studyId, accountId: account.id, folder: 'molecular', path, bytes, whole: false, sha256: null },
    ...{ md5: null, modifiedAt: null, holderId: null, begunAt: now, touchedAt: now, ...more },
  });
  await t.dataSource.manager.insert(SftpPart, part);
  return part;
}

export async function sftpTransfer(
  t: TestApp,
  account: SftpAccount,
  path: string,
  more: Partial<SftpTransfer> = {},
): Promise<SftpTransfer> {
  const transfer = Object.assign(new SftpTransfer(), {
    ...{
      id: randomUUID(),
      studyId: account.studyId,
      accountId: account.id,
      sessionId: (await sftpSession(t, account.id)).id,
      act: 'put',
      path,
    },
    ...{ toPath: null, bytes: 12, sha256: 'a'.repeat(64), outcome: 'taken', code: null, refused: [], at: new Date(), endedAt: null },
    ...more,
  });
  await t.dataSource.manager.insert(SftpTransfer, transfer);
  return transfer;
}
