import { Injectable } from '@nestjs/common';
import { In, LessThanOrEqual, IsNull } from 'typeorm';
import type { EditionDetail, PublicationInput } from '@cqdg/contract';
import { AuditService } from '../audit/audit.service';
import { NotificationsService } from '../notifications/notifications.service';
import type { Context } from '../platform/context/context';
import { DomainError } from '../platform/errors/domain-error';
import { Submission } from '../submissions/submission.entity';
import { statesThat } from '../submissions/submissions';
import { DictionaryEdition } from './dictionary-edition.entity';
import { DictionaryService } from './dictionary.service';
import { EditionDrafts } from './edition-drafts.service';
import { readEdition } from './edition-faults';

/** How an edition comes into force: at once, or at a date. */
@Injectable()
export class Publications {
  constructor(
    private readonly drafts: EditionDrafts,
    private readonly dictionaries: DictionaryService,
    private readonly audit: AuditService,
    private readonly notifications: NotificationsService,
  ) {}

  async publish(ctx: Context, version: string, { at, revision }: PublicationInput): Promise<EditionDetail> {
    await ctx.transaction(async (tx) => {
      const edition = await this.held(tx, version, revision);
      if (readEdition(JSON.parse(edition.content)).faults.some(({ severity }) => severity === 'error')) {
        throw new DomainError('dictionary.faulty', { version });
      }
      if (at === null) return this.putInForce(tx, edition);
      const publishAt = new Date(at);
      if (publishAt.getTime() <= Date.now()) throw new DomainError('dictionary.date_past');
      await tx.manager.update(DictionaryEdition, { version }, { publishAt, revision: revision + 1 });
      await this.audit.record(tx, { action: 'dictionary.scheduled', params: { version, at: publishAt.toISOString() } });
    });
    return this.drafts.detail(ctx, version);
  }

  /** It stays a draft. */
  async cancel(ctx: Context, version: string, revision: number): Promise<EditionDetail> {
    await ctx.transaction(async (tx) => {
      const { publishAt } = await this.held(tx, version, revision);
      if (!publishAt) return;
      await tx.manager.update(DictionaryEdition, { version }, { publishAt: null, revision: revision + 1 });
      await this.audit.record(tx, { action: 'dictionary.unscheduled', params: { version } });
    });
    return this.drafts.detail(ctx, version);
  }

  /** Puts into force what is due; returns how many. Any number of processes may ask at once. */
  async due(ctx: Context, now = new Date()): Promise<number> {
    return ctx.transaction(async (tx) => {
      const due = await tx.manager.find(DictionaryEdition, {
        where: { publishAt: LessThanOrEqual(now), publishedAt: IsNull() },
        order: { publishAt: 'ASC' },
        lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
      });
      for (const edition of due) await this.putInForce(tx, edition);
      return due.length;
    });
  }

  /** Open submissions must be checked again: each page says so by itself, since its edition is not the one of its last check. */
  private async putInForce(tx: Context, { version }: DictionaryEdition): Promise<void> {
    // Two published in one moment would have no order.
    await tx.manager.query('LOCK TABLE dictionary_edition IN SHARE ROW EXCLUSIVE MODE');
    await tx.manager.update(DictionaryEdition, { version }, { publishedAt: new Date() });
    await this.audit.record(tx, { action: 'dictionary.published', params: { version } });
    const open = await tx.manager.find(Submission, { where: { state: In(statesThat('change')) }, order: { studyId: 'ASC' } });
    for (const studyId of new Set(open.map((submission) => submission.studyId))) {
      await this.notifications.tell(tx, 'dictionary', { id: studyId }, { version });
    }
    await tx.afterCommit(() => this.dictionaries.refresh());
  }

  private async held(tx: Context, version: string, revision: number): Promise<DictionaryEdition> {
    const edition = await this.drafts.locked(tx, version);
    if (!edition) throw new DomainError('dictionary.unknown', { version: version.slice(0, 20) });
    if (edition.publishedAt) throw new DomainError('dictionary.published', { version });
    if (edition.revision !== revision) throw new DomainError('changed_meanwhile');
    return edition;
  }
}
