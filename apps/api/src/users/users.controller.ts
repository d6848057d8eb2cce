import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import type { Page, UserDetail, UserRow } from '@cqdg/contract';
import { Needs } from '../platform/access/access.decorators';
import type { Context } from '../platform/context/context';
import { Ctx } from '../platform/context/request';
import { IdPipe } from '../platform/http/id.pipe';
import { RemoveFactorInput, StaffRoleInput, UsersQuery, VersionInput } from './user.inputs';
import { UserChanges } from './user-changes.service';
import { UsersService } from './users.service';

@Controller('accounts')
export class UsersController {
  constructor(
    private readonly users: UsersService,
    private readonly changes: UserChanges,
  ) {}

  @Get()
  @Needs('staff.users')
  list(@Ctx() ctx: Context, @Query() query: UsersQuery): Promise<Page<UserRow>> {
    return this.users.page(ctx, query);
  }

  @Get(':account')
  @Needs('staff.users')
  one(@Ctx() ctx: Context, @Param('account', IdPipe) account: string): Promise<UserDetail> {
    return this.users.one(ctx, account);
  }

  @Patch(':account')
  @Needs('staff.users')
  setRole(@Ctx() ctx: Context, @Param('account', IdPipe) account: string, @Body() input: StaffRoleInput): Promise<UserDetail> {
    return this.changes.setRole(ctx, account, input.version, input.staffRole);
  }

  @Post(':account/close')
  @HttpCode(200)
  @Needs('staff.users')
  close(@Ctx() ctx: Context, @Param('account', IdPipe) account: string, @Body() input: VersionInput): Promise<UserDetail> {
    return this.changes.close(ctx, account, input.version);
  }

  @Post(':account/reopen')
  @HttpCode(200)
  @Needs('staff.users')
  reopen(@Ctx() ctx: Context, @Param('account', IdPipe) account: string, @Body() input: VersionInput): Promise<UserDetail> {
    return this.changes.reopen(ctx, account, input.version);
  }

  @Post(':account/second-factor/removal')
  @HttpCode(200)
  @Needs('staff.users')
  removeFactor(@Ctx() ctx: Context, @Param('account', IdPipe) account: string, @Body() input: RemoveFactorInput): Promise<UserDetail> {
    return this.changes.removeFactor(ctx, account, input.version, input.reason);
  }

  /** Sends the person a link for a new password. */
  @Post(':account/password-reset')
  @HttpCode(204)
  @Needs('staff.users')
  sendReset(@Ctx() ctx: Context, @Param('account', IdPipe) account: string): Promise<void> {
    return this.changes.sendReset(ctx, account);
  }

  @Delete(':account/sessions')
  @HttpCode(204)
  @Needs('staff.users')
  endSessions(@Ctx() ctx: Context, @Param('account', IdPipe) account: string): Promise<void> {
    return this.changes.endSessions(ctx, account);
  }

  @Delete(':account/sessions/:session')
  @HttpCode(204)
  @Needs('staff.users')
  endSession(@Ctx() ctx: Context, @Param('account', IdPipe) account: string, @Param('session', IdPipe) session: string): Promise<void> {
    return this.changes.endSession(ctx, account, session);
  }
}
