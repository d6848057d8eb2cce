import { Injectable } from '@nestjs/common';
import type { SftpAccountView } from '@cqdg/contract';
import { isPersonal } from '@cqdg/validation';
import { AuditService } from '../../audit/audit.service';
import type { Context } from '../../platform/context/context';
import { DomainError } from '../../platform/errors/domain-error';
import { SftpAccount, SftpKey } from '../sftp-account.entities';
import { SftpAccountNews } from './account-news';
import { accountView } from './account-view';
import { lockAccount } from './held-account';
import type { SftpAccountChangeBody, SftpDisableBody } from './sftp.inputs';
import { SftpSessions } from './sftp-sessions.service';
import { addressesOf, expiryOf } from './terms';

/** What the centre changes of accounts. */
@Injectable()
export class SftpAccountChanges {
  constructor(
    private readonly sessions: SftpSessions,
    private readonly audit: AuditService,
    private readonly news: SftpAccountNews,
  ) {}

  /** Its server looks at what an account may do again and again: a session that it no longer allows ends by itself. */
  change(ctx: Context, id: string, input: SftpAccountChangeBody): Promise<SftpAccountView> {
    return this.held(ctx, id, input.version, async (tx, account) => {
      const { quotaBytes } = input;
      const [expiresAt, addresses] = [expiryOf(input.expiresAt, account.expiresAt), addressesOf(input.addresses)];
      await tx.manager.update(SftpAccount, id, { quotaBytes, expiresAt, addresses });
      const change = { before: facts(account), after: facts({ quotaBytes, expiresAt, addresses }) };
      await this.audit.record(tx, { action: 'sftp_account.changed', objectId: id, params: { name: account.name }, ...change });
      await this.news.changed(tx, account.studyId);
    });
  }

  disable(ctx: Context, id: string, { version, reason }: SftpDisableBody): Promise<SftpAccountView> {
    if (isPersonal(reason)) throw new DomainError('discard.reason_personal', {}, { reason: 'personal' });
    return this.held(ctx, id, version, async (tx, account) => {
      if (account.disabledAt) throw new DomainError('changed_meanwhile');
      await tx.manager.update(SftpAccount, id, { disabledAt: new Date(), disabledReason: reason });
      await this.sessions.endAll(tx, id);
      await this.audit.record(tx, { action: 'sftp_account.disabled', objectId: id, params: { name: account.name } });
      await this.news.tell(tx, account, 'disabled');
    });
  }

  enable(ctx: Context, id: string, version: number): Promise<SftpAccountView> {
    return this.held(ctx, id, version, async (tx, account) => {
      if (!account.disabledAt) throw new DomainError('changed_meanwhile');
      await tx.manager.update(SftpAccount, id, { disabledAt: null, disabledReason: null });
      await this.audit.record(tx, { action: 'sftp_account.enabled', objectId: id, params: { name: account.name } });
      await this.news.tell(tx, account, 'enabled');
    });
  }

  /** Forgets the password and all keys: whoever has them is out, and its person makes new ones. */
  rotate(ctx: Context, id: string, version: number): Promise<SftpAccountView> {
    return this.held(ctx, id, version, async (tx, account) => {
      await tx.manager.update(SftpAccount, id, { passwordHash: null, passwordSetAt: null });
      const { affected } = await tx.manager.delete(SftpKey, { accountId: id });
      const params = { name: account.name, keys: affected ?? 0, passwords: Number(account.passwordHash !== null) };
      await this.sessions.endAll(tx, id);
      await this.audit.record(tx, { action: 'sftp_account.rotated', objectId: id, params });
      await this.news.tell(tx, account, 'rotated');
    });
  }

  /** One change at a time, of what the page showed: an older version is refused. */
  private async held(
    ctx: Context,
    id: string,
    version: number,
    work: (tx: Context, account: SftpAccount) => Promise<void>,
  ): Promise<SftpAccountView> {
    const study = ctx.inStudy('study.manage');
    await ctx.transaction(async (tx) => {
      const account = await lockAccount(tx, { id });
      if (account.version !== version) throw new DomainError('changed_meanwhile');
      await work(tx, account);
      await tx.manager.increment(SftpAccount, { id }, 'version', 1);
    });
    return accountView(ctx.manager, study.id, { id });
  }
}

const facts = ({ quotaBytes, expiresAt, addresses }: Pick<SftpAccount, 'quotaBytes' | 'expiresAt' | 'addresses'>) => ({
  ...{ quota: quotaBytes, expires: expiresAt.toISOString(), addresses: addresses.join(' ') },
});
