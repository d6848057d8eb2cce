import { Injectable } from '@nestjs/common';
import { IsNull, MoreThan } from 'typeorm';
import type { StaffInvitationView } from '@cqdg/contract';
import { Account } from '../accounts/account.entities';
import { plainEmail } from '../accounts/account.views';
import { hashToken, newToken } from '../accounts/secret-token';
import { AuditService } from '../audit/audit.service';
import { mailTexts } from '../notifications/mail.texts';
import { OutboxService } from '../notifications/outbox.service';
import { AppConfig } from '../platform/config/app-config';
import type { Context } from '../platform/context/context';
import { DomainError } from '../platform/errors/domain-error';
import { StaffInvitation } from './staff-invitation.entity';
import type { StaffInvitationInput } from './user.inputs';

/** Inviting people to the centre, and what becomes of the invitations until someone follows one. */
@Injectable()
export class StaffInvitations {
  constructor(
    private readonly config: AppConfig,
    private readonly audit: AuditService,
    private readonly outbox: OutboxService,
  ) {}

  /** Those that still wait for an answer. */
  async list(ctx: Context): Promise<StaffInvitationView[]> {
    const found = await ctx.manager.find(StaffInvitation, {
      where: { closedAt: IsNull(), expiresAt: MoreThan(new Date()) },
      relations: { invitedBy: true },
      order: { createdAt: 'DESC' },
    });
    return found.map((invitation) => invitationView(invitation, invitation.invitedBy.displayName));
  }

  /** The link is in the answer and in the mail, and nowhere else. A former invitation of the same person stops working. */
  async create(ctx: Context, input: StaffInvitationInput): Promise<StaffInvitationView> {
    const user = ctx.who();
    const email = plainEmail(input.email);
    const token = newToken();
    return ctx.transaction(async (tx) => {
      const account = await tx.manager.findOneBy(Account, { email });
      if (account?.closedAt) throw new DomainError('account.closed', {}, { email: 'closed' });
      if (account?.staffRole) throw new DomainError('staff.exists', {}, { email: 'taken' });
      await tx.manager.update(StaffInvitation, { email, closedAt: IsNull() }, { closedAt: new Date() });
      const invitation = await tx.manager.save(StaffInvitation, {
        ...{ email, role: input.role, language: input.language, invitedById: user.id },
        tokenHash: hashToken(token),
        expiresAt: new Date(Date.now() + this.config.invitationDays * 86_400_000),
      });
      const link = `${this.config.publicUrl}/admin/invitation/${token}`;
      const words = { by: user.displayName, role: input.role, link, expires: invitation.expiresAt };
      await this.outbox.add(tx, { recipient: email, ...mailTexts.staffInvitation[input.language](words) });
      await this.audit.record(tx, { action: 'staff.invited', objectId: invitation.id, params: { role: input.role } });
      return { ...invitationView(invitation, user.displayName), link };
    });
  }

  async withdraw(ctx: Context, id: string): Promise<void> {
    await ctx.transaction(async (tx) => {
      const { affected } = await tx.manager.update(StaffInvitation, { id, closedAt: IsNull() }, { closedAt: new Date() });
      if (!affected) throw new DomainError('not_found');
      await this.audit.record(tx, { action: 'staff.invitation_withdrawn', objectId: id });
    });
  }
}

function invitationView({ id, email, role, language, createdAt, expiresAt }: StaffInvitation, invitedBy: string): StaffInvitationView {
  return { id, email, role, language, invitedBy, createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString() };
}
