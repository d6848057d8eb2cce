import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import type { OidcRefusal, SignInAnswer } from '@cqdg/contract';
import type { Account } from '../accounts/account.entities';
import { SignIns } from '../accounts/second-factor/sign-ins.service';
import { SessionsService } from '../accounts/sessions.service';
import { AuditService } from '../audit/audit.service';
import type { Context } from '../platform/context/context';
import { Identities } from './identities.service';
import type { ProvenIdentity } from './oidc-provider';

/** Lets in whom the provider vouches for, or says why not. */
@Injectable()
export class Arrivals {
  constructor(
    private readonly identities: Identities,
    private readonly signIns: SignIns,
    private readonly sessions: SessionsService,
    private readonly audit: AuditService,
  ) {}

  async admit(ctx: Context, proven: ProvenIdentity, answer: Pick<Response, 'setHeader'>): Promise<SignInAnswer | { refusal: OidcRefusal }> {
    const found = await ctx.transaction(async (tx) => {
      const recognised = await this.identities.recognise(tx, proven);
      if ('account' in recognised) await this.recognised(tx, recognised.account, proven);
      else await this.refused(tx, recognised.refusal, recognised.accountId);
      return recognised;
    });
    if ('refusal' in found) return { refusal: found.refusal };
    // Who has a second factor here gives its code, unless the provider says that it has asked for one.
    return proven.secondFactor ? this.sessions.start(ctx, found.account, answer) : this.signIns.begin(ctx, found.account, answer);
  }

  async refused(ctx: Context, reason: OidcRefusal, accountId: string | null = null): Promise<void> {
    await this.audit.record(ctx, { action: 'identity.refused', accountId, objectId: accountId, studyId: null, params: { reason } });
  }

  private async recognised(tx: Context, { id }: Account, { secondFactor }: ProvenIdentity): Promise<void> {
    const params = { mfa: secondFactor ? 'yes' : 'no' };
    await this.audit.record(tx, { action: 'identity.signed_in', accountId: id, objectId: id, studyId: null, params });
  }
}
