import { Injectable } from '@nestjs/common';
import { IsNull, MoreThan } from 'typeorm';
import type { InvitationView } from '@cqdg/contract';
import { plainEmail } from '../accounts/account.views';
import { hashToken, newToken } from '../accounts/secret-token';
import { AuditService } from '../audit/audit.service';
import { mailTexts } from '../notifications/mail.texts';
import { OutboxService } from '../notifications/outbox.service';
import { LiveSettings } from '../settings/live-settings';
import { AppConfig } from '../platform/config/app-config';
import type { Context } from '../platform/context/context';
import { DomainError } from '../platform/errors/domain-error';
import { reworded } from '../settings/wordings';
import { Invitation, Member, Study } from './study.entities';
import type { InvitationInput } from './study.inputs';

/** Inviting people into a study, and what becomes of the invitations until someone follows one. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly config: AppConfig,
    private readonly settings: LiveSettings,
    private readonly audit: AuditService,
    private readonly outbox: OutboxService,
  ) {}

  /** Those that still wait for an answer. */
  async list(ctx: Context): Promise<InvitationView[]> {
    const { id } = ctx.inStudy('study.invite');
    const found = await ctx.manager.find(Invitation, {
      where: { studyId: id, closedAt: IsNull(), expiresAt: MoreThan(new Date()) },
      relations: { invitedBy: true },
      order: { createdAt: 'DESC' },
    });
    return found.map((invitation) => invitationView(invitation, invitation.invitedBy.displayName));
  }

  /** The link is in the answer and in the mail, and nowhere else. A former invitation of the same person stops working. */
  async create(ctx: Context, input: InvitationInput): Promise<InvitationView> {
    const [{ id: studyId }, user] = [ctx.inStudy('study.invite'), ctx.who()];
    const email = plainEmail(input.email);
    const token = newToken();
    return ctx.transaction(async (tx) => {
      const study = await tx.manager.findOneByOrFail(Study, { id: studyId });
      if (await tx.manager.existsBy(Member, { studyId, account: { email } }))
        throw new DomainError('member.exists', {}, { email: 'taken' });
      await tx.manager.update(Invitation, { studyId, email, closedAt: IsNull() }, { closedAt: new Date() });
      const invitation = await tx.manager.save(Invitation, {
        studyId,
        email,
        role: input.role,
        language: input.language,
        tokenHash: hashToken(token),
        invitedById: user.id,
        expiresAt: new Date(Date.now() + this.settings.limit('invitation.days') * 86_400_000),
      });
      const link = `${this.config.publicUrl}/invitation/${token}`;
      const words = { study: study.name[input.language], by: user.displayName, role: input.role, link, expires: invitation.expiresAt };
      const mail = mailTexts.invitation[input.language](words);
      const own = reworded(mail, this.settings.wording('invitation'), input.language, { study: words.study, by: words.by });
      await this.outbox.add(tx, { recipient: email, ...own, kind: 'invitation', studyId });
      await this.audit.record(tx, { action: 'member.invited', objectId: invitation.id, params: { role: input.role } });
      return { ...invitationView(invitation, user.displayName), link };
    });
  }

  async withdraw(ctx: Context, invitationId: string): Promise<void> {
    const { id: studyId } = ctx.inStudy('study.invite');
    await ctx.transaction(async (tx) => {
      const { affected } = await tx.manager.update(Invitation, { id: invitationId, studyId, closedAt: IsNull() }, { closedAt: new Date() });
      if (!affected) throw new DomainError('not_found');
      await this.audit.record(tx, { action: 'invitation.withdrawn', objectId: invitationId });
    });
  }
}

function invitationView({ id, email, role, language, createdAt, expiresAt }: Invitation, invitedBy: string): InvitationView {
  return { id, email, role, language, invitedBy, createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString() };
}
