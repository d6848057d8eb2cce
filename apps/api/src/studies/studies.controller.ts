import { Body, Controller, Get, Post, Put } from '@nestjs/common';
import type { StudySummary } from '@cqdg/contract';
import { ByToken, Needs, SignedIn } from '../platform/access/access.decorators';
import type { Context } from '../platform/context/context';
import { Ctx } from '../platform/context/request';
import { StudiesService } from './studies.service';
import { StudyBody } from './study.inputs';

@Controller('studies')
export class StudiesController {
  constructor(private readonly studies: StudiesService) {}

  @Get()
  @SignedIn()
  @ByToken()
  list(@Ctx() ctx: Context): Promise<StudySummary[]> {
    return this.studies.list(ctx);
  }

  @Post()
  @Needs('staff.studies')
  create(@Ctx() ctx: Context, @Body() input: StudyBody): Promise<StudySummary> {
    return this.studies.create(ctx, input);
  }

  @Get(':study')
  @Needs('study.read')
  get(@Ctx() ctx: Context): Promise<StudySummary> {
    return this.studies.get(ctx);
  }

  @Put(':study')
  @Needs('study.manage')
  update(@Ctx() ctx: Context, @Body() input: StudyBody): Promise<StudySummary> {
    return this.studies.update(ctx, input);
  }
}
