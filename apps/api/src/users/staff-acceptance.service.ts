import { Injectable } from '@nestjs/common';
import { IsNull, MoreThan } from 'typeorm';
import type { StaffInvitationOffer } from '@cqdg/contract';
import { Account } from '../accounts/account.entities';
import { AccountsService } from '../accounts/accounts.service';
import { Invitees } from '../accounts/invitees.service';
import { hashToken } from '../accounts/secret-token';
import { AuditService } from '../audit/audit.service';
import type { Context } from '../platform/context/context';
import { DomainError } from '../platform/errors/domain-error';
import type { AcceptanceInput } from '../studies/study.inputs';
import { StaffInvitation } from './staff-invitation.entity';

/** Following the link of an invitation to the centre: who holds it is nobody yet. */
@Injectable()
export class StaffAcceptance {
  constructor(
    private readonly accounts: AccountsService,
    private readonly invitees: Invitees,
    private readonly audit: AuditService,
  ) {}

  async offer(ctx: Context, token: string): Promise<StaffInvitationOffer> {
    const { email, role, language } = await this.open(ctx, token, false);
    return { email, role, language, hasAccount: (await this.accounts.findByEmail(ctx, email)) !== null };
  }

  /** Makes the account, or proves the one that is there, and gives it the role. The link then works no more. */
  async accept(ctx: Context, token: string, input: AcceptanceInput): Promise<Account> {
    const { email } = await this.open(ctx, token, false);
    const known = await this.invitees.proven(ctx, email, input);
    return ctx.transaction(async (tx) => {
      const invitation = await this.open(tx, token, true);
      const account = known
        ? await this.promoted(tx, known, invitation)
        : await this.invitees.create(tx, { email, language: invitation.language, staffRole: invitation.role }, input);
      await tx.manager.update(StaffInvitation, invitation.id, { closedAt: new Date() });
      const params = { role: invitation.role };
      await this.audit.record(tx, { action: 'staff.joined', accountId: account.id, objectId: account.id, params });
      return account;
    });
  }

  private async open(ctx: Context, token: string, lock: boolean): Promise<StaffInvitation> {
    const invitation = await ctx.manager.findOne(StaffInvitation, {
      where: { tokenHash: hashToken(token), closedAt: IsNull(), expiresAt: MoreThan(new Date()) },
      ...(lock ? { lock: { mode: 'pessimistic_write' as const } } : {}),
    });
    if (!invitation) throw new DomainError('invitation.gone');
    return invitation;
  }

  /** Whoever has a role at the centre by now keeps it where it is the stronger one. */
  private async promoted(tx: Context, { id }: Account, { role }: StaffInvitation): Promise<Account> {
    await tx.manager.query(
      `UPDATE account SET staff_role = CASE WHEN staff_role = 'admin' THEN 'admin' ELSE $2 END, version = version + 1 WHERE id = $1`,
      [id, role],
    );
    return tx.manager.findOneByOrFail(Account, { id });
  }
}
