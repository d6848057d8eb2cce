import { Controller, Get, Query } from '@nestjs/common';
import type { CompletenessView, Page, ParticipantCompleteness } from '@cqdg/contract';
import { Reads } from '../audit/reads';
import { Needs } from '../platform/access/access.decorators';
import type { Context } from '../platform/context/context';
import { Ctx } from '../platform/context/request';
import { ParticipantsPageQuery } from './completeness.inputs';
import { CompletenessService } from './completeness.service';

@Controller('studies/:study/completeness')
export class CompletenessController {
  constructor(private readonly completeness: CompletenessService) {}

  /** Of the last check that ended; empty before the first. */
  @Get()
  @Needs('study.read')
  view(@Ctx() ctx: Context): Promise<CompletenessView> {
    return this.completeness.view(ctx);
  }

  @Get('participants')
  @Reads('completeness.read', 'hour')
  @Needs('study.read')
  participants(@Ctx() ctx: Context, @Query() query: ParticipantsPageQuery): Promise<Page<ParticipantCompleteness>> {
    return this.completeness.participants(ctx, query);
  }
}
