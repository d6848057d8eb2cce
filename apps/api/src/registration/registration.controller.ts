import { Body, Controller, Delete, Get, HttpCode, Post, Query, Req, StreamableFile } from '@nestjs/common';
import type { Request } from 'express';
import { Readable } from 'node:stream';
import type { Page, RegisteredSampleView, RegistrationView, SampleRow, UploadOutcome } from '@cqdg/contract';
import { Reads } from '../audit/reads';
import { Needs } from '../platform/access/access.decorators';
import type { Context } from '../platform/context/context';
import { Ctx } from '../platform/context/request';
import { attachment } from '../platform/http/attachment';
import { uploadBody } from '../submissions/upload/upload-body';
import { uploadName } from '../submissions/upload/upload-name';
import { DraftsService } from './drafts.service';
import { CommitBody, RegistrationUploadQuery, RowsQuery, SamplesQuery } from './registration.inputs';
import { RegistrationsService } from './registrations.service';
import { SamplesService } from './samples.service';
@Controller('studies/:study')
export class RegistrationController {
  constructor(
    private readonly registrations: RegistrationsService,
    private readonly drafts: DraftsService,
    private readonly samples: SamplesService,
  ) {}

  @Get('registration')
  @Needs('study.read')
  get(@Ctx() ctx: Context): Promise<RegistrationView> {
    return this.registrations.view(ctx);
  }

  /** The body is the file itself, of any content type. */
  @Post('registration/file')
  @HttpCode(200)
  @Needs('study.register')
  upload(@Ctx() ctx: Context, @Query() query: RegistrationUploadQuery, @Req() request: Request): Promise<UploadOutcome> {
    return this.drafts.upload(ctx, uploadName(query.name), uploadBody(request));
  }

  /** Checks the same file again. */
  @Post('registration/run')
  @HttpCode(202)
  @Needs('study.register')
  async run(@Ctx() ctx: Context): Promise<RegistrationView> {
    await this.drafts.check(ctx);
    return this.registrations.view(ctx);
  }

  @Delete('registration')
  @Needs('study.register')
  async discard(@Ctx() ctx: Context): Promise<RegistrationView> {
    await this.drafts.discard(ctx);
    return this.registrations.view(ctx);
  }

  /** Rows of the draft, compared with what is registered. */
  @Get('registration/rows')
  @Reads('samples.read', 'hour')
  @Needs('study.read')
  rows(@Ctx() ctx: Context, @Query() query: RowsQuery): Promise<Page<SampleRow>> {
    return this.drafts.rows(ctx, query);
  }

  @Post('registration/commit')
  @HttpCode(200)
  @Needs('study.register')
  async commit(@Ctx() ctx: Context, @Body() input: CommitBody): Promise<RegistrationView> {
    await this.samples.commit(ctx, input.draft);
    return this.registrations.view(ctx);
  }

  @Get('samples')
  @Reads('samples.read', 'hour')
  @Needs('study.read')
  page(@Ctx() ctx: Context, @Query() query: SamplesQuery): Promise<Page<RegisteredSampleView>> {
    return this.samples.page(ctx, query);
  }

  /** Can be sent back in as a registration file. */
  @Get('samples.tsv')
  @Reads('samples.read')
  @Needs('study.read')
  export(@Ctx() ctx: Context): StreamableFile {
    const { name, lines } = this.registrations.export(ctx);
    const text = Readable.from(lines, { objectMode: false });
    return new StreamableFile(text, { type: 'text/tab-separated-values; charset=utf-8', disposition: attachment(name) });
  }
}
