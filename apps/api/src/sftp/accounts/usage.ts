import type { EntityManager } from 'typeorm';

export interface Usage {
  bytes: number;
  files: number;
}

/** What counts against the quota of an account: the files it brought into molecular folders, and its unfinished uploads. */
export const usedSql = (account: string) => `(SELECT coalesce(sum(u.bytes), 0) FROM (
    SELECT bytes FROM molecular_file WHERE account_id = ${account} AND removed_at IS NULL
    UNION ALL SELECT bytes FROM sftp_part WHERE account_id = ${account}) u)`;

/** The same of several, each of which has an entry. */
export async function usedBytes(manager: EntityManager, accountIds: readonly string[]): Promise<Map<string, Usage>> {
  const used = new Map(accountIds.map((id) => [id, { bytes: 0, files: 0 }]));
  if (accountIds.length === 0) return used;
  const rows = await manager.query<{ id: string; bytes: string; files: number }[]>(
    `SELECT account_id AS id, sum(bytes) AS bytes, count(*)::int AS files FROM (
       SELECT account_id, bytes FROM molecular_file WHERE account_id = ANY ($1::uuid[]) AND removed_at IS NULL
       UNION ALL SELECT account_id, bytes FROM sftp_part WHERE account_id = ANY ($1::uuid[])) u GROUP BY account_id`,
    [accountIds],
  );
  for (const { id, bytes, files } of rows) used.set(id, { bytes: Number(bytes), files });
  return used;
}
