import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { SessionView, SignInAnswer } from '@cqdg/contract';
import { EvenInMaintenance, Public, SignedIn, WithoutSecondFactor } from '../platform/access/access.decorators';
import { readSessionToken, sessionCookie } from '../platform/access/session-cookie';
import { AppConfig } from '../platform/config/app-config';
import type { Context } from '../platform/context/context';
import { type AppRequest, Ctx } from '../platform/context/request';
import { SignInInput } from './account.inputs';
import { userView } from './account.views';
import { AccountsService } from './accounts.service';
import { ChallengeInput } from './second-factor/second-factor.inputs';
import { SignIns } from './second-factor/sign-ins.service';
import { SessionsService } from './sessions.service';

@Controller('session')
@EvenInMaintenance()
@WithoutSecondFactor()
export class SessionController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly sessions: SessionsService,
    private readonly signIns: SignIns,
    private readonly config: AppConfig,
  ) {}

  @Get()
  @Public()
  async current(@Ctx() ctx: Context, @Req() request: AppRequest): Promise<SessionView> {
    const token = readSessionToken(this.config, request.headers.cookie);
    const session = token ? await this.sessions.read(ctx.manager, token) : null;
    return { user: session && userView(session.user), csrfToken: session && session.csrfToken };
  }

  @Post()
  @HttpCode(200)
  @Public()
  async signIn(@Ctx() ctx: Context, @Body() input: SignInInput, @Res({ passthrough: true }) response: Response): Promise<SignInAnswer> {
    return this.signIns.begin(ctx, await this.accounts.authenticate(ctx, input.email, input.password), response);
  }

  /** The second step, where signing in asked for a code. */
  @Post('code')
  @HttpCode(200)
  @Public()
  giveCode(@Ctx() ctx: Context, @Body() input: ChallengeInput, @Res({ passthrough: true }) response: Response): Promise<SessionView> {
    return this.signIns.complete(ctx, input.challenge, input.code, response);
  }

  @Delete()
  @HttpCode(204)
  @SignedIn()
  async signOut(@Ctx() ctx: Context, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.sessions.close(ctx);
    response.setHeader('Set-Cookie', sessionCookie(this.config, null));
  }
}
