import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { DictionaryUpload, EditionDetail, EditionView } from '@cqdg/contract';
import type { Dictionary } from '@cqdg/dictionary';
import { Needs } from '../platform/access/access.decorators';
import type { Context } from '../platform/context/context';
import { Ctx } from '../platform/context/request';
import { EditionDrafts } from './edition-drafts.service';
import { CancelQuery, PublicationBody } from './edition.inputs';
import { Publications } from './publications.service';

/** Editions as the centre works on them. */
@Controller('editions')
export class EditionsController {
  constructor(
    private readonly drafts: EditionDrafts,
    private readonly publications: Publications,
  ) {}

  @Get()
  @Needs('staff.dictionaries')
  list(@Ctx() ctx: Context): Promise<EditionView[]> {
    return this.drafts.list(ctx);
  }

  /** A Lectern 2 file. One that cannot be read is answered with why, and nothing is kept. */
  @Post('file')
  @HttpCode(200)
  @Needs('staff.dictionaries')
  upload(@Ctx() ctx: Context, @Req() request: Request): Promise<DictionaryUpload> {
    return this.drafts.upload(ctx, request);
  }

  @Get(':version')
  @Needs('staff.dictionaries')
  detail(@Ctx() ctx: Context, @Param('version') version: string): Promise<EditionDetail> {
    return this.drafts.detail(ctx, version);
  }

  /** With references resolved. */
  @Get(':version/dictionary')
  @Needs('staff.dictionaries')
  dictionary(@Ctx() ctx: Context, @Param('version') version: string): Promise<Dictionary> {
    return this.drafts.dictionary(ctx, version);
  }

  @Delete(':version')
  @HttpCode(204)
  @Needs('staff.dictionaries')
  discard(@Ctx() ctx: Context, @Param('version') version: string): Promise<void> {
    return this.drafts.discard(ctx, version);
  }

  /** At once, or at a date. */
  @Put(':version/publication')
  @Needs('staff.dictionaries')
  publish(@Ctx() ctx: Context, @Param('version') version: string, @Body() input: PublicationBody): Promise<EditionDetail> {
    return this.publications.publish(ctx, version, input);
  }

  @Delete(':version/publication')
  @Needs('staff.dictionaries')
  cancel(@Ctx() ctx: Context, @Param('version') version: string, @Query() query: CancelQuery): Promise<EditionDetail> {
    return this.publications.cancel(ctx, version, query.revision);
  }
}
