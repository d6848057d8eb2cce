import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { InvitationOffer, SessionView } from '@cqdg/contract';
import { SessionsService } from '../accounts/sessions.service';
import { Public } from '../platform/access/access.decorators';
import type { Context } from '../platform/context/context';
import { Ctx } from '../platform/context/request';
import { AcceptanceService } from './acceptance.service';
import { AcceptanceInput } from './study.inputs';

@Controller('invitations')
export class AcceptanceController {
  constructor(
    private readonly acceptance: AcceptanceService,
    private readonly sessions: SessionsService,
  ) {}

  @Get(':token')
  @Public()
  offer(@Ctx() ctx: Context, @Param('token') token: string): Promise<InvitationOffer> {
    return this.acceptance.offer(ctx, token);
  }

  /** Ends in a session of the person who was invited. */
  @Post(':token/accept')
  @HttpCode(200)
  @Public()
  async accept(
    @Ctx() ctx: Context,
    @Param('token') token: string,
    @Body() input: AcceptanceInput,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionView> {
    return this.sessions.start(ctx, await this.acceptance.accept(ctx, token, input), response);
  }
}
