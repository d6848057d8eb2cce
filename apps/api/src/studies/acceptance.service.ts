import { Injectable } from '@nestjs/common';
import { IsNull, MoreThan, Not } from 'typeorm';
import type { InvitationOffer } from '@cqdg/contract';
import type { Account } from '../accounts/account.entities';
import { AccountsService } from '../accounts/accounts.service';
import { SecondFactors } from '../accounts/second-factor/second-factors.service';
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
    private readonly factors: SecondFactors,
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
    const known = await this.proven(ctx, email, input);
    return ctx.transaction(async (tx) => {
      const invitation = await this.open(tx, token, true);
      const account = known ?? (await this.newAccount(tx, invitation, input));
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

  /** The account of the invited address, proven by its session or password; `null` where there is none yet. */
  private async proven(ctx: Context, email: string, { password }: AcceptanceInput): Promise<Account | null> {
    if (ctx.user && ctx.user.email !== email) throw new DomainError('invitation.other_account');
    const account = await this.accounts.findByEmail(ctx, email);
    if (!account || ctx.user) return account;
    if (!password) throw new DomainError('input.invalid', {}, { password: 'required' });
    const proven = await this.accounts.authenticate(ctx, email, password);
    // The link must not become a way around the second factor.
    if (await this.factors.isOn(ctx, proven.id)) throw new DomainError('invitation.sign_in_first');
    return proven;
  }

  private newAccount(tx: Context, { email, language }: Invitation, input: AcceptanceInput): Promise<Account> {
    const { displayName, password } = input;
    const missing = Object.entries({ displayName, password }).filter(([, value]) => !value?.trim());
    if (!displayName || !password || missing.length > 0) {
      throw new DomainError('input.invalid', {}, Object.fromEntries(missing.map(([name]) => [name, 'required'])));
    }
    return this.accounts.create(tx, {
      email,
      displayName: displayName.trim(),
      password,
      language: input.language ?? language,
      staffRole: null,
    });
  }

  private async join(tx: Context, { id, studyId, role }: Invitation, { id: accountId }: Account): Promise<void> {
    if (await tx.manager.existsBy(Study, { id: studyId, archivedAt: Not(IsNull()) })) throw new DomainError('study.archived');
    const member = await tx.manager.findOneBy(Member, { studyId, accountId });
    await tx.manager.save(Member, { ...member, studyId, accountId, role: member ? strongerRole(member.role, role) : role });
    await tx.manager.update(Invitation, id, { closedAt: new Date() });
    await this.audit.record(tx, { action: 'member.joined', accountId, studyId, objectId: accountId, params: { role } });
  }
}
