import { Injectable } from '@nestjs/common';
import type { OidcRefusal } from '@cqdg/contract';
import { AuditService } from '../audit/audit.service';
import type { Context } from '../platform/context/context';
import { RedisService } from '../platform/redis/redis.service';
import { OidcIdentity } from './oidc-identity.entity';
import type { ProvenIdentity } from './oidc-provider';
import type { WantedProof } from './pending-sign-ins';

const GOOD_SECONDS = 300;
/** Clocks of ours and the provider's differ. */
const SKEW_SECONDS = 30;

/** That somebody has just proven at the provider who they are: for one session, one study and one run, once, for five minutes. */
@Injectable()
export class Proofs {
  constructor(
    private readonly redis: RedisService,
    private readonly audit: AuditService,
  ) {}

  /** Why the provider's word is no proof; `null` where it is one, and kept. */
  async accept(ctx: Context, wanted: WantedProof, { issuer, subject, askedAt }: ProvenIdentity): Promise<OidcRefusal | null> {
    const { accountId, sessionId, studyId, runId, since } = wanted;
    // The session may have ended, or be another's by now.
    if (ctx.user?.id !== accountId || ctx.sessionId !== sessionId) return 'expired';
    if (!(await ctx.manager.existsBy(OidcIdentity, { accountId, issuer, subject }))) return 'other_person';
    if (askedAt === null || askedAt < since - SKEW_SECONDS) return 'not_again';
    await this.audit.record(ctx, { action: 'identity.proven', accountId, studyId, objectId: runId });
    await this.redis.client.set(this.key(sessionId, studyId, runId), accountId, 'EX', GOOD_SECONDS);
    return null;
  }

  async has(ctx: Context, studyId: string, runId: string): Promise<boolean> {
    return (await this.redis.client.get(this.key(ctx.sessionId, studyId, runId))) === ctx.who().id;
  }

  async take(ctx: Context, studyId: string, runId: string): Promise<boolean> {
    const key = this.key(ctx.sessionId, studyId, runId);
    const [[, found] = []] = (await this.redis.client.multi().get(key).del(key).exec()) ?? [];
    return found === ctx.who().id;
  }

  private key(sessionId: string | null, studyId: string, runId: string): string {
    return this.redis.name(`oidc-proof:${sessionId}:${studyId}:${runId}`);
  }
}
