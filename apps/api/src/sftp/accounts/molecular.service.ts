import { Injectable } from '@nestjs/common';
import type { MolecularFileView, MolecularListView } from '@cqdg/contract';
import type { Context } from '../../platform/context/context';
import { containing } from '../../platform/database/like';
import { limits, pageOf } from '../../platform/http/page-query';
import { liveSql } from './live-sessions';
import type { MolecularFilter } from './sftp.inputs';

/** What lies in the molecular folder, and what is on its way there. */
const files = `(
    SELECT f.id, f.path, f.bytes, f.sha256, f.md5, 'stored' AS state, f.uploaded_at AS at, f.uploaded_by_id AS by
      FROM molecular_file f WHERE f.study_id = $1 AND f.removed_at IS NULL
    UNION ALL
    SELECT p.id, p.path, p.bytes, p.sha256, p.md5, CASE WHEN s.id IS NULL THEN 'interrupted' ELSE 'receiving' END, p.touched_at, a.person_id
      FROM sftp_part p JOIN sftp_account a ON a.id = p.account_id LEFT JOIN sftp_session s ON s.id = p.holder_id AND ${liveSql('s')}
      WHERE p.study_id = $1 AND p.folder = 'molecular'
  ) f WHERE ($2 = '' OR f.path ILIKE $2) AND ($3 = '' OR f.state = $3)`;

type Row = Omit<MolecularFileView, 'bytes' | 'uploadedAt'> & { bytes: string; at: Date };

@Injectable()
export class MolecularFiles {
  async list(ctx: Context, query: MolecularFilter): Promise<MolecularListView> {
    const study = ctx.inStudy('study.read');
    const { take, skip } = limits(query);
    const wanted = [study.id, query.search?.trim() ? containing(query.search) : '', query.state ?? ''];
    const rows = await ctx.manager.query<Row[]>(
      `SELECT f.id, f.path, f.bytes, f.sha256, f.md5, f.state, f.at, (SELECT display_name FROM account WHERE id = f.by) AS "uploadedBy"
       FROM ${files} ORDER BY f.path, f.at DESC, f.id LIMIT $4 OFFSET $5`,
      [...wanted, take, skip],
    );
    const [all] = await ctx.manager.query<{ files: number; bytes: string }[]>(
      `SELECT count(*)::int AS files, COALESCE(sum(f.bytes), 0) AS bytes FROM ${files}`,
      wanted,
    );
    const items = rows.map(({ bytes, at, ...row }) => ({ ...row, bytes: Number(bytes), uploadedAt: at.toISOString() }));
    return { ...pageOf(query, items, all?.files ?? 0), totalBytes: Number(all?.bytes ?? 0) };
  }
}
