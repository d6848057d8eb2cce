import type { SftpAccountView, SftpKeyView } from '@cqdg/contract';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../../platform/errors/domain-error';
import { SftpKey } from '../sftp-account.entities';
import { accountRows, findAccounts } from './account-rows';

/** An account of a study, by its own id or by its person's. */
export type Whose = { id: string } | { personId: string };

export async function findAccountView(manager: EntityManager, studyId: string, whose: Whose): Promise<SftpAccountView | null> {
  const [column, value] = 'id' in whose ? ['a.id', whose.id] : ['a.person_id', whose.personId];
  const found = await findAccounts(manager, { where: `a.study_id = $1 AND ${column} = $2`, params: [studyId, value] });
  const [account] = found;
  const [row] = await accountRows(manager, found);
  if (!account || !row) return null;
  return {
    ...row,
    keys: await keyViews(manager, row.id),
    passwordSetAt: account.passwordSetAt?.toISOString() ?? null,
    ...{ addresses: account.addresses, createdAt: account.createdAt.toISOString(), createdBy: account.createdBy },
    ...{ disabledReason: account.disabledReason, version: account.version },
  };
}

/** The same, or `not_found`. */
export async function accountView(manager: EntityManager, studyId: string, whose: Whose): Promise<SftpAccountView> {
  const view = await findAccountView(manager, studyId, whose);
  if (!view) throw new DomainError('not_found');
  return view;
}

async function keyViews(manager: EntityManager, accountId: string): Promise<SftpKeyView[]> {
  const order = { addedAt: 'ASC', id: 'ASC' } as const;
  const keys = await manager.find(SftpKey, { where: { accountId }, relations: { addedBy: true }, order });
  return keys.map(({ id, name, type, bits, fingerprint, addedAt, addedBy, usedAt }) => ({
    ...{ id, name, type, bits, fingerprint, addedAt: addedAt.toISOString(), addedBy: addedBy.displayName },
    usedAt: usedAt?.toISOString() ?? null,
  }));
}
