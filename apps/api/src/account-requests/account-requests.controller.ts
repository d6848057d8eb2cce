import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { AccountRequestRow, Page } from '@cqdg/contract';
import { Needs, Public } from '../platform/access/access.decorators';
import type { Context } from '../platform/context/context';
import { Ctx } from '../platform/context/request';
import { IdPipe } from '../platform/http/id.pipe';
import { AccountRequestFilter, ApprovalInput, AskInput, RefusalInput } from './account-request.inputs';
import { AccountRequestsService } from './account-requests.service';
import { AsksService } from './asks.service';

@Controller('account-requests')
export class AccountRequestsController {
  constructor(
    private readonly asks: AsksService,
    private readonly requests: AccountRequestsService,
  ) {}

  /** The same answer whether the address is known or not. */
  @Post()
  @HttpCode(202)
  @Public()
  ask(@Ctx() ctx: Context, @Body() input: AskInput): Promise<void> {
    return this.asks.ask(ctx, input);
  }

  @Post('confirm/:token')
  @HttpCode(204)
  @Public()
  confirm(@Ctx() ctx: Context, @Param('token') token: string): Promise<void> {
    return this.asks.confirm(ctx, token);
  }

  @Get()
  @Needs('staff.studies')
  list(@Ctx() ctx: Context, @Query() query: AccountRequestFilter): Promise<Page<AccountRequestRow>> {
    return this.requests.list(ctx, query);
  }

  @Post(':id/approve')
  @HttpCode(200)
  @Needs('staff.studies')
  approve(@Ctx() ctx: Context, @Param('id', IdPipe) id: string, @Body() input: ApprovalInput): Promise<AccountRequestRow> {
    return this.requests.approve(ctx, id, input);
  }

  @Post(':id/refuse')
  @HttpCode(200)
  @Needs('staff.studies')
  refuse(@Ctx() ctx: Context, @Param('id', IdPipe) id: string, @Body() input: RefusalInput): Promise<AccountRequestRow> {
    return this.requests.refuse(ctx, id, input.reason);
  }
}
