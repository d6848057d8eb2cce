import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { MailRow, MailView, Page } from '@cqdg/contract';
import { Needs } from '../platform/access/access.decorators';
import type { Context } from '../platform/context/context';
import { Ctx } from '../platform/context/request';
import { IdPipe } from '../platform/http/id.pipe';
import { MailFilter } from './mail-outbox.inputs';
import { MailOutboxService } from './mail-outbox.service';

@Controller('centre/mails')
export class MailOutboxController {
  constructor(private readonly mails: MailOutboxService) {}

  @Get()
  @Needs('staff.settings')
  list(@Ctx() ctx: Context, @Query() query: MailFilter): Promise<Page<MailRow>> {
    return this.mails.list(ctx, query);
  }

  /** With its words, in which the keys of links are masked. */
  @Get(':mail')
  @Needs('staff.settings')
  get(@Ctx() ctx: Context, @Param('mail', IdPipe) id: string): Promise<MailView> {
    return this.mails.view(ctx, id);
  }

  /** Sends a copy of a mail that has ended. A mail is sent again once; then its copy may be. */
  @Post(':mail/resend')
  @HttpCode(200)
  @Needs('staff.settings')
  resend(@Ctx() ctx: Context, @Param('mail', IdPipe) id: string): Promise<MailView> {
    return this.mails.resend(ctx, id);
  }
}
