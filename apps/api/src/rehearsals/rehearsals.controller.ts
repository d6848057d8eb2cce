import { Controller, Delete, Get, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { Readable } from 'node:stream';
import type { ComingEditions, RehearsalView, RehearsedStudyDetail } from '@cqdg/contract';
import { Needs } from '../platform/access/access.decorators';
import type { Context } from '../platform/context/context';
import { Ctx } from '../platform/context/request';
import { attachment } from '../platform/http/attachment';
import { LanguageQuery } from '../submissions/submission.inputs';
import { ComingEditionsService } from './coming-editions.service';
import { Rehearsals } from './rehearsals.service';

/** What a draft of the dictionary would change for each study, before it is published. */
@Controller('editions/:version/rehearsal')
export class RehearsalsController {
  constructor(private readonly rehearsals: Rehearsals) {}

  @Get()
  @Needs('staff.dictionaries')
  get(@Ctx() ctx: Context, @Param('version') version: string): Promise<RehearsalView> {
    return this.rehearsals.get(ctx, version);
  }

  @Post()
  @HttpCode(202)
  @Needs('staff.dictionaries')
  start(@Ctx() ctx: Context, @Param('version') version: string): Promise<RehearsalView> {
    return this.rehearsals.start(ctx, version);
  }

  @Delete()
  @Needs('staff.dictionaries')
  cancel(@Ctx() ctx: Context, @Param('version') version: string): Promise<RehearsalView> {
    return this.rehearsals.cancel(ctx, version);
  }

  /** By the code of a study. */
  @Get('studies/:code')
  @Needs('staff.dictionaries')
  study(@Ctx() ctx: Context, @Param('version') version: string, @Param('code') code: string): Promise<RehearsedStudyDetail> {
    return this.rehearsals.study(ctx, version, code);
  }

  @Get('report.tsv')
  @Needs('staff.dictionaries')
  async report(@Ctx() ctx: Context, @Param('version') version: string, @Query() query: LanguageQuery): Promise<StreamableFile> {
    const { name, lines } = await this.rehearsals.report(ctx, version, query.lang ?? ctx.language);
    const text = Readable.from(lines, { objectMode: false });
    return new StreamableFile(text, { type: 'text/tab-separated-values; charset=utf-8', disposition: attachment(name) });
  }
}

/** The same, as each study is told of it once the draft has a date. */
@Controller('studies/:study/coming-editions')
export class ComingEditionsController {
  constructor(private readonly coming: ComingEditionsService) {}

  @Get()
  @Needs('study.sign')
  list(@Ctx() ctx: Context): Promise<ComingEditions> {
    return this.coming.of(ctx);
  }
}
