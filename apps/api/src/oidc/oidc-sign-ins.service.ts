import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import type { AppName } from '@cqdg/contract';
import { RequestLimit } from '../accounts/request-limit';
import { AppConfig } from '../platform/config/app-config';
import type { Context } from '../platform/context/context';
import { DomainError } from '../platform/errors/domain-error';
import { JsonLogger } from '../platform/logging/json-logger';
import { RedisService } from '../platform/redis/redis.service';
import { Arrivals } from './arrivals.service';
import { markBrowser, readBrowser } from './browser-cookie';
import { OidcProvider, type ProvenIdentity, refusalOf } from './oidc-provider';
import { PendingSignIns, type PendingSignIn, appOf } from './pending-sign-ins';
import { Proofs } from './proofs';
import { inApp, ledBack, returnPath, signInPage } from './return-path';

type Answer = Pick<Response, 'setHeader'>;

/** Per address of the network and hour: an institution may stand behind one. */
const ASKED_PER_ADDRESS = 1200;

/** Signing in at the provider: there, and back to a page of ours, whatever comes of it. Both give the address for the browser. */
@Injectable()
export class OidcSignIns {
  private readonly perAddress: RequestLimit;

  constructor(
    redis: RedisService,
    private readonly config: AppConfig,
    private readonly provider: OidcProvider,
    private readonly pending: PendingSignIns,
    private readonly arrivals: Arrivals,
    private readonly proofs: Proofs,
    private readonly logger: JsonLogger,
  ) {
    this.perAddress = new RequestLimit(redis, 'oidc-address', ASKED_PER_ADDRESS);
  }

  async begin(ctx: Context, app: AppName, asked: string | undefined, cookies: string | undefined, answer: Answer): Promise<string> {
    this.refuseWhereOff();
    const back = returnPath(asked);
    if (!(await this.perAddress.allows(ctx.address ?? ''))) return signInPage(app, back, { refusal: 'too_many' });
    try {
      const browser = markBrowser(this.config, cookies, answer);
      return await this.provider.signInAddress((checks) => this.pending.keep(app, browser, { ...checks, back }));
    } catch (error) {
      this.logger.failure('no sign-in at the provider', error, { correlationId: ctx.correlationId });
      return signInPage(app, back, { refusal: 'unavailable' });
    }
  }

  /** `search` is what the provider put behind the address of the callback. */
  async finish(ctx: Context, search: string, cookies: string | undefined, answer: Answer): Promise<string> {
    this.refuseWhereOff();
    const state = new URLSearchParams(search).get('state') ?? '';
    const app = appOf(state);
    if (!(await this.perAddress.allows(ctx.address ?? ''))) return signInPage(app, '/', { refusal: 'too_many' });
    let pending: PendingSignIn | null = null;
    try {
      pending = await this.pending.take(state, readBrowser(this.config, cookies));
      if (pending) return await this.arrive(ctx, app, pending, await this.provider.prove(search, state, pending), answer);
      await this.arrivals.refused(ctx, 'expired');
      return ledBack(app, null, 'expired');
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal !== 'cancelled') this.logger.failure('no sign-in by the provider', error, { correlationId: ctx.correlationId });
      if (refusal === 'failed') await this.arrivals.refused(ctx, refusal);
      return ledBack(app, pending, refusal);
    }
  }

  private async arrive(ctx: Context, app: AppName, pending: PendingSignIn, proven: ProvenIdentity, answer: Answer): Promise<string> {
    if (pending.proof) {
      const refusal = await this.proofs.accept(ctx, pending.proof, proven);
      if (!refusal) return inApp(app, pending.back);
      await this.arrivals.refused(ctx, refusal, pending.proof.accountId);
      return ledBack(app, pending, refusal);
    }
    const arrived = await this.arrivals.admit(ctx, proven, answer);
    if ('refusal' in arrived) return ledBack(app, pending, arrived.refusal);
    return arrived.challenge ? signInPage(app, pending.back, { challenge: arrived.challenge.token }) : inApp(app, pending.back);
  }

  private refuseWhereOff(): void {
    if (!this.provider.name) throw new DomainError('not_found');
  }
}
