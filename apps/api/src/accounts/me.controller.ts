import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Put } from '@nestjs/common';
import type { MailChoicesView, OpenSession, UserView } from '@cqdg/contract';
import { SignedIn, WithoutSecondFactor } from '../platform/access/access.decorators';
import type { Context } from '../platform/context/context';
import { Ctx } from '../platform/context/request';
import { IdPipe } from '../platform/http/id.pipe';
import { PasswordInput, ProfileInput } from './account.inputs';
import { accountUser, userView } from './account.views';
import { AccountsService } from './accounts.service';
import { MailChoicesInput } from './mail-choices.inputs';
import { OpenSessions } from './open-sessions.service';

@Controller('me')
@WithoutSecondFactor()
export class MeController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly sessions: OpenSessions,
  ) {}

  @Patch()
  @SignedIn()
  async update(@Ctx() ctx: Context, @Body() input: ProfileInput): Promise<UserView> {
    const { secondFactorMissing } = ctx.who();
    return userView({ ...accountUser(await this.accounts.update(ctx, { ...input })), secondFactorMissing });
  }

  @Put('password')
  @HttpCode(204)
  @SignedIn()
  changePassword(@Ctx() ctx: Context, @Body() input: PasswordInput): Promise<void> {
    return this.accounts.changePassword(ctx, input.current, input.next);
  }

  @Get('mail-choices')
  @SignedIn()
  mailChoices(@Ctx() ctx: Context): Promise<MailChoicesView> {
    return this.accounts.mailChoices(ctx);
  }

  @Patch('mail-choices')
  @SignedIn()
  chooseMail(@Ctx() ctx: Context, @Body() input: MailChoicesInput): Promise<MailChoicesView> {
    return this.accounts.chooseMail(ctx, { ...input });
  }

  @Get('sessions')
  @SignedIn()
  openSessions(@Ctx() ctx: Context): Promise<OpenSession[]> {
    return this.sessions.list(ctx);
  }

  /** Ends all sessions of the person but this one. */
  @Delete('sessions')
  @HttpCode(204)
  @SignedIn()
  endOthers(@Ctx() ctx: Context): Promise<void> {
    return this.sessions.endOthers(ctx);
  }

  @Delete('sessions/:session')
  @HttpCode(204)
  @SignedIn()
  endSession(@Ctx() ctx: Context, @Param('session', IdPipe) session: string): Promise<void> {
    return this.sessions.end(ctx, session);
  }
}
