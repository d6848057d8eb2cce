import { Injectable } from '@nestjs/common';
import type { Page, TableFile } from '@cqdg/contract';
import { AuditService } from '../audit/audit.service';
import { tombstonesOf } from '../discards/tombstones';
import type { Context } from '../platform/context/context';
import { DomainError } from '../platform/errors/domain-error';
import { limits, type PageQuery, pageOf } from '../platform/http/page-query';
import { SubmissionChanges } from './submission-changes';
import { SubmissionTable } from './submission-table.entity';
import { fileView } from './submission.views';
import { findSubmission } from './submissions';
import { TableFileVersion } from './table-file.entity';

/** The files of one table: taken out, brought back, given back. Versions themselves are never removed, but for their bytes. */
@Injectable()
export class TablesService {
  constructor(
    private readonly changes: SubmissionChanges,
    private readonly audit: AuditService,
  ) {}

  async remove(ctx: Context, tableName: string): Promise<void> {
    const study = ctx.inStudy('study.upload');
    await this.changes.change(ctx, study.id, async (tx, submission) => {
      const removed = await tx.manager.delete(SubmissionTable, { submissionId: submission.id, tableName });
      if (removed.affected !== 1) throw new DomainError('not_found');
      await this.audit.record(tx, { action: 'table.removed', objectId: submission.id, params: { table: tableName } });
    });
  }

  /** A former version counts again. The one that it replaces can be brought back in the same way. */
  async restore(ctx: Context, tableName: string, versionId: string): Promise<void> {
    const study = ctx.inStudy('study.upload');
    await this.changes.change(ctx, study.id, async (tx, submission) => {
      const version = await tx.manager.findOneBy(TableFileVersion, { id: versionId, submission: { studyId: study.id }, tableName });
      if (!version) throw new DomainError('not_found');
      if ((await tombstonesOf(tx.manager, [versionId])).size > 0) throw new DomainError('file.discarded');
      await tx.manager.upsert(SubmissionTable, { submissionId: submission.id, tableName, versionId }, ['submissionId', 'tableName']);
      await this.audit.record(tx, { action: 'table.restored', objectId: submission.id, params: { table: tableName } });
    });
  }

  /** Newest first, of every revision. */
  async versions(ctx: Context, tableName: string, query: PageQuery): Promise<Page<TableFile>> {
    const study = ctx.inStudy('study.read');
    const [versions, total] = await ctx.manager.findAndCount(TableFileVersion, {
      where: { submission: { studyId: study.id }, tableName },
      relations: { uploadedBy: true },
      order: { uploadedAt: 'DESC', id: 'ASC' },
      ...limits(query),
    });
    const gone = await tombstonesOf(
      ctx.manager,
      versions.map(({ id }) => id),
    );
    const view = (version: TableFileVersion): TableFile => {
      const tombstone = gone.get(version.id);
      return { ...fileView(version), ...(tombstone && { tombstone }) };
    };
    return pageOf(query, versions.map(view), total);
  }

  /** The version that counts, or the one asked for. */
  async version(ctx: Context, tableName: string, versionId: string | null): Promise<TableFileVersion> {
    const study = ctx.inStudy('study.read');
    const found =
      versionId === null ? await this.counting(ctx, study.id, tableName) : await this.former(ctx, study.id, tableName, versionId);
    if (!found) throw new DomainError('not_found');
    if ((await tombstonesOf(ctx.manager, [found.id])).size > 0) throw new DomainError('file.gone');
    return found;
  }

  private former({ manager }: Context, studyId: string, tableName: string, id: string): Promise<TableFileVersion | null> {
    return manager.findOneBy(TableFileVersion, { id, tableName, submission: { studyId } });
  }

  private async counting({ manager }: Context, studyId: string, tableName: string): Promise<TableFileVersion | null> {
    const submission = await findSubmission(manager, studyId);
    const where = submission && { submissionId: submission.id, tableName };
    return (where && (await manager.findOne(SubmissionTable, { where, relations: { version: true } }))?.version) ?? null;
  }
}
