import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Needs } from '../platform/access/access.decorators';
import type { Context } from '../platform/context/context';
import { Ctx } from '../platform/context/request';
import { EventStreams } from './event-streams';

@Controller('studies/:study/events')
export class EventsController {
  constructor(private readonly streams: EventStreams) {}

  /** `text/event-stream` of `StudyEvent`: the whole state first, then each change. */
  @Get()
  @Needs('study.read')
  open(@Ctx() ctx: Context, @Res() response: Response): Promise<void> {
    return this.streams.open(ctx, response);
  }
}
