import { Injectable } from '@nestjs/common';
import { IsNull, MoreThan, Not } from 'typeorm';
import type { InvitationOffer } from '@cqdg/contract';
import type { Account } from '../accounts/account.entities';
import { AccountsService } from '../accounts/accounts.service';
import { Invitees } from '../accounts/invitees.service';
import { hashToken } from '../accounts/secret-token';
import { AuditService } from '../audit/audit.service';
import type { Context } from '../platform/context/context';
import { DomainError } from '../platform/errors/domain-error';
import { strongerRole } from './members.service';
import { Invitation, Member, Study } from './study.entities';
import type { AcceptanceInput } from './study.inputs';

/** Following an invitation's link: who holds it is nobody yet. */
@Injectable()
export class AcceptanceService {
  constructor(
    private readonly accounts: AccountsService,
    private readonly invitees: Invitees,
    private readonly audit: AuditService,
  ) {}

  async offer(ctx: Context, token: string): Promise<InvitationOffer> {
    const { email, role, language, studyId } = await this.open(ctx, token, false);
    const { code, name } = await ctx.manager.findOneByOrFail(Study, { id: studyId });
    return { email, role, language, study: { code, name }, hasAccount: (await this.accounts.findByEmail(ctx, email)) !== null };
  }

  /** Makes the account, or proves the one that is there, and joins the study. The link then works no more. */
  async accept(ctx: Context, token: string, input: AcceptanceInput): Promise<Account> {
    const { email } = await this.open(ctx, token, false);
    const known = await this.invitees.proven(ctx, email, input);
    return ctx.transaction(async (tx) => {
      const invitation = await this.open(tx, token, true);
      const { language } = invitation;
      const account = known ?? (await this.invitees.create(tx, { email, language, staffRole: null }, input));
      await this.join(tx, invitation, account);
      return account;
    });
  }

  private async open(ctx: Context, token: string, lock: boolean): Promise<Invitation> {
    const invitation = await ctx.manager.findOne(Invitation, {
      where: { tokenHash: hashToken(token), closedAt: IsNull(), expiresAt: MoreThan(new Date()) },
      ...(lock ? { lock: { mode: 'pessimistic_write' as const } } : {}),
    });
    if (!invitation) throw new DomainError('invitation.gone');
    return invitation;
  }

  private async join(tx: Context, { id, studyId, role }: Invitation, { id: accountId }: Account): Promise<void> {
    if (await tx.manager.existsBy(Study, { id: studyId, archivedAt: Not(IsNull()) })) throw new DomainError('study.archived');
    const member = await tx.manager.findOneBy(Member, { studyId, accountId });
    await tx.manager.save(Member, { ...member, studyId, accountId, role: member ? strongerRole(member.role, role) : role });
    await tx.manager.update(Invitation, id, { closedAt: new Date() });
    await this.audit.record(tx, { action: 'member.joined', accountId, studyId, objectId: accountId, params: { role } });
  }
}
