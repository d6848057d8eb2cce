import type { Context } from '../../platform/context/context';
import { DomainError } from '../../platform/errors/domain-error';
import { SftpAccount } from '../sftp-account.entities';
import type { Whose } from './account-view';

/** Holds an account of the study at hand until the end of the transaction; the server goes on writing what refers to it meanwhile. */
export async function lockAccount(tx: Context, whose: Whose): Promise<SftpAccount> {
  const where = { studyId: tx.inStudy('study.read').id, ...whose };
  const account = await tx.manager.findOne(SftpAccount, { where, lock: { mode: 'for_no_key_update' } });
  if (!account) throw new DomainError('not_found');
  return account;
}
