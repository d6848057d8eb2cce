import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Language, StaffRole } from '@cqdg/contract';
import { AuditService } from '../audit/audit.service';
import type { Context } from '../platform/context/context';
import { DomainError } from '../platform/errors/domain-error';
import { Account } from './account.entities';
import { plainEmail } from './account.views';
import { checkNothing, checkPassword, hashPassword } from './password';
import { passwordRefusal } from './password-policy';
import { SessionsService } from './sessions.service';
import { Throttle } from './throttle';

export interface NewAccount {
  email: string;
  displayName: string;
  language: Language;
  staffRole: StaffRole | null;
  password: string;
}

@Injectable()
export class AccountsService {
  constructor(
    private readonly throttle: Throttle,
    private readonly sessions: SessionsService,
    private readonly audit: AuditService,
  ) {}

  findByEmail(ctx: Context, email: string): Promise<Account | null> {
    return ctx.manager.findOneBy(Account, { email: plainEmail(email), closedAt: IsNull() });
  }

  /** The caller has made sure that the address is free: two at once end in a conflict. */
  async create(ctx: Context, { password, email, ...rest }: NewAccount): Promise<Account> {
    const account = ctx.manager.create(Account, { ...rest, email: plainEmail(email), passwordHash: await this.accepted(password, email) });
    await ctx.manager.insert(Account, account);
    await this.audit.record(ctx, { action: 'account.created', accountId: ctx.user?.id ?? account.id, objectId: account.id });
    return account;
  }

  /** The account of this address and password. One answer for an unknown address and a wrong password, after the same time. */
  async authenticate(ctx: Context, email: string, password: string): Promise<Account> {
    const by = { account: plainEmail(email), address: ctx.address ?? undefined };
    await this.throttle.attempt(by);
    const account = await this.findByEmail(ctx, email);
    if (!account) {
      await checkNothing(password);
      throw new DomainError('sign_in.refused');
    }
    const { matches, outdated } = await checkPassword(password, account.passwordHash);
    if (!matches) throw new DomainError('sign_in.refused');
    if (outdated) await ctx.manager.update(Account, account.id, { passwordHash: await hashPassword(password) });
    await this.throttle.succeeded(by);
    return account;
  }

  /** The signed-in person proves again who they are, as for a signature. Throws `password.wrong` or `too_many`. */
  async confirm(ctx: Context, password: string): Promise<void> {
    const { id, email } = ctx.who();
    const by = { account: email, address: ctx.address ?? undefined };
    await this.throttle.attempt(by);
    const account = await ctx.manager.findOneByOrFail(Account, { id });
    if (!(await checkPassword(password, account.passwordHash)).matches) throw new DomainError('password.wrong');
    await this.throttle.succeeded(by);
  }

  async update(ctx: Context, change: { language?: Language; displayName?: string }): Promise<Account> {
    const { id } = ctx.who();
    if (Object.keys(change).length > 0) await ctx.manager.update(Account, id, change);
    return ctx.manager.findOneByOrFail(Account, { id });
  }

  /** Ends every other session of the person: whoever knew the old password is out. */
  async changePassword(ctx: Context, current: string, next: string): Promise<void> {
    await this.confirm(ctx, current);
    const { id, email } = ctx.who();
    const passwordHash = await this.accepted(next, email);
    await ctx.transaction(async (tx) => {
      await tx.manager.update(Account, id, { passwordHash });
      await this.sessions.closeAll(tx, id, tx.sessionId);
      await this.audit.record(tx, { action: 'account.password_changed', objectId: id });
    });
  }

  private async accepted(password: string, email: string): Promise<string> {
    const refusal = passwordRefusal(password, plainEmail(email));
    if (refusal) throw new DomainError('password.weak', { reason: refusal }, { password: refusal });
    return hashPassword(password);
  }
}
