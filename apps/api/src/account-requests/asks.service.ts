import { Injectable } from '@nestjs/common';
import { LessThan, MoreThan } from 'typeorm';
import { plainEmail } from '../accounts/account.views';
import { RequestLimit } from '../accounts/request-limit';
import { hashToken, newToken } from '../accounts/secret-token';
import { AuditService } from '../audit/audit.service';
import { NotificationsService } from '../notifications/notifications.service';
import { OutboxService } from '../notifications/outbox.service';
import { AppConfig } from '../platform/config/app-config';
import type { Context } from '../platform/context/context';
import { DomainError } from '../platform/errors/domain-error';
import { RedisService } from '../platform/redis/redis.service';
import { AccountRequest } from './account-request.entity';
import type { AskInput } from './account-request.inputs';
import { accountRequestMails } from './account-request-mail.texts';

const CONFIRM_DAYS = 7;

/** What visitors do: ask for an account, and confirm that the address is theirs. Limited as forgotten passwords are. */
@Injectable()
export class AsksService {
  private readonly perAddress: RequestLimit;
  private readonly perMailbox: RequestLimit;

  constructor(
    private readonly config: AppConfig,
    redis: RedisService,
    private readonly outbox: OutboxService,
    private readonly notifications: NotificationsService,
    private readonly audit: AuditService,
  ) {
    this.perAddress = new RequestLimit(redis, 'asks-address', config.resetsPerAddress);
    this.perMailbox = new RequestLimit(redis, 'asks-mailbox', config.resetsPerAccount);
  }

  /** Never looks for an account: there is nothing that an answer could tell. */
  async ask(ctx: Context, { website, ...input }: AskInput): Promise<void> {
    await this.perAddress.take(ctx.address ?? '');
    const email = plainEmail(input.email);
    if (website || !(await this.perMailbox.allows(email))) return;
    const token = newToken();
    await ctx.transaction(async (tx) => {
      await tx.manager.delete(AccountRequest, { state: 'unconfirmed', expiresAt: LessThan(new Date()) });
      const expiresAt = new Date(Date.now() + CONFIRM_DAYS * 86_400_000);
      await tx.manager.save(AccountRequest, { ...input, email, state: 'unconfirmed' as const, tokenHash: hashToken(token), expiresAt });
      const words = { link: `${this.config.publicUrl}/ask/${token}`, days: CONFIRM_DAYS };
      await this.outbox.add(tx, { recipient: email, ...accountRequestMails.confirm[input.language](words) });
    });
  }

  async confirm(ctx: Context, token: string): Promise<void> {
    await ctx.transaction(async (tx) => {
      const open = { tokenHash: hashToken(token), state: 'unconfirmed' as const, expiresAt: MoreThan(new Date()) };
      const request = await tx.manager.findOne(AccountRequest, { where: open, lock: { mode: 'pessimistic_write' } });
      if (!request) throw new DomainError('account_request.gone');
      await tx.manager.update(AccountRequest, request.id, { state: 'waiting' });
      await this.audit.record(tx, { action: 'account_request.confirmed', objectId: request.id });
      const { name, organisation } = request;
      await this.notifications.tell(tx, 'account_request', null, { name, organisation });
    });
  }
}
