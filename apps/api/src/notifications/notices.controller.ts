import { Body, Controller, Get, HttpCode, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { NoticesView } from '@cqdg/contract';
import { SignedIn } from '../platform/access/access.decorators';
import type { Context } from '../platform/context/context';
import { Ctx } from '../platform/context/request';
import { ReadInput } from './notice.inputs';
import { NoticesService } from './notices.service';

@Controller('me')
export class NoticesController {
  constructor(private readonly notices: NoticesService) {}

  /** The newest, and how many are unread in all. */
  @Get('notices')
  @SignedIn()
  list(@Ctx() ctx: Context): Promise<NoticesView> {
    return this.notices.list(ctx);
  }

  /** Marks the named notices as read, or all of them. */
  @Post('notices/read')
  @HttpCode(200)
  @SignedIn()
  read(@Ctx() ctx: Context, @Body() input: ReadInput): Promise<NoticesView> {
    return this.notices.read(ctx, input.ids);
  }

  /** `text/event-stream` of `NoticesView`: the whole state first, then after each change. */
  @Get('events')
  @SignedIn()
  events(@Ctx() ctx: Context, @Res() response: Response): Promise<void> {
    return this.notices.stream(ctx, response);
  }
}
