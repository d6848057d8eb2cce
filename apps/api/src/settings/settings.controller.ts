import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import type { SettingsView } from '@cqdg/contract';
import { Needs } from '../platform/access/access.decorators';
import type { Context } from '../platform/context/context';
import { Ctx } from '../platform/context/request';
import { LimitBody, MailWordingBody, StatementBody } from './settings.inputs';
import { SettingsService } from './settings.service';

@Controller('settings')
export class SettingsController {
  constructor(private readonly settings: SettingsService) {}

  @Get()
  @Needs('staff.settings')
  view(@Ctx() ctx: Context): Promise<SettingsView> {
    return this.settings.view(ctx);
  }

  @Put('limits/:name')
  @Needs('staff.settings')
  limit(@Ctx() ctx: Context, @Param('name') name: string, @Body() input: LimitBody): Promise<SettingsView> {
    return this.settings.setLimit(ctx, name, input);
  }

  /** The subject and the first line of one kind of mail. */
  @Put('mails/:kind')
  @Needs('staff.settings')
  mail(@Ctx() ctx: Context, @Param('kind') kind: string, @Body() input: MailWordingBody): Promise<SettingsView> {
    return this.settings.setWording(ctx, kind, input);
  }

  /** What leads agree to when they sign, from the next signature on. */
  @Put('statement')
  @Needs('staff.settings')
  statement(@Ctx() ctx: Context, @Body() input: StatementBody): Promise<SettingsView> {
    return this.settings.setStatement(ctx, input);
  }
}
