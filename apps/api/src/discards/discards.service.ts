import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type {
  DiscardInput,
  DiscardPreview,
  DiscardTarget,
  HeldFileView,
  HeldKind,
  Page,
  Permission,
  Tombstone as TombstoneView,
} from '@cqdg/contract';
import { isPersonal } from '@cqdg/validation';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service';
import { StudyNews } from '../events/study-news';
import type { Context } from '../platform/context/context';
import { DomainError } from '../platform/errors/domain-error';
import { limits, type PageQuery, pageOf } from '../platform/http/page-query';
import { lockRegistry } from '../registration/registries';
import { discardPreview, isSigned } from './discard-facts';
import { eraseTraces } from './erase-traces';
import { Eraser } from './eraser';
import { goesWith, type HeldFile, heldFiles } from './held-files';
import { heldList } from './held-list';
import { Tombstone, tombstoneView } from './tombstone.entity';

/** Who brings a kind of file in may discard it. */
const needed: Record<HeldKind, Permission> = {
  ...{ table: 'study.upload', draft: 'study.register', registered: 'study.register' },
  ...{ attachment: 'study.discuss', molecular: 'study.upload' },
};

/** Discards files that must not be kept: their bytes and all that the portal knows of their content. A tombstone stays. */
@Injectable()
export class DiscardsService {
  constructor(
    private readonly eraser: Eraser,
    private readonly audit: AuditService,
    private readonly news: StudyNews,
  ) {}

  async preview(ctx: Context, target: DiscardTarget): Promise<DiscardPreview> {
    const study = ctx.inStudy('study.read');
    return discardPreview(ctx.manager, study.id, await this.going(ctx.manager, study.id, target));
  }

  /** By who may upload. What a signed receipt names stays. */
  discard(ctx: Context, input: DiscardInput): Promise<TombstoneView[]> {
    ctx.inStudy(needed[input.kind]);
    return this.erase(ctx, input, false);
  }

  /** By the centre, signed or not: the receipt still proves what was signed, for it holds hashes. */
  eraseForCentre(ctx: Context, input: DiscardInput): Promise<TombstoneView[]> {
    ctx.inStudy('study.erase');
    return this.erase(ctx, input, true);
  }

  /** Newest first. */
  async list(ctx: Context, query: PageQuery): Promise<Page<TombstoneView>> {
    const study = ctx.inStudy('study.read');
    const [rows, total] = await ctx.manager.findAndCount(Tombstone, {
      where: { studyId: study.id },
      relations: { discardedBy: true, submission: true },
      order: { discardedAt: 'DESC', id: 'ASC' },
      ...limits(query),
    });
    return pageOf(query, rows.map(tombstoneView), total);
  }

  held(ctx: Context, query: PageQuery): Promise<Page<HeldFileView>> {
    return heldList(ctx.manager, ctx.inStudy('study.review').id, query);
  }

  private async erase(ctx: Context, input: DiscardInput, byCentre: boolean): Promise<TombstoneView[]> {
    if (isPersonal(input.reason)) throw new DomainError('discard.reason_personal');
    const study = ctx.inStudy('study.read');
    const ids = await ctx.transaction(async (tx) => {
      await lockStudy(tx.manager, study.id);
      const going = await this.going(tx.manager, study.id, input);
      if (!byCentre && (await isSigned(tx.manager, study.id, going))) throw new DomainError('file.signed');
      const reports = await eraseTraces(tx.manager, study.id, going);
      const ids = await this.bury(tx, study.id, going, { reason: input.reason, byCentre });
      await tx.afterCommit(() => this.eraser.finish());
      await tx.afterCommit(() => this.eraser.forget(reports));
      await tx.afterCommit(() => this.news.submission(study.id));
      await tx.afterCommit(() => this.news.registration(study.id));
      await tx.afterCommit(() => this.news.sftp(study.id));
      return ids;
    });
    const relations = { discardedBy: true, submission: true };
    const rows = await ctx.manager.find(Tombstone, { where: ids.map((id) => ({ id })), relations, order: { tableName: 'ASC', id: 'ASC' } });
    return rows.map(tombstoneView);
  }

  /** The chosen file and what goes with it. */
  private async going(manager: EntityManager, studyId: string, { kind, id, scope }: DiscardTarget): Promise<HeldFile[]> {
    const held = await heldFiles(manager, studyId);
    const chosen = held.find((one) => one.kind === kind && one.id === id.toLowerCase());
    if (chosen) return goesWith(held, chosen, scope);
    const isGone = await manager.existsBy(Tombstone, { studyId, kind, objectId: id });
    throw new DomainError(isGone ? 'file.discarded' : 'not_found');
  }

  private async bury(tx: Context, studyId: string, files: HeldFile[], said: { reason: string; byCentre: boolean }): Promise<string[]> {
    const by = { studyId, ...said, discardedAt: new Date(), discardedById: tx.who().id, erasedAt: null };
    const rows = files.map(({ id: objectId, table: tableName, ...file }) => ({ ...file, ...by, id: randomUUID(), objectId, tableName }));
    await tx.manager.insert(Tombstone, rows);
    const action = said.byCentre ? 'file.erased' : 'file.discarded';
    for (const { id, kind, tableName, bytes } of rows) {
      await this.audit.record(tx, { action, objectId: id, params: { kind, table: tableName ?? '', bytes } });
    }
    return rows.map(({ id }) => id);
  }
}

/** Every revision, then the registry: nothing of the study is uploaded, checked, signed or registered meanwhile. */
async function lockStudy(manager: EntityManager, studyId: string): Promise<void> {
  await manager.query(`SELECT id FROM submission WHERE study_id = $1 ORDER BY revision FOR UPDATE`, [studyId]);
  await lockRegistry(manager, studyId);
}
