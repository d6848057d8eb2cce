import { Injectable } from '@nestjs/common';
import type { StaffRole, UserDetail } from '@cqdg/contract';
import { Account, Session } from '../accounts/account.entities';
import { PasswordResets } from '../accounts/password-resets.service';
import { SecondFactors } from '../accounts/second-factor/second-factors.service';
import { SessionsService } from '../accounts/sessions.service';
import { AuditService } from '../audit/audit.service';
import { mailTexts } from '../notifications/mail.texts';
import { OutboxService } from '../notifications/outbox.service';
import { AppConfig } from '../platform/config/app-config';
import type { Context } from '../platform/context/context';
import { DomainError } from '../platform/errors/domain-error';
import { UsersService } from './users.service';

/** What the centre's administration changes of accounts. */
@Injectable()
export class UserChanges {
  constructor(
    private readonly config: AppConfig,
    private readonly users: UsersService,
    private readonly sessions: SessionsService,
    private readonly factors: SecondFactors,
    private readonly audit: AuditService,
    private readonly outbox: OutboxService,
    private readonly resets: PasswordResets,
  ) {}

  setRole(ctx: Context, id: string, version: number, staffRole: StaffRole | null): Promise<UserDetail> {
    return this.change(ctx, id, version, async (tx, account) => {
      if (account.staffRole === 'admin' && staffRole !== 'admin') await this.keepAnAdmin(tx, account);
      await tx.manager.update(Account, id, { staffRole });
      const change = { before: { role: account.staffRole ?? 'none' }, after: { role: staffRole ?? 'none' } };
      await this.audit.record(tx, { action: 'account.role_changed', objectId: id, ...change });
    });
  }

  /** Every session of the person ends with it. */
  close(ctx: Context, id: string, version: number): Promise<UserDetail> {
    return this.change(ctx, id, version, async (tx, account) => {
      if (id === tx.who().id) throw new DomainError('account.own');
      if (account.closedAt) throw new DomainError('changed_meanwhile');
      await this.keepAnAdmin(tx, account);
      await tx.manager.update(Account, id, { closedAt: new Date() });
      await this.sessions.closeAll(tx, id);
      await this.audit.record(tx, { action: 'account.closed', objectId: id });
      await this.outbox.add(tx, { recipient: account.email, ...mailTexts.accountClosed[account.language]() });
    });
  }

  reopen(ctx: Context, id: string, version: number): Promise<UserDetail> {
    return this.change(ctx, id, version, async (tx, { closedAt, email, language }) => {
      if (!closedAt) throw new DomainError('changed_meanwhile');
      await tx.manager.update(Account, id, { closedAt: null });
      await this.audit.record(tx, { action: 'account.reopened', objectId: id });
      const link = `${this.config.publicUrl}/sign-in`;
      await this.outbox.add(tx, { recipient: email, ...mailTexts.accountReopened[language]({ link }) });
    });
  }

  /** For who has lost app and recovery codes, once the centre made sure of who asks. */
  removeFactor(ctx: Context, id: string, version: number, reason: string): Promise<UserDetail> {
    return this.change(ctx, id, version, async (tx) => {
      // One's own is turned off with a code: else a session left open would be enough.
      if (id === tx.who().id) throw new DomainError('account.own');
      await this.factors.remove(tx, id, reason);
    });
  }

  async sendReset(ctx: Context, id: string): Promise<void> {
    const account = await ctx.manager.findOneBy(Account, { id });
    if (!account) throw new DomainError('not_found');
    if (account.closedAt) throw new DomainError('account.closed');
    await this.resets.send(ctx, account);
  }

  async endSession(ctx: Context, accountId: string, sessionId: string): Promise<void> {
    await ctx.transaction(async (tx) => {
      const { affected } = await tx.manager.delete(Session, { id: sessionId, accountId });
      if (!affected) throw new DomainError('not_found');
      await this.audit.record(tx, { action: 'session.ended', objectId: accountId });
    });
  }

  /** All but the one at hand, where it is one's own account. */
  async endSessions(ctx: Context, accountId: string): Promise<void> {
    await ctx.transaction(async (tx) => {
      if (!(await tx.manager.existsBy(Account, { id: accountId }))) throw new DomainError('not_found');
      await this.sessions.closeAll(tx, accountId, tx.sessionId);
      await this.audit.record(tx, { action: 'session.all_ended', objectId: accountId });
    });
  }

  /** One change at a time, of what the page showed: an older version is refused. */
  private async change(
    ctx: Context,
    id: string,
    version: number,
    work: (tx: Context, account: Account) => Promise<void>,
  ): Promise<UserDetail> {
    await ctx.transaction(async (tx) => {
      // Administrators are held together and in one order, so that two cannot lower each other at the same time.
      const held = `SELECT id FROM account WHERE id = $1 OR (staff_role = 'admin' AND closed_at IS NULL) ORDER BY id FOR UPDATE`;
      await tx.manager.query(held, [id]);
      const account = await tx.manager.findOneBy(Account, { id });
      if (!account) throw new DomainError('not_found');
      if (account.version !== version) throw new DomainError('changed_meanwhile');
      await work(tx, account);
      await tx.manager.increment(Account, { id }, 'version', 1);
    });
    return this.users.one(ctx, id);
  }

  private async keepAnAdmin(tx: Context, { staffRole, closedAt }: Account): Promise<void> {
    const others = `SELECT 1 FROM account WHERE staff_role = 'admin' AND closed_at IS NULL`;
    if (staffRole === 'admin' && !closedAt && (await tx.manager.query<unknown[]>(others)).length === 1)
      throw new DomainError('account.last_admin');
  }
}
