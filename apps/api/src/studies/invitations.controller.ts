import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { InvitationView } from '@cqdg/contract';
import { Needs } from '../platform/access/access.decorators';
import type { Context } from '../platform/context/context';
import { Ctx } from '../platform/context/request';
import { IdPipe } from '../platform/http/id.pipe';
import { InvitationsService } from './invitations.service';
import { InvitationInput } from './study.inputs';

@Controller('studies/:study/invitations')
export class InvitationsController {
  constructor(private readonly invitations: InvitationsService) {}

  @Get()
  @Needs('study.invite')
  list(@Ctx() ctx: Context): Promise<InvitationView[]> {
    return this.invitations.list(ctx);
  }

  @Post()
  @Needs('study.invite')
  create(@Ctx() ctx: Context, @Body() input: InvitationInput): Promise<InvitationView> {
    return this.invitations.create(ctx, input);
  }

  @Delete(':invitation')
  @HttpCode(204)
  @Needs('study.invite')
  withdraw(@Ctx() ctx: Context, @Param('invitation', IdPipe) invitation: string): Promise<void> {
    return this.invitations.withdraw(ctx, invitation);
  }
}
