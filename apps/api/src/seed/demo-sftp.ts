import { randomUUID } from 'node:crypto';
import type { Account } from '../accounts/account.entities';
import { checkPassword, hashPassword } from '../accounts/password';
import type { Context } from '../platform/context/context';
import { accountName } from '../sftp/accounts/account-name';
import { SftpAccount } from '../sftp/sftp-account.entities';
import type { Study } from '../studies/study.entities';

export interface SeededSftp {
  name: string;
  /** `null` once its person has made another. */
  password: string | null;
}

const DAYS = 365;
const QUOTA_BYTES = 50_000_000_000;

/** An SFTP account of the demonstration, so that it can be tried with a client at once. */
export async function makeDemoSftp(tx: Context, study: Study, person: Account, password: string): Promise<void> {
  const now = new Date();
  const by = { personId: person.id, createdById: person.id, createdAt: now };
  await tx.manager.insert(SftpAccount, {
    ...{ id: randomUUID(), studyId: study.id, ...by, addresses: [], quotaBytes: QUOTA_BYTES },
    ...{ name: await accountName(study.code, person.displayName, (name) => tx.manager.existsBy(SftpAccount, { name })) },
    ...{ passwordHash: await hashPassword(password), passwordSetAt: now, expiresAt: new Date(now.getTime() + DAYS * 86_400_000) },
  });
}

/** That of the demonstration, with its password as long as it is the one that was given. */
export async function demoSftp(tx: Context, study: Study, given: string): Promise<SeededSftp | null> {
  const account = await tx.manager.findOne(SftpAccount, { where: { studyId: study.id }, order: { createdAt: 'ASC' } });
  if (!account) return null;
  const isGiven = account.passwordHash !== null && (await checkPassword(given, account.passwordHash)).matches;
  return { name: account.name, password: isGiven ? given : null };
}
