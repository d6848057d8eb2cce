import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { type AccountRequestRow, type AccountRequestState, type Page, accountRequestStates, permissionsIn } from '@cqdg/contract';
import { AuditService } from '../audit/audit.service';
import { OutboxService } from '../notifications/outbox.service';
import type { Context } from '../platform/context/context';
import { DomainError } from '../platform/errors/domain-error';
import { limits, pageOf } from '../platform/http/page-query';
import { InvitationsService } from '../studies/invitations.service';
import { StudiesService } from '../studies/studies.service';
import { Study } from '../studies/study.entities';
import { AccountRequest } from './account-request.entity';
import type { AccountRequestFilter, ApprovalInput } from './account-request.inputs';
import { accountRequestMails } from './account-request-mail.texts';

/** What the centre does with the accounts that were asked for. */
@Injectable()
export class AccountRequestsService {
  constructor(
    private readonly studies: StudiesService,
    private readonly invitations: InvitationsService,
    private readonly outbox: OutboxService,
    private readonly audit: AuditService,
  ) {}

  async list(ctx: Context, query: AccountRequestFilter): Promise<Page<AccountRequestRow>> {
    const [found, total] = await ctx.manager.findAndCount(AccountRequest, {
      where: { state: query.state ?? In(accountRequestStates) },
      order: { createdAt: 'DESC', id: 'ASC' },
      ...limits(query),
    });
    return pageOf(query, found.map(row), total);
  }

  /** The study where it is new, the invitation and the end of the request: all of them, or none. */
  async approve(ctx: Context, id: string, { study, role }: ApprovalInput): Promise<AccountRequestRow> {
    return ctx.transaction(async (tx) => {
      const request = await this.held(tx, id);
      const { code, name } = study;
      if (name) await this.studies.create(tx, { code, name: { fr: name.fr, en: name.en }, description: { fr: '', en: '' } });
      const within = await this.within(tx, code);
      await this.invitations.create(within, { email: request.email, role, language: request.language });
      await this.audit.record(within, { action: 'account_request.approved', objectId: id, params: { role } });
      return this.close(tx, request, 'approved', null);
    });
  }

  async refuse(ctx: Context, id: string, reason: string): Promise<AccountRequestRow> {
    return ctx.transaction(async (tx) => {
      const request = await this.held(tx, id);
      const mail = accountRequestMails.refused[request.language]({ reason });
      await this.outbox.add(tx, { recipient: request.email, ...mail });
      await this.audit.record(tx, { action: 'account_request.refused', objectId: id });
      return this.close(tx, request, 'refused', reason);
    });
  }

  /** Locked: the second of two decisions finds the first one made. */
  private async held(tx: Context, id: string): Promise<AccountRequest> {
    const request = await tx.manager.findOne(AccountRequest, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!request || request.state === 'unconfirmed') throw new DomainError('not_found');
    if (request.state !== 'waiting') throw new DomainError('changed_meanwhile');
    return request;
  }

  private async within(tx: Context, code: string): Promise<Context> {
    const study = await tx.manager.findOneBy(Study, { code });
    if (!study || study.archivedAt) throw new DomainError('account_request.study_unknown', { code }, { code: 'unknown' });
    const permissions = permissionsIn(null, tx.who().staffRole);
    return tx.with({ study: { id: study.id, code: study.code, role: null, permissions } });
  }

  private async close(tx: Context, request: AccountRequest, state: AccountRequestState, reason: string | null): Promise<AccountRequestRow> {
    const end = { state, reason, closedAt: new Date(), closedById: tx.who().id };
    await tx.manager.update(AccountRequest, request.id, end);
    return row({ ...request, ...end });
  }
}

function row({ id, state, name, email, organisation, study, role, message, language, ...rest }: AccountRequest): AccountRequestRow {
  const { createdAt, closedAt, reason } = rest;
  if (state === 'unconfirmed') throw new Error('A request that nobody may see yet');
  const dates = { createdAt: createdAt.toISOString(), closedAt: closedAt?.toISOString() ?? null };
  return { id, state, name, email, organisation, study, role, message, language, ...dates, reason };
}
