import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, Req, StreamableFile } from '@nestjs/common';
import type { Request } from 'express';
import { Readable } from 'node:stream';
import type { FixOutcome, Page, SubmissionView, TableFile, UploadOutcome } from '@cqdg/contract';
import { Reads } from '../audit/reads';
import { Needs } from '../platform/access/access.decorators';
import type { Context } from '../platform/context/context';
import { Ctx } from '../platform/context/request';
import { attachment } from '../platform/http/attachment';
import { PageQuery } from '../platform/http/page-query';
import { Store } from '../storage/store';
import { FixesService } from './fixes.service';
import { SubmissionRuns } from './runs.service';
import { FixBody, UploadQuery, VersionInput, VersionQuery } from './submission.inputs';
import { SubmissionsService } from './submissions.service';
import { TablesService } from './tables.service';
import { uploadBody } from './upload/upload-body';
import { uploadName } from './upload/upload-name';
import { UploadsService } from './uploads.service';
@Controller('studies/:study/submission')
export class SubmissionController {
  constructor(
    private readonly submissions: SubmissionsService,
    private readonly uploads: UploadsService,
    private readonly tables: TablesService,
    private readonly runs: SubmissionRuns,
    private readonly fixes: FixesService,
    private readonly store: Store,
  ) {}

  @Get()
  @Needs('study.read')
  get(@Ctx() ctx: Context): Promise<SubmissionView> {
    return this.submissions.current(ctx);
  }

  /** The body is the file itself, of any content type. */
  @Post('files')
  @HttpCode(200)
  @Needs('study.upload')
  upload(@Ctx() ctx: Context, @Query() query: UploadQuery, @Req() request: Request): Promise<UploadOutcome> {
    return this.uploads.upload(ctx, uploadName(query.name), query.table ?? null, uploadBody(request));
  }

  @Delete('tables/:table')
  @Needs('study.upload')
  async remove(@Ctx() ctx: Context, @Param('table') table: string): Promise<SubmissionView> {
    await this.tables.remove(ctx, table);
    return this.submissions.current(ctx);
  }

  @Post('tables/:table/restore')
  @HttpCode(200)
  @Needs('study.upload')
  async restore(@Ctx() ctx: Context, @Param('table') table: string, @Body() input: VersionInput): Promise<SubmissionView> {
    await this.tables.restore(ctx, table, input.version);
    return this.submissions.current(ctx);
  }

  @Get('tables/:table/versions')
  @Needs('study.read')
  versions(@Ctx() ctx: Context, @Param('table') table: string, @Query() query: PageQuery): Promise<Page<TableFile>> {
    return this.tables.versions(ctx, table, query);
  }

  /** Byte for byte as it came. */
  @Get('tables/:table/file')
  @Reads('table.read')
  @Needs('study.read')
  async file(@Ctx() ctx: Context, @Param('table') table: string, @Query() query: VersionQuery): Promise<StreamableFile> {
    const { name, sha256, bytes } = await this.tables.version(ctx, table, query.version ?? null);
    const content = Readable.from(this.store.open(sha256), { objectMode: false });
    return new StreamableFile(content, { type: 'application/octet-stream', disposition: attachment(name), length: bytes });
  }

  @Post('run')
  @HttpCode(202)
  @Needs('study.validate')
  async run(@Ctx() ctx: Context): Promise<SubmissionView> {
    await this.runs.start(ctx);
    return this.submissions.current(ctx);
  }

  @Delete('run')
  @Needs('study.validate')
  async cancel(@Ctx() ctx: Context): Promise<SubmissionView> {
    await this.runs.cancel(ctx);
    return this.submissions.current(ctx);
  }

  @Post('fixes')
  @HttpCode(200)
  @Needs('study.upload')
  fix(@Ctx() ctx: Context, @Body() input: FixBody): Promise<FixOutcome> {
    return this.fixes.apply(ctx, input);
  }
}
