import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { type AuditAction, type Language, type MailChoices, type MailChoicesView, type StaffRole, choosableKinds } from '@cqdg/contract';
import { AuditService } from '../audit/audit.service';
import { NotificationsService } from '../notifications/notifications.service';
import type { Context } from '../platform/context/context';
import { DomainError } from '../platform/errors/domain-error';
import { Account } from './account.entities';
import { plainEmail } from './account.views';
import { checkNothing, checkPassword, hashPassword } from './password';
import { PasswordReset } from './password-reset.entity';
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
    private readonly notifications: NotificationsService,
  ) {}

  findByEmail(ctx: Context, email: string): Promise<Account | null> {
    return ctx.manager.findOneBy(Account, { email: plainEmail(email), closedAt: IsNull() });
  }

  /** The caller has made sure that the address is free: two at once end in a conflict. */
  async create(ctx: Context, { password, email, ...rest }: NewAccount): Promise<Account> {
    const account = ctx.manager.create(Account, { ...rest, email: plainEmail(email), passwordHash: await this.hashOf(password, email) });
    await ctx.manager.insert(Account, account);
    await this.audit.record(ctx, { action: 'account.created', accountId: ctx.user?.id ?? account.id, objectId: account.id });
    return account;
  }

  /** The account of this address and password. One answer for an unknown address and a wrong password, after the same time. */
  async authenticate(ctx: Context, email: string, password: string): Promise<Account> {
    const by = { account: plainEmail(email), address: ctx.address ?? undefined };
    const account = await this.throttle.guard(by, () => this.matching(ctx, email, password));
    if (!account) throw new DomainError('sign_in.refused');
    return account;
  }

  /** The signed-in person proves again who they are, as for a signature. Throws `password.wrong` or `too_many`. */
  async confirm(ctx: Context, password: string): Promise<void> {
    const { id } = ctx.who();
    const account = await ctx.manager.findOneByOrFail(Account, { id });
    const { passwordHash } = account;
    if (passwordHash === null) throw new DomainError('password.none');
    // Counted apart from sign-ins: whoever fails to sign in as this person cannot keep them from signing.
    const proven = await this.throttle.guard({ person: id, address: ctx.address ?? undefined }, async () =>
      (await checkPassword(password, passwordHash)).matches ? account : null,
    );
    if (!proven) throw new DomainError('password.wrong');
  }

  async update(ctx: Context, change: { language?: Language; displayName?: string }): Promise<Account> {
    const { id } = ctx.who();
    if (Object.keys(change).length > 0) await ctx.manager.update(Account, id, change);
    return ctx.manager.findOneByOrFail(Account, { id });
  }

  /** The kinds of news that come by mail too, and those that do not. */
  async mailChoices(ctx: Context): Promise<MailChoicesView> {
    const { mailChoices } = await ctx.manager.findOneByOrFail(Account, { id: ctx.who().id });
    return Object.fromEntries(choosableKinds.map((kind) => [kind, mailChoices[kind] ?? 'mail'])) as MailChoicesView;
  }

  async chooseMail(ctx: Context, change: MailChoices): Promise<MailChoicesView> {
    const merged = `UPDATE account SET mail_choices = mail_choices || $2::jsonb WHERE id = $1`;
    await ctx.manager.query(merged, [ctx.who().id, JSON.stringify(change)]);
    return this.mailChoices(ctx);
  }

  async changePassword(ctx: Context, current: string, next: string): Promise<void> {
    await this.confirm(ctx, current);
    const account = await ctx.manager.findOneByOrFail(Account, { id: ctx.who().id });
    const passwordHash = await this.hashOf(next, account.email);
    await ctx.transaction((tx) => this.setPassword(tx, account, passwordHash, 'account.password_changed'));
  }

  /** Ends every session of the person but the one at hand, and every link for a new password: whoever knew the old one is out. */
  async setPassword(tx: Context, { id, email }: Account, passwordHash: string | null, action: AuditAction): Promise<void> {
    await tx.manager.update(Account, id, { passwordHash });
    const mine = tx.user?.id === id ? tx.sessionId : null;
    await this.sessions.closeAll(tx, id, mine);
    await tx.manager.update(PasswordReset, { accountId: id, closedAt: IsNull() }, { closedAt: new Date() });
    await this.audit.record(tx, { action, accountId: id, objectId: id });
    // Whoever gave it up is told so instead.
    if (passwordHash !== null) await this.notifications.tell(tx, 'password_changed', null, {}, [id]);
    await tx.afterCommit(() => this.throttle.forget({ account: email, person: id }));
  }

  /** The hash to keep of a new password; throws `password.weak`. */
  async hashOf(password: string, email: string): Promise<string> {
    const refusal = passwordRefusal(password, plainEmail(email));
    if (refusal) throw new DomainError('password.weak', { reason: refusal }, { password: refusal });
    return hashPassword(password);
  }

  private async matching(ctx: Context, email: string, password: string): Promise<Account | null> {
    const account = await this.findByEmail(ctx, email);
    const { matches, outdated } = account?.passwordHash
      ? await checkPassword(password, account.passwordHash)
      : await checkNothing(password);
    if (!account || !matches) {
      // Of an unknown address too: what takes longer would tell which are known.
      await this.audit.record(ctx, { action: 'session.refused', objectId: account?.id ?? null });
      return null;
    }
    if (outdated) {
      // Hashing takes a moment: a password that was changed meanwhile stays.
      const { id, passwordHash } = account;
      await ctx.manager.update(Account, { id, passwordHash }, { passwordHash: await hashPassword(password) });
    }
    return account;
  }
}
