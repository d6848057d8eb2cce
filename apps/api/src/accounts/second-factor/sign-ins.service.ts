import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { LessThan, MoreThan } from 'typeorm';
import type { SessionView, SignInAnswer } from '@cqdg/contract';
import type { Context } from '../../platform/context/context';
import { DomainError } from '../../platform/errors/domain-error';
import type { Account } from '../account.entities';
import { hashToken, newToken } from '../secret-token';
import { SessionsService } from '../sessions.service';
import { SignInChallenge } from './second-factor.entities';
import { SecondFactors } from './second-factors.service';

const CHALLENGE_MINUTES = 5;

/** From the right password to a session: at once, or by a code. */
@Injectable()
export class SignIns {
  constructor(
    private readonly sessions: SessionsService,
    private readonly factors: SecondFactors,
  ) {}

  /** For who has proven the account by a first factor. */
  async begin(ctx: Context, account: Account, response: Pick<Response, 'setHeader'>): Promise<SignInAnswer> {
    if (!(await this.factors.isOn(ctx, account.id))) return this.sessions.start(ctx, account, response);
    const token = newToken();
    const expiresAt = new Date(Date.now() + CHALLENGE_MINUTES * 60_000);
    await ctx.manager.delete(SignInChallenge, { expiresAt: LessThan(new Date()) });
    await ctx.manager.insert(SignInChallenge, { accountId: account.id, tokenHash: hashToken(token), expiresAt });
    return { user: null, csrfToken: null, challenge: { token, expiresAt: expiresAt.toISOString() } };
  }

  /** A wrong code leaves the question open, for who mistyped; the right one closes it. */
  async complete(ctx: Context, token: string, code: string, response: Pick<Response, 'setHeader'>): Promise<SessionView> {
    const account = await ctx.transaction(async (tx) => {
      const challenge = await tx.manager.findOne(SignInChallenge, {
        where: { tokenHash: hashToken(token), expiresAt: MoreThan(new Date()) },
        relations: { account: true },
      });
      if (!challenge || challenge.account.closedAt) throw new DomainError('challenge.gone');
      await this.factors.take(tx, challenge.accountId, code);
      const { affected } = await tx.manager.delete(SignInChallenge, challenge.id);
      if (!affected) throw new DomainError('challenge.gone');
      return challenge.account;
    });
    return this.sessions.start(ctx, account, response);
  }
}
