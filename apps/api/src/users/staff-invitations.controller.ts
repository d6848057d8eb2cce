import { Body, Controller, Delete, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { SessionView, StaffInvitationOffer, StaffInvitationView } from '@cqdg/contract';
import { SessionsService } from '../accounts/sessions.service';
import { Needs, Public } from '../platform/access/access.decorators';
import type { Context } from '../platform/context/context';
import { Ctx } from '../platform/context/request';
import { IdPipe } from '../platform/http/id.pipe';
import { AcceptanceInput } from '../studies/study.inputs';
import { StaffAcceptance } from './staff-acceptance.service';
import { StaffInvitations } from './staff-invitations.service';
import { StaffInvitationInput } from './user.inputs';

@Controller('staff-invitations')
export class StaffInvitationsController {
  constructor(
    private readonly invitations: StaffInvitations,
    private readonly acceptance: StaffAcceptance,
    private readonly sessions: SessionsService,
  ) {}

  @Get()
  @Needs('staff.users')
  list(@Ctx() ctx: Context): Promise<StaffInvitationView[]> {
    return this.invitations.list(ctx);
  }

  @Post()
  @Needs('staff.users')
  create(@Ctx() ctx: Context, @Body() input: StaffInvitationInput): Promise<StaffInvitationView> {
    return this.invitations.create(ctx, input);
  }

  @Delete(':invitation')
  @HttpCode(204)
  @Needs('staff.users')
  withdraw(@Ctx() ctx: Context, @Param('invitation', IdPipe) invitation: string): Promise<void> {
    return this.invitations.withdraw(ctx, invitation);
  }

  @Get('by-link/:token')
  @Public()
  offer(@Ctx() ctx: Context, @Param('token') token: string): Promise<StaffInvitationOffer> {
    return this.acceptance.offer(ctx, token);
  }

  /** Ends in a session of the person who was invited. */
  @Post('by-link/:token/accept')
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
