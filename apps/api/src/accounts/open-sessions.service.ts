import { Injectable } from '@nestjs/common';
import Bowser from 'bowser';
import type { OpenSession } from '@cqdg/contract';
import { AuditService } from '../audit/audit.service';
import type { Context } from '../platform/context/context';
import { DomainError } from '../platform/errors/domain-error';
import { Session } from './account.entities';
import { SessionsService } from './sessions.service';

/** A person's own sessions, to see and to end. */
@Injectable()
export class OpenSessions {
  constructor(
    private readonly sessions: SessionsService,
    private readonly audit: AuditService,
  ) {}

  /** This one first, then the last seen first. */
  async list(ctx: Context): Promise<OpenSession[]> {
    const found = await this.sessions.living(ctx.manager, ctx.who().id);
    const view = (session: Session) => sessionView(session, ctx.sessionId);
    return found.map(view).sort((a, b) => Number(b.current) - Number(a.current) || b.seenAt.localeCompare(a.seenAt));
  }

  async end(ctx: Context, sessionId: string): Promise<void> {
    const { id: accountId } = ctx.who();
    await ctx.transaction(async (tx) => {
      const { affected } = await tx.manager.delete(Session, { id: sessionId, accountId });
      if (!affected) throw new DomainError('not_found');
      await this.audit.record(tx, { action: 'session.ended', objectId: accountId });
    });
  }

  async endOthers(ctx: Context): Promise<void> {
    const { id } = ctx.who();
    await ctx.transaction(async (tx) => {
      await this.sessions.closeAll(tx, id, tx.sessionId);
      await this.audit.record(tx, { action: 'session.others_ended', objectId: id });
    });
  }
}

export function sessionView({ id, agent, address, createdAt, seenAt }: Session, current: string | null): OpenSession {
  const { browser, os, platform } = agent ? Bowser.parse(agent) : { browser: {}, os: {}, platform: {} };
  const named = (name: string | undefined) => name || null;
  return {
    ...{ id, address, browser: named(browser.name), system: named(os.name) },
    handheld: platform.type === 'mobile' || platform.type === 'tablet',
    startedAt: createdAt.toISOString(),
    seenAt: seenAt.toISOString(),
    current: id === current,
  };
}
