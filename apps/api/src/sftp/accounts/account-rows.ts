import { type SftpAccountRow, SFTP_ENDING_DAYS, type StudyRole, sftpAccountState } from '@cqdg/contract';
import type { EntityManager } from 'typeorm';
import { liveSql } from './live-sessions';
import { usedBytes } from './usage';

/** An account as it is read, with all that its views are made of. */
export interface FoundAccount {
  id: string;
  name: string;
  studyCode: string;
  studyName: SftpAccountRow['study']['name'];
  personId: string;
  personName: string;
  email: string;
  /** `null` also for a member whose account the centre closed. */
  role: StudyRole | null;
  hasPassword: boolean;
  keys: number;
  quotaBytes: string;
  expiresAt: Date;
  lastLoginAt: Date | null;
  sessions: number;
  disabled: boolean;
  disabledReason: string | null;
  passwordSetAt: Date | null;
  addresses: string[];
  createdAt: Date;
  createdBy: string;
  version: number;
}

const tables = `sftp_account a JOIN study s ON s.id = a.study_id JOIN account p ON p.id = a.person_id JOIN account c ON c.id = a.created_by_id
  LEFT JOIN member m ON m.study_id = a.study_id AND m.account_id = a.person_id AND p.closed_at IS NULL`;
const keys = `(SELECT count(*)::int FROM sftp_key k WHERE k.account_id = a.id)`;
const columns = `a.id, a.name, s.code AS "studyCode", s.name AS "studyName", p.id AS "personId", p.display_name AS "personName", p.email, m.role,
  a.password_hash IS NOT NULL AS "hasPassword", ${keys} AS keys, a.quota_bytes AS "quotaBytes", a.expires_at AS "expiresAt",
  a.last_login_at AS "lastLoginAt", (SELECT count(*)::int FROM sftp_session l WHERE l.account_id = a.id AND ${liveSql('l')}) AS sessions,
  a.disabled_at IS NOT NULL AS disabled, a.disabled_reason AS "disabledReason", a.password_set_at AS "passwordSetAt", a.addresses,
  a.created_at AS "createdAt", c.display_name AS "createdBy", a.version`;
/** As `sftpAccountState` says, for who filters by it; a test compares the two. */
export const stateSql = `CASE WHEN a.disabled_at IS NOT NULL THEN 'disabled' WHEN m.id IS NULL THEN 'left' WHEN a.expires_at <= now() THEN 'expired'
  WHEN a.password_hash IS NULL AND ${keys} = 0 THEN 'no_secret'
  WHEN a.expires_at <= now() + interval '${SFTP_ENDING_DAYS * 24} hours' THEN 'ending' ELSE 'active' END`;

interface Wanted {
  where: string;
  params: unknown[];
  take?: number;
  skip?: number;
}

/** By study and name; `where` may speak of `a`, `s` (study), `p` (person) and `m` (member). */
export function findAccounts(manager: EntityManager, { where, params, take = 1, skip = 0 }: Wanted): Promise<FoundAccount[]> {
  const page = `LIMIT ${Number(take)} OFFSET ${Number(skip)}`;
  return manager.query(`SELECT ${columns} FROM ${tables} WHERE ${where} ORDER BY lower(s.code), a.name ${page}`, params);
}

export async function countAccounts(manager: EntityManager, { where, params }: Wanted): Promise<number> {
  const [row] = await manager.query<{ total: number }[]>(`SELECT count(*)::int AS total FROM ${tables} WHERE ${where}`, params);
  return row?.total ?? 0;
}

export async function accountRows(manager: EntityManager, found: readonly FoundAccount[]): Promise<SftpAccountRow[]> {
  const used = await usedBytes(
    manager,
    found.map(({ id }) => id),
  );
  return found.map((one) => accountRow(one, used.get(one.id)?.bytes ?? 0));
}

function accountRow(found: FoundAccount, usedBytes: number): SftpAccountRow {
  const { id, name, role, hasPassword, keys, sessions, expiresAt, lastLoginAt, disabled } = found;
  return {
    ...{ id, name, study: { code: found.studyCode, name: found.studyName } },
    ...{ person: { id: found.personId, name: found.personName, email: found.email }, role },
    state: sftpAccountState({ disabled, member: role !== null, expiresAt, secrets: keys + Number(hasPassword) }),
    ...{ hasPassword, keys, quotaBytes: Number(found.quotaBytes), usedBytes, sessions },
    ...{ expiresAt: expiresAt.toISOString(), lastLoginAt: lastLoginAt?.toISOString() ?? null },
  };
}
