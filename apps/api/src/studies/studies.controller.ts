import { Body, Controller, Delete, Get, Post, Put } from '@nestjs/common';
import type { StudySummary, StudyView } from '@cqdg/contract';
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
  create(@Ctx() ctx: Context, @Body() input: StudyBody): Promise<StudyView> {
    return this.studies.create(ctx, input);
  }

  @Get(':study')
  @Needs('study.read')
  get(@Ctx() ctx: Context): Promise<StudyView> {
    return this.studies.get(ctx);
  }

  @Put(':study')
  @Needs('study.manage')
  update(@Ctx() ctx: Context, @Body() input: StudyBody): Promise<StudyView> {
    return this.studies.update(ctx, input);
  }

  /** It can be read, and nothing else, from now on. */
  @Put(':study/archive')
  @Needs('study.archive')
  archive(@Ctx() ctx: Context): Promise<StudyView> {
    return this.studies.archive(ctx, true);
  }

  @Delete(':study/archive')
  @Needs('study.archive')
  unarchive(@Ctx() ctx: Context): Promise<StudyView> {
    return this.studies.archive(ctx, false);
  }
}
