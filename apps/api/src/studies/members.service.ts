import { Injectable } from '@nestjs/common';
import type { MemberView, StudyRole } from '@cqdg/contract';
import { AuditService } from '../audit/audit.service';
import type { Context } from '../platform/context/context';
import { DomainError } from '../platform/errors/domain-error';
import { Member, Study } from './study.entities';

/** From the least to the most. */
const rank: readonly StudyRole[] = ['reader', 'submitter', 'lead'];

/** Someone who is a member already does not lose by accepting an invitation. */
export const strongerRole = (a: StudyRole, b: StudyRole): StudyRole => (rank.indexOf(a) >= rank.indexOf(b) ? a : b);

@Injectable()
export class MembersService {
  constructor(private readonly audit: AuditService) {}

  async list(ctx: Context): Promise<MemberView[]> {
    const { id } = ctx.inStudy('study.read');
    const members = await ctx.manager.find(Member, { where: { studyId: id }, relations: { account: true }, order: { since: 'ASC' } });
    return members.map(memberView);
  }

  async changeRole(ctx: Context, memberId: string, role: StudyRole, confirmed: boolean): Promise<MemberView> {
    return ctx.transaction(async (tx) => {
      const member = await this.locked(tx, memberId);
      if (member.role === 'lead' && role !== 'lead') await this.keepALead(tx, confirmed);
      await tx.manager.update(Member, member.id, { role });
      const change = { before: { role: member.role }, after: { role } };
      await this.audit.record(tx, { action: 'member.role_changed', objectId: member.accountId, ...change });
      return memberView({ ...member, role });
    });
  }

  async remove(ctx: Context, memberId: string, confirmed: boolean): Promise<void> {
    await ctx.transaction(async (tx) => {
      const member = await this.locked(tx, memberId);
      if (member.role === 'lead') await this.keepALead(tx, confirmed);
      await tx.manager.delete(Member, member.id);
      await this.audit.record(tx, { action: 'member.removed', objectId: member.accountId, params: { role: member.role } });
    });
  }

  /** The study's row is held, so that two leads cannot be taken away at the same time, each believing in the other. */
  private async locked(tx: Context, memberId: string): Promise<Member> {
    const { id } = tx.inStudy('study.manage');
    await tx.manager.findOneOrFail(Study, { where: { id }, lock: { mode: 'pessimistic_write' } });
    const member = await tx.manager.findOne(Member, { where: { id: memberId, studyId: id }, relations: { account: true } });
    if (!member) throw new DomainError('not_found');
    return member;
  }

  private async keepALead(tx: Context, confirmed: boolean): Promise<void> {
    const { id } = tx.inStudy('study.manage');
    if (!confirmed && (await tx.manager.countBy(Member, { studyId: id, role: 'lead' })) === 1) throw new DomainError('member.last_lead');
  }
}

function memberView({ id, accountId, account, role, since }: Member): MemberView {
  return { id, userId: accountId, email: account.email, displayName: account.displayName, role, since: since.toISOString() };
}
