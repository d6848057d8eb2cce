import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { type Language, type RehearsalView, type RehearsedStudyDetail, rehearsalStale } from '@cqdg/contract';
import { AuditService } from '../audit/audit.service';
import { DictionaryService } from '../dictionaries/dictionary.service';
import type { DictionaryEdition } from '../dictionaries/dictionary-edition.entity';
import { EditionDrafts } from '../dictionaries/edition-drafts.service';
import { readEdition } from '../dictionaries/edition-faults';
import type { Context } from '../platform/context/context';
import { DomainError } from '../platform/errors/domain-error';
import { RehearsalQueue } from './rehearsal-queue';
import { rehearsalReport } from './rehearsal-report';
import { RehearsalViews } from './rehearsal-views';
import { Rehearsal, RehearsedStudy } from './rehearsal.entity';
import { basisOf, draftHash, studyContents } from './study-contents';
import { changesRegistration } from './touched';

const underWay = In<Rehearsal['state']>(['queued', 'running']);

/** What the centre asks of rehearsals: one for each draft, made anew where it no longer holds. */
@Injectable()
export class Rehearsals {
  constructor(
    private readonly drafts: EditionDrafts,
    private readonly dictionaries: DictionaryService,
    private readonly views: RehearsalViews,
    private readonly queue: RehearsalQueue,
    private readonly audit: AuditService,
  ) {}

  async get(ctx: Context, version: string): Promise<RehearsalView> {
    await this.drafts.one(ctx, version);
    return this.views.of(ctx.manager, version);
  }

  /** Studies of which all is known still are left out; where one is under way already, on the same file, nothing is asked again. */
  async start(ctx: Context, version: string): Promise<RehearsalView> {
    await ctx.transaction(async (tx) => {
      // Who uploads or publishes the draft waits, and so does who asks at the same time.
      const edition = await this.drafts.locked(tx, version);
      if (!edition) throw new DomainError('dictionary.unknown', { version: version.slice(0, 20) });
      const facts = await this.factsOf(tx, edition);
      const before = await tx.manager.findOne(Rehearsal, { where: { version }, lock: { mode: 'pessimistic_write' } });
      if (before && !before.endedAt && before.draft === facts.draft && before.against === facts.against) return;
      const rehearsal = await tx.manager.save(Rehearsal, {
        ...{ id: before?.id ?? randomUUID(), version, ...facts, state: 'queued' as const, attempt: (before?.attempt ?? 0) + 1, losses: 0 },
        ...{ askedById: tx.who().id, queuedAt: new Date(), heartbeatAt: null, endedAt: null, currentStudyId: null, done: 0 },
        total: 0,
      });
      const total = await this.lineUp(tx, rehearsal);
      await tx.manager.update(Rehearsal, rehearsal.id, { total });
      await this.audit.record(tx, { action: 'rehearsal.started', objectId: rehearsal.id, params: { version, studies: total } });
      await tx.afterCommit(() => this.queue.add({ id: rehearsal.id, attempt: rehearsal.attempt }));
    });
    return this.views.of(ctx.manager, version);
  }

  /** What was found so far stays. */
  async cancel(ctx: Context, version: string): Promise<RehearsalView> {
    await this.drafts.one(ctx, version);
    await ctx.transaction(async (tx) => {
      const ended = { state: 'cancelled' as const, endedAt: new Date(), currentStudyId: null };
      const { affected } = await tx.manager.update(Rehearsal, { version, state: underWay }, ended);
      if (affected !== 1) return;
      const { id, done } = await tx.manager.findOneByOrFail(Rehearsal, { version });
      await this.audit.record(tx, { action: 'rehearsal.cancelled', objectId: id, params: { version, studies: done } });
    });
    return this.views.of(ctx.manager, version);
  }

  /** What would change for one study, by its code. */
  async study(ctx: Context, version: string, code: string): Promise<RehearsedStudyDetail> {
    const { studies } = await this.get(ctx, version);
    const study = studies.find((one) => one.code.toLowerCase() === code.toLowerCase());
    if (!study) throw new DomainError('not_found');
    const row = await this.views.findings(ctx.manager, version, study.code);
    await this.audit.record(ctx, {
      action: 'rehearsal.read',
      objectId: row?.rehearsalId ?? null,
      studyId: row?.studyId,
      params: { version },
    });
    return { study, ...(row?.findings ?? { codes: [], groups: [], omitted: 0 }) };
  }

  /** Every study by table and code, for a spreadsheet. */
  async report(ctx: Context, version: string, language: Language): Promise<{ name: string; lines: AsyncIterable<string> }> {
    const view = await this.get(ctx, version);
    const { manager } = ctx;
    await this.audit.record(ctx, { action: 'rehearsal.read', params: { version, studies: view.studies.length } });
    const codes = async (code: string) => (await this.views.findings(manager, version, code))?.findings?.codes ?? [];
    const name = `${language === 'fr' ? 'essai-a-blanc' : 'rehearsal'}-${version.replace(/[^\w.-]/g, '_')}.tsv`;
    return { name, lines: rehearsalReport(view, codes, language) };
  }

  private async factsOf(tx: Context, { version, content, publishedAt }: DictionaryEdition) {
    if (publishedAt) throw new DomainError('dictionary.published', { version });
    const { dictionary, faults } = readEdition(JSON.parse(content));
    if (!dictionary || faults.some(({ severity }) => severity === 'error')) throw new DomainError('dictionary.faulty', { version });
    const active = this.dictionaries.active();
    const draft = (await draftHash(tx.manager, version)) ?? '';
    return { draft, against: active.version, registration: changesRegistration(active, dictionary) };
  }

  /** Puts into the line what is not known, or no longer; returns how many studies that is. */
  private async lineUp(tx: Context, { id, draft, against }: Pick<Rehearsal, 'id' | 'draft' | 'against'>): Promise<number> {
    const contents = await studyContents(tx.manager);
    const known = new Map((await tx.manager.findBy(RehearsedStudy, { rehearsalId: id })).map((row) => [row.studyId, row]));
    const isKnown = ({ studyId, content }: (typeof contents)[number]) => {
      const row = known.get(studyId);
      return row?.state === 'done' && row.basis !== null && rehearsalStale(row.basis, basisOf(draft, against, content)) === null;
    };
    const open = new Set(contents.map(({ studyId }) => studyId));
    const gone = [...known.keys()].filter((studyId) => !open.has(studyId));
    if (gone.length > 0) await tx.manager.delete(RehearsedStudy, { rehearsalId: id, studyId: In(gone) });
    const wanted = contents.filter((one) => !isKnown(one));
    const rows = wanted.map(({ studyId }) => ({ rehearsalId: id, studyId, state: 'waiting' as const }));
    if (rows.length > 0) await tx.manager.upsert(RehearsedStudy, rows, ['rehearsalId', 'studyId']);
    return rows.length;
  }
}
