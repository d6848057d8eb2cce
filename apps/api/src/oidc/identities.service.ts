import { Injectable } from '@nestjs/common';
import type { IdentityView, NoticeParams, OidcRefusal } from '@cqdg/contract';
import { Account } from '../accounts/account.entities';
import { plainEmail } from '../accounts/account.views';
import { AccountsService } from '../accounts/accounts.service';
import { AuditService } from '../audit/audit.service';
import { NotificationsService } from '../notifications/notifications.service';
import type { Context } from '../platform/context/context';
import { DomainError } from '../platform/errors/domain-error';
import { OidcIdentity } from './oidc-identity.entity';
import { OidcProvider, type ProvenIdentity } from './oidc-provider';

export type Recognised = { account: Account } | { refusal: OidcRefusal; accountId: string | null };

/** Which account a person of the provider has. */
@Injectable()
export class Identities {
  constructor(
    private readonly provider: OidcProvider,
    private readonly accounts: AccountsService,
    private readonly audit: AuditService,
    private readonly notifications: NotificationsService,
  ) {}

  /** By issuer and subject; the first time by an address that the provider has verified. No account is ever made. In a transaction. */
  async recognise(tx: Context, proven: ProvenIdentity): Promise<Recognised> {
    const { issuer, subject } = proven;
    const known = await tx.manager.findOne(OidcIdentity, { where: { issuer, subject }, relations: { account: true } });
    if (known) {
      if (known.account.closedAt) return { refusal: 'closed', accountId: known.accountId };
      await tx.manager.update(OidcIdentity, known.id, { usedAt: new Date() });
      return { account: known.account };
    }
    return this.link(tx, proven);
  }

  async view(ctx: Context): Promise<IdentityView> {
    const { id } = ctx.who();
    const { passwordHash } = await ctx.manager.findOneByOrFail(Account, { id });
    const linked = await ctx.manager.findOne(OidcIdentity, { where: { accountId: id }, order: { usedAt: 'DESC' } });
    return {
      provider: this.provider.name,
      linkedAt: linked?.linkedAt.toISOString() ?? null,
      usedAt: linked?.usedAt.toISOString() ?? null,
      hasPassword: passwordHash !== null,
    };
  }

  /** Those of former providers too. */
  async unlink(ctx: Context): Promise<void> {
    const { id } = ctx.who();
    await ctx.transaction(async (tx) => {
      const account = await tx.manager.findOneOrFail(Account, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (account.passwordHash === null) throw new DomainError('identity.only_way');
      const { affected } = await tx.manager.delete(OidcIdentity, { accountId: id });
      if (!affected) throw new DomainError('not_found');
      await this.audit.record(tx, { action: 'identity.unlinked', objectId: id });
      await this.tell(tx, id, 'unlinked');
    });
  }

  /** The person signs in at the provider alone from then on, until a link by mail gives them a password again. Ends their other sessions. */
  async dropPassword(ctx: Context, password: string): Promise<void> {
    const { id } = ctx.who();
    await this.accounts.confirm(ctx, password);
    await ctx.transaction(async (tx) => {
      const account = await tx.manager.findOneOrFail(Account, { where: { id }, lock: { mode: 'pessimistic_write' } });
      // Under the lock: no unlinking at the same moment leaves the account without a way in.
      const linked = this.provider.name !== null && (await tx.manager.existsBy(OidcIdentity, { accountId: id }));
      if (!linked) throw new DomainError('identity.none');
      await this.accounts.setPassword(tx, account, null, 'account.password_removed');
      await this.tell(tx, id, 'password_removed');
    });
  }

  private async link(tx: Context, { issuer, subject, email }: ProvenIdentity): Promise<Recognised> {
    if (email === null) return { refusal: 'unverified', accountId: null };
    // An address that only looks like somebody's after we made it plain was not verified as theirs.
    const plain = email.normalize('NFKC') === email ? plainEmail(email) : '';
    const account = await tx.manager.findOne(Account, { where: { email: plain }, lock: { mode: 'pessimistic_write' } });
    if (!account) return { refusal: 'unknown_account', accountId: null };
    if (account.closedAt) return { refusal: 'closed', accountId: account.id };
    const made = await tx.manager.query<unknown[]>(
      `INSERT INTO oidc_identity (account_id, issuer, subject, used_at) VALUES ($1, $2, $3, now()) ON CONFLICT DO NOTHING RETURNING 1`,
      [account.id, issuer, subject],
    );
    if (made.length > 0) {
      await this.audit.record(tx, { action: 'identity.linked', accountId: account.id, objectId: account.id });
      await this.tell(tx, account.id, 'linked');
    } else if (!(await tx.manager.existsBy(OidcIdentity, { accountId: account.id, issuer, subject }))) {
      // Somebody else at the provider has the address now, or had it when the account was linked.
      return { refusal: 'other_identity', accountId: account.id };
    }
    return { account };
  }

  /** Each of these opens or closes a way into the account: the person hears of it by mail too. */
  private tell(tx: Context, id: string, act: NoticeParams['identity']['act']): Promise<unknown> {
    return this.notifications.tell(tx, 'identity', null, { act }, [id]);
  }
}
