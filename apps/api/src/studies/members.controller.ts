import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Query } from '@nestjs/common';
import type { MemberView } from '@cqdg/contract';
import { Needs } from '../platform/access/access.decorators';
import type { Context } from '../platform/context/context';
import { Ctx } from '../platform/context/request';
import { IdPipe } from '../platform/http/id.pipe';
import { MembersService } from './members.service';
import { MemberInput, RemovalQuery } from './study.inputs';

@Controller('studies/:study/members')
export class MembersController {
  constructor(private readonly members: MembersService) {}

  @Get()
  @Needs('study.read')
  list(@Ctx() ctx: Context): Promise<MemberView[]> {
    return this.members.list(ctx);
  }

  @Patch(':member')
  @Needs('study.manage')
  changeRole(@Ctx() ctx: Context, @Param('member', IdPipe) member: string, @Body() input: MemberInput): Promise<MemberView> {
    return this.members.changeRole(ctx, member, input.role, input.confirmed ?? false);
  }

  @Delete(':member')
  @HttpCode(204)
  @Needs('study.manage')
  remove(@Ctx() ctx: Context, @Param('member', IdPipe) member: string, @Query() query: RemovalQuery): Promise<void> {
    return this.members.remove(ctx, member, query.confirmed === 'true');
  }
}
