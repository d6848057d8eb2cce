import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { IsNull, MoreThan } from 'typeorm';
import type { PasswordResetOffer } from '@cqdg/contract';
import { AuditService } from '../audit/audit.service';
import { mailTexts } from '../notifications/mail.texts';
import { OutboxService } from '../notifications/outbox.service';
import { AppConfig } from '../platform/config/app-config';
import type { Context } from '../platform/context/context';
import { DomainError } from '../platform/errors/domain-error';
import { RedisService } from '../platform/redis/redis.service';
import { LiveSettings } from '../settings/live-settings';
import { reworded } from '../settings/wordings';
import type { Account } from './account.entities';
import { plainEmail } from './account.views';
import { AccountsService } from './accounts.service';
import { PasswordReset } from './password-reset.entity';
import { RequestLimit } from './request-limit';
import { hashToken, newToken } from './secret-token';

export const RESET_MINUTES = 60;
/** Every answer takes at least so long, so that the time does not tell whether a mail was written. */
const ANSWER_MS = 400;

/** Forgotten passwords: who holds the link that went to the person's mailbox chooses a new one. */
@Injectable()
export class PasswordResets {
  private readonly perAddress: RequestLimit;
  private readonly perAccount: RequestLimit;

  constructor(
    private readonly config: AppConfig,
    redis: RedisService,
    private readonly accounts: AccountsService,
    private readonly outbox: OutboxService,
    private readonly settings: LiveSettings,
    private readonly audit: AuditService,
  ) {
    this.perAddress = new RequestLimit(redis, 'resets-address', config.resetsPerAddress);
    this.perAccount = new RequestLimit(redis, 'resets-account', config.resetsPerAccount);
  }

  /** Says nothing of whether the account exists. Beyond an account's limit no further mail leaves: nobody can fill a mailbox from here. */
  async request(ctx: Context, email: string): Promise<void> {
    await this.perAddress.take(ctx.address ?? '');
    await Promise.all([this.write(ctx, plainEmail(email)), pause(ANSWER_MS)]);
  }

  /** Whose password the link changes. */
  async offer(ctx: Context, token: string): Promise<PasswordResetOffer> {
    const { account } = await this.open(ctx, token);
    return { email: account.email, staff: account.staffRole !== null };
  }

  /** The link then works no more, nor does any other of the account; every session of it ends. */
  async complete(ctx: Context, token: string, password: string): Promise<void> {
    const { account } = await this.open(ctx, token);
    const passwordHash = await this.accounts.hashOf(password, account.email);
    await ctx.transaction(async (tx) => {
      await tx.manager.query(`SELECT 1 FROM account WHERE id = $1 FOR UPDATE`, [account.id]);
      await this.open(tx, token);
      await this.accounts.setPassword(tx, account, passwordHash, 'account.password_reset');
    });
  }

  private async write(ctx: Context, email: string): Promise<void> {
    const allowed = await this.perAccount.allows(email);
    const account = await this.accounts.findByEmail(ctx, email);
    if (allowed && account) await this.mail(ctx, account, account.id);
  }

  /** By the centre, for a person who asked it for help. */
  async send(ctx: Context, account: Account): Promise<void> {
    await this.mail(ctx, account, ctx.who().id);
  }

  private async mail(ctx: Context, account: Account, by: string): Promise<void> {
    const token = newToken();
    await ctx.transaction(async (tx) => {
      const expiresAt = new Date(Date.now() + RESET_MINUTES * 60_000);
      const { id } = await tx.manager.save(PasswordReset, { accountId: account.id, tokenHash: hashToken(token), expiresAt });
      const words = { link: `${this.config.publicUrl}/new-password/${token}`, minutes: RESET_MINUTES };
      const mail = mailTexts.passwordReset[account.language](words);
      const own = reworded(mail, this.settings.wording('password_reset'), account.language, { minutes: RESET_MINUTES });
      await this.outbox.add(tx, { recipient: account.email, ...own, kind: 'password_reset' });
      await this.audit.record(tx, { action: 'account.reset_requested', accountId: by, objectId: id });
    });
  }

  private async open(ctx: Context, token: string): Promise<PasswordReset> {
    const reset = await ctx.manager.findOne(PasswordReset, {
      where: { tokenHash: hashToken(token), closedAt: IsNull(), expiresAt: MoreThan(new Date()), account: { closedAt: IsNull() } },
      relations: { account: true },
    });
    if (!reset) throw new DomainError('reset.gone');
    return reset;
  }
}
