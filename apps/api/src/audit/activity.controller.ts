import { Controller, Get, Query } from '@nestjs/common';
import type { ActivityView, Page } from '@cqdg/contract';
import { Needs } from '../platform/access/access.decorators';
import type { Context } from '../platform/context/context';
import { Ctx } from '../platform/context/request';
import { PageQuery } from '../platform/http/page-query';
import { ActivityService } from './activity.service';

@Controller('studies/:study/activity')
export class ActivityController {
  constructor(private readonly activity: ActivityService) {}

  @Get()
  @Needs('study.read')
  list(@Ctx() ctx: Context, @Query() query: PageQuery): Promise<Page<ActivityView>> {
    return this.activity.list(ctx, query);
  }
}
