import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { ProofAddress, SignInput, SignerView } from '@cqdg/contract';
import { Account } from '../accounts/account.entities';
import { AccountsService } from '../accounts/accounts.service';
import type { Context, StudyAccess } from '../platform/context/context';
import { DomainError } from '../platform/errors/domain-error';
import { JsonLogger } from '../platform/logging/json-logger';
import { OidcIdentity } from './oidc-identity.entity';
import { OidcProvider } from './oidc-provider';
import { PendingSignIns } from './pending-sign-ins';
import { Proofs } from './proofs';

/** Who signs proves again who they are: by the password, or at the provider where the account has none. */
@Injectable()
export class Signers {
  constructor(
    private readonly accounts: AccountsService,
    private readonly provider: OidcProvider,
    private readonly pending: PendingSignIns,
    private readonly proofs: Proofs,
    private readonly logger: JsonLogger,
  ) {}

  async view(ctx: Context, runId: string): Promise<SignerView> {
    const study = ctx.inStudy('study.sign');
    const by = (await this.hasPassword(ctx)) ? 'password' : 'provider';
    return { provider: this.provider.name, by, proven: by === 'provider' && (await this.proofs.has(ctx, study.id, runId)) };
  }

  /** `browser` is what the person's browser is known by. */
  async begin(ctx: Context, runId: string, browser: string): Promise<ProofAddress> {
    const { id: studyId, code } = ctx.inStudy('study.sign');
    const { id: accountId } = ctx.who();
    if (await this.hasPassword(ctx)) throw new DomainError('identity.by_password');
    if (!this.provider.name || !ctx.sessionId || !(await ctx.manager.existsBy(OidcIdentity, { accountId })))
      throw new DomainError('identity.none');
    const proof = { accountId, sessionId: ctx.sessionId, studyId, runId, since: Math.floor(Date.now() / 1000) };
    const kept = { back: `/s/${encodeURIComponent(code)}/sign`, proof };
    try {
      return { address: await this.provider.proofAddress((checks) => this.pending.keep('submitter', browser, { ...checks, ...kept })) };
    } catch (error) {
      this.logger.failure('no proof at the provider', error, { correlationId: ctx.correlationId });
      throw new DomainError('identity.unavailable');
    }
  }

  /** Throws `password.wrong`, `too_many` or `identity.unproven`. A proof is used up, whatever comes of the signature. */
  async confirm(ctx: Context, study: StudyAccess, { password, runId }: SignInput): Promise<void> {
    if (await this.hasPassword(ctx)) return this.accounts.confirm(ctx, password ?? '');
    if (!(await this.proofs.take(ctx, study.id, runId))) throw new DomainError('identity.unproven');
  }

  private async hasPassword(ctx: Context): Promise<boolean> {
    return !(await ctx.manager.existsBy(Account, { id: ctx.who().id, passwordHash: IsNull() }));
  }
}
