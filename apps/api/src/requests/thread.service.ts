import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  type AssignInput,
  type MessageInput,
  type NewRequest,
  type RequestSide,
  type RequestView,
  type ResolveInput,
  requestAfter,
} from '@cqdg/contract';
import { personalData } from '@cqdg/validation';
import { IsNull, Not } from 'typeorm';
import { Account } from '../accounts/account.entities';
import { AuditService } from '../audit/audit.service';
import type { Context } from '../platform/context/context';
import { DomainError } from '../platform/errors/domain-error';
import { RequestFiles } from './request-files.service';
import { StudyRequest } from './request.entities';
import { RequestNews } from './request-news';
import { RequestsService } from './requests.service';
import { SampleChanges } from './sample-changes.service';
import { lockRequest, nextNumber, writeEntry } from './threads';

/** What tells who somebody is and no signature under a message holds. */
const forbidden = new Set(['privacy.health_number', 'privacy.social_insurance_number', 'privacy.birth_date']);

/** Whoever belongs to the study speaks for it, also where they are of the centre besides. */
const sideOf = (ctx: Context): RequestSide => (ctx.study?.role ? 'study' : 'centre');

/** What people write to each other and do in a request. */
@Injectable()
export class ThreadService {
  constructor(
    private readonly requests: RequestsService,
    private readonly files: RequestFiles,
    private readonly samples: SampleChanges,
    private readonly audit: AuditService,
    private readonly news: RequestNews,
  ) {}

  async ask(ctx: Context, { kind, subject, text, files = [], anchor = null, changes = [] }: NewRequest): Promise<RequestView> {
    const study = ctx.inStudy('study.discuss');
    refusePersonal({ subject, text });
    if ((kind === 'sample_change') !== changes.length > 0) throw new DomainError('input.invalid', {}, { changes: 'unexpected' });
    await this.samples.refuse(ctx, changes);
    const number = await ctx.transaction(async (tx) => {
      const [number, now, side] = [await nextNumber(tx, study.id), new Date(), sideOf(tx)];
      const state = side === 'study' ? ('open' as const) : ('waiting' as const);
      const by = { askedById: tx.who().id, askedAt: now, updatedAt: now, assigneeId: null, appliedAt: null, entries: 0 };
      const request = Object.assign(new StudyRequest(), {
        ...{ id: randomUUID(), studyId: study.id, number, kind, subject: subject.trim(), state, anchor },
        ...{ changes: changes.map((change) => ({ ...change, from: null })), ...by },
      });
      await tx.manager.insert(StudyRequest, request);
      const entry = await writeEntry(tx, request, { act: 'write', side, text: text.trim() }, state);
      await this.files.attach(tx, entry, files);
      await this.audit.record(tx, { action: 'request.asked', objectId: request.id, params: { kind, number } });
      await this.news.tell(tx, request, 'asked', side);
      return number;
    });
    return this.requests.view(ctx, number);
  }

  async write(ctx: Context, number: number, { text, files = [] }: MessageInput): Promise<RequestView> {
    refusePersonal({ text });
    await ctx.transaction(async (tx) => {
      const [request, side] = [await lockRequest(tx, number), sideOf(tx)];
      const state = requestAfter(request.state, side, 'write') ?? request.state;
      const entry = await writeEntry(tx, request, { act: 'write', side, text: text.trim() }, state);
      await this.files.attach(tx, entry, files);
      await this.audit.record(tx, { action: 'request.written', objectId: request.id, params: { number } });
      await this.news.tell(tx, request, 'written', side);
    });
    return this.requests.view(ctx, number);
  }

  async resolve(ctx: Context, number: number, { seen, text = '', files = [] }: ResolveInput): Promise<RequestView> {
    refusePersonal({ text });
    await ctx.transaction(async (tx) => {
      const [request, side] = [await lockRequest(tx, number, seen), sideOf(tx)];
      const state = requestAfter(request.state, side, 'resolve');
      if (!state) throw new DomainError('request.resolved');
      const entry = await writeEntry(tx, request, { act: 'resolve', side, text: text.trim() || null }, state);
      await this.files.attach(tx, entry, files);
      await this.audit.record(tx, { action: 'request.resolved', objectId: request.id, params: { number } });
      await this.news.tell(tx, request, 'resolved', side);
    });
    return this.requests.view(ctx, number);
  }

  /** To somebody of the centre, or to nobody. */
  async assign(ctx: Context, number: number, { seen, assignee }: AssignInput): Promise<RequestView> {
    ctx.inStudy('study.manage');
    await ctx.transaction(async (tx) => {
      const request = await lockRequest(tx, number, seen);
      if (request.assigneeId === assignee) return;
      const isStaff = { id: assignee ?? '', staffRole: Not(IsNull()), closedAt: IsNull() };
      if (assignee && !(await tx.manager.existsBy(Account, isStaff)))
        throw new DomainError('request.not_staff', {}, { assignee: 'unknown' });
      const [before, after] = [{ assignee: request.assigneeId ?? '' }, { assignee: assignee ?? '' }];
      await tx.manager.update(StudyRequest, request.id, { assigneeId: assignee });
      await writeEntry(tx, request, { act: 'assign', side: 'centre', text: null, assigneeId: assignee }, request.state);
      await this.audit.record(tx, { action: 'request.assigned', objectId: request.id, params: { number }, before, after });
      await this.news.assigned(tx, request, assignee);
    });
    return this.requests.view(ctx, number);
  }
}

/** By field, so that the form shows where. */
function refusePersonal(texts: Record<string, string>): void {
  const at = Object.entries(texts).filter(([, text]) => personalData(text).some(({ code }) => forbidden.has(code)));
  if (at.length > 0) throw new DomainError('request.personal', {}, Object.fromEntries(at.map(([field]) => [field, 'personal'])));
}
