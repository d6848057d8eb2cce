import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import type { SessionView } from '@cqdg/contract';
import { type EntityManager, IsNull, LessThan, Not } from 'typeorm';
import { AuditService } from '../audit/audit.service';
import { SessionReader } from '../platform/access/identity';
import { sessionCookie } from '../platform/access/session-cookie';
import { AppConfig } from '../platform/config/app-config';
import type { Context, ContextUser } from '../platform/context/context';
import { LiveSettings } from '../settings/live-settings';
import { Account, Session } from './account.entities';
import { accountUser, userView } from './account.views';
import { SecondFactor } from './second-factor/second-factor.entities';
import { csrfTokenOf, hashToken, newToken } from './secret-token';
import { SessionSecret } from './session-secret';

/** How exact "last seen" is: a session is not written with every request. */
const SEEN_EVERY_MS = 60_000;
const AGENT_LENGTH = 400;

@Injectable()
export class SessionsService extends SessionReader {
  constructor(
    private readonly config: AppConfig,
    private readonly secret: SessionSecret,
    private readonly audit: AuditService,
    private readonly settings: LiveSettings,
  ) {
    super();
  }

  /** Signs the person in: a new token every time, for one that was planted before must be worth nothing after. */
  async start(ctx: Context, account: Account, response: Pick<Response, 'setHeader'>): Promise<SessionView> {
    await this.close(ctx);
    const { token, csrfToken } = await this.open(ctx, account);
    await this.audit.record(ctx, { action: 'session.opened', accountId: account.id, studyId: null });
    response.setHeader('Set-Cookie', sessionCookie(this.config, token));
    return { user: userView(await this.userOf(ctx.manager, account)), csrfToken };
  }

  /** Opens a session and returns what the cookie carries. */
  private async open(ctx: Context, account: Account): Promise<{ token: string; csrfToken: string }> {
    const token = newToken();
    const now = Date.now();
    await ctx.manager.delete(Session, { expiresAt: LessThan(new Date(now)) });
    await ctx.manager.update(Account, account.id, { seenAt: new Date(now) });
    await ctx.manager.insert(Session, {
      tokenHash: hashToken(token),
      accountId: account.id,
      seenAt: new Date(now),
      agent: ctx.agent?.slice(0, AGENT_LENGTH) ?? null,
      address: ctx.address,
      expiresAt: new Date(now + this.settings.limit('session.hours') * 3_600_000),
    });
    return { token, csrfToken: csrfTokenOf(this.secret.value, hashToken(token)) };
  }

  async read(manager: EntityManager, token: string) {
    const tokenHash = hashToken(token);
    const session = await manager.findOne(Session, { where: { tokenHash }, relations: { account: true } });
    if (!session || !this.lives(session)) return null;
    if (Date.now() - session.seenAt.getTime() > SEEN_EVERY_MS) await this.see(manager, session);
    return {
      sessionId: session.id,
      user: await this.userOf(manager, session.account),
      csrfToken: csrfTokenOf(this.secret.value, tokenHash),
    };
  }

  /** The sessions of a person that hold. */
  async living(manager: EntityManager, accountId: string): Promise<Session[]> {
    const found = await manager.find(Session, { where: { accountId }, relations: { account: true } });
    return found.filter((session) => this.lives(session));
  }

  /** Whether a session still holds: long-lived streams ask again while they live. */
  async alive(ctx: Context): Promise<boolean> {
    if (!ctx.sessionId) return false;
    const session = await ctx.manager.findOne(Session, { where: { id: ctx.sessionId }, relations: { account: true } });
    return session !== null && this.lives(session);
  }

  async close(ctx: Context): Promise<void> {
    if (!ctx.sessionId) return;
    await ctx.manager.delete(Session, ctx.sessionId);
    await this.audit.record(ctx, { action: 'session.closed', studyId: null });
  }

  /** All sessions of a person, or all but the one at hand: after a change of password. */
  async closeAll(ctx: Context, accountId: string, exceptId: string | null = null): Promise<void> {
    await ctx.manager
      .createQueryBuilder()
      .delete()
      .from(Session)
      .where('account_id = :accountId AND id IS DISTINCT FROM :exceptId', { accountId, exceptId })
      .execute();
  }

  private async see(manager: EntityManager, { id, accountId }: Session): Promise<void> {
    const seenAt = new Date();
    await manager.update(Session, id, { seenAt });
    await manager.update(Account, accountId, { seenAt });
  }

  /** The person as the guard knows them: whether they have yet to set up what the centre asks of its people. */
  async userOf(manager: EntityManager, account: Account): Promise<ContextUser> {
    const user = accountUser(account);
    if (!user.staffRole || this.config.staffSecondFactor === 'optional') return user;
    const has = await manager.existsBy(SecondFactor, { accountId: account.id, confirmedAt: Not(IsNull()) });
    return has ? user : { ...user, secondFactorMissing: true };
  }

  private lives(session: Session): boolean {
    const idleSince = Date.now() - this.settings.limit('session.idleMinutes') * 60_000;
    return !session.account.closedAt && session.expiresAt.getTime() > Date.now() && session.seenAt.getTime() > idleSince;
  }
}
