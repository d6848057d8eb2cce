import { Injectable } from '@nestjs/common';
import { MAX_TOKENS, type NewToken, type TokenView, scopePermissions } from '@cqdg/contract';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service';
import { TOKEN_PREFIX } from '../platform/access/bearer';
import { TokenReader } from '../platform/access/identity';
import { AppConfig } from '../platform/config/app-config';
import type { Context } from '../platform/context/context';
import { DomainError } from '../platform/errors/domain-error';
import { RedisService } from '../platform/redis/redis.service';
import { Account } from './account.entities';
import { ApiToken } from './api-token.entity';
import type { TokenInput } from './api-token.inputs';
import { RequestLimit } from './request-limit';
import { hashToken, newToken } from './secret-token';
import { SessionsService } from './sessions.service';

/** How exact "last used" is: a token is not written with every request. */
const USED_EVERY_MS = 60_000;
const DAY_MS = 86_400_000;
const START_LENGTH = TOKEN_PREFIX.length + 6;

/** A person's own access tokens, and who acts by one. */
@Injectable()
export class ApiTokens extends TokenReader {
  private readonly limit: RequestLimit;

  constructor(
    private readonly audit: AuditService,
    private readonly sessions: SessionsService,
    redis: RedisService,
    config: AppConfig,
  ) {
    super();
    this.limit = new RequestLimit(redis, 'api-token', config.tokenRequests);
  }

  async read(manager: EntityManager, token: string) {
    const found = await manager.findOne(ApiToken, { where: { tokenHash: hashToken(token) }, relations: { account: true } });
    if (!found || found.account.closedAt) throw new DomainError('token.refused');
    if (hasEnded(found)) throw new DomainError('token.expired');
    await this.limit.take(found.id);
    if (Date.now() - (found.usedAt?.getTime() ?? 0) > USED_EVERY_MS) await manager.update(ApiToken, found.id, { usedAt: new Date() });
    const permissions = new Set(found.scopes.flatMap((scope) => scopePermissions[scope] ?? []));
    return { tokenId: found.id, user: await this.sessions.userOf(manager, found.account), permissions };
  }

  /** The newest first; those that ended stay until their person takes them away. */
  async list(ctx: Context): Promise<TokenView[]> {
    const found = await ctx.manager.find(ApiToken, { where: { accountId: ctx.who().id }, order: { createdAt: 'DESC', id: 'ASC' } });
    return found.map(tokenView);
  }

  async create(ctx: Context, { name, scopes, days }: TokenInput): Promise<NewToken> {
    const { id: accountId } = ctx.who();
    const token = `${TOKEN_PREFIX}${newToken()}`;
    const made = await ctx.transaction(async (tx) => {
      // One at a time for each person, or two at once would pass the limit.
      await tx.manager.findOneOrFail(Account, { where: { id: accountId }, lock: { mode: 'pessimistic_write' } });
      if ((await tx.manager.countBy(ApiToken, { accountId })) >= MAX_TOKENS) throw new DomainError('token.limit', { max: MAX_TOKENS });
      const expiresAt = new Date(Date.now() + days * DAY_MS);
      const saved = await tx.manager.save(
        tx.manager.create(ApiToken, {
          ...{ accountId, name: name.trim(), scopes, expiresAt, usedAt: null, warnedAt: null },
          ...{ tokenHash: hashToken(token), start: token.slice(0, START_LENGTH) },
        }),
      );
      await this.audit.record(tx, { action: 'token.created', objectId: saved.id, params: { days, scopes: scopes.join(' ') } });
      return saved;
    });
    return { ...tokenView(made), token };
  }

  async revoke(ctx: Context, id: string): Promise<void> {
    const { id: accountId } = ctx.who();
    await ctx.transaction(async (tx) => {
      const { affected } = await tx.manager.delete(ApiToken, { id, accountId });
      if (!affected) throw new DomainError('not_found');
      await this.audit.record(tx, { action: 'token.revoked', objectId: id });
    });
  }
}

const hasEnded = ({ expiresAt }: ApiToken) => expiresAt.getTime() <= Date.now();

function tokenView(token: ApiToken): TokenView {
  const { id, name, start, scopes, createdAt, expiresAt, usedAt } = token;
  return {
    ...{ id, name, start, scopes },
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    usedAt: usedAt?.toISOString() ?? null,
    expired: hasEnded(token),
  };
}
