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
import { OidcProvider, refusalOf } from './oidc-provider';
import { PendingSignIns, appOf } from './pending-sign-ins';
import { inApp, returnPath, signInPage } from './return-path';

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
    let back = '/';
    try {
      const pending = await this.pending.take(state, readBrowser(this.config, cookies));
      if (!pending) {
        await this.arrivals.refused(ctx, 'expired');
        return signInPage(app, back, { refusal: 'expired' });
      }
      back = pending.back;
      const arrived = await this.arrivals.admit(ctx, await this.provider.prove(search, state, pending), answer);
      if ('refusal' in arrived) return signInPage(app, back, arrived);
      return arrived.challenge ? signInPage(app, back, { challenge: arrived.challenge.token }) : inApp(app, back);
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal !== 'cancelled') this.logger.failure('no sign-in by the provider', error, { correlationId: ctx.correlationId });
      if (refusal === 'failed') await this.arrivals.refused(ctx, refusal);
      return signInPage(app, back, { refusal });
    }
  }

  private refuseWhereOff(): void {
    if (!this.provider.name) throw new DomainError('not_found');
  }
}
