import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, StreamableFile } from '@nestjs/common';
import type { Request } from 'express';
import type { Page, RequestFileView, RequestRow, RequestView, SampleChangePreview, StaffName } from '@cqdg/contract';
import { Reads } from '../audit/reads';
import { Needs } from '../platform/access/access.decorators';
import type { Context } from '../platform/context/context';
import { Ctx } from '../platform/context/request';
import { attachment } from '../platform/http/attachment';
import { IdPipe } from '../platform/http/id.pipe';
import { uploadBody } from '../submissions/upload/upload-body';
import { uploadName } from '../submissions/upload/upload-name';
import { CentreRequests } from './centre-requests.service';
import { RequestFiles } from './request-files.service';
import {
  ApplyBody,
  AssignBody,
  CentreRequestsFilter,
  FileQuery,
  MessageBody,
  NewRequestBody,
  RequestsFilter,
  ResolveBody,
} from './request.inputs';
import { NumberPipe } from './number.pipe';
import { RequestsService } from './requests.service';
import { SampleChanges } from './sample-changes.service';
import { ThreadService } from './thread.service';

@Controller('studies/:study')
export class RequestsController {
  constructor(
    private readonly requests: RequestsService,
    private readonly threads: ThreadService,
    private readonly files: RequestFiles,
    private readonly samples: SampleChanges,
  ) {}

  @Get('requests')
  @Needs('study.read')
  list(@Ctx() ctx: Context, @Query() query: RequestsFilter): Promise<Page<RequestRow>> {
    return this.requests.list(ctx, query);
  }

  /** By somebody of the study, or by the centre, which then waits for the study. */
  @Post('requests')
  @Needs('study.discuss')
  ask(@Ctx() ctx: Context, @Body() input: NewRequestBody): Promise<RequestView> {
    return this.threads.ask(ctx, input);
  }

  @Get('requests/:number')
  @Reads('request.read', 'hour')
  @Needs('study.read')
  get(@Ctx() ctx: Context, @Param('number', NumberPipe) number: number): Promise<RequestView> {
    return this.requests.view(ctx, number);
  }

  /** The person has read all that it holds. */
  @Post('requests/:number/read')
  @HttpCode(204)
  @Needs('study.read')
  read(@Ctx() ctx: Context, @Param('number', NumberPipe) number: number): Promise<void> {
    return this.requests.read(ctx, number);
  }

  @Post('requests/:number/messages')
  @HttpCode(200)
  @Needs('study.discuss')
  write(@Ctx() ctx: Context, @Param('number', NumberPipe) number: number, @Body() input: MessageBody): Promise<RequestView> {
    return this.threads.write(ctx, number, input);
  }

  @Post('requests/:number/resolve')
  @HttpCode(200)
  @Needs('study.discuss')
  resolve(@Ctx() ctx: Context, @Param('number', NumberPipe) number: number, @Body() input: ResolveBody): Promise<RequestView> {
    return this.threads.resolve(ctx, number, input);
  }

  @Post('requests/:number/assign')
  @HttpCode(200)
  @Needs('study.manage')
  assign(@Ctx() ctx: Context, @Param('number', NumberPipe) number: number, @Body() input: AssignBody): Promise<RequestView> {
    return this.threads.assign(ctx, number, input);
  }

  /** What the change of registered samples would do. */
  @Get('requests/:number/preview')
  @Needs('study.read')
  preview(@Ctx() ctx: Context, @Param('number', NumberPipe) number: number): Promise<SampleChangePreview> {
    return this.samples.preview(ctx, number);
  }

  @Post('requests/:number/apply')
  @HttpCode(200)
  @Needs('study.manage')
  apply(@Ctx() ctx: Context, @Param('number', NumberPipe) number: number, @Body() input: ApplyBody): Promise<RequestView> {
    return this.samples.apply(ctx, number, input);
  }

  /** The body is the file itself; the message that it goes with names it by its id. */
  @Post('request-files')
  @Needs('study.discuss')
  upload(@Ctx() ctx: Context, @Query() query: FileQuery, @Req() request: Request): Promise<RequestFileView> {
    return this.files.receive(ctx, uploadName(query.name), uploadBody(request));
  }

  /** Byte for byte as it came. */
  @Get('request-files/:id')
  @Reads('request_file.read')
  @Needs('study.read')
  async file(@Ctx() ctx: Context, @Param('id', IdPipe) id: string): Promise<StreamableFile> {
    const { name, bytes, content } = await this.files.open(ctx, id);
    return new StreamableFile(content, { type: 'application/octet-stream', disposition: attachment(name), length: bytes });
  }
}

@Controller('centre/requests')
export class CentreRequestsController {
  constructor(private readonly requests: CentreRequests) {}

  /** Of all studies. */
  @Get()
  @Needs('staff.studies')
  list(@Ctx() ctx: Context, @Query() query: CentreRequestsFilter): Promise<Page<RequestRow>> {
    return this.requests.list(ctx, query);
  }

  /** To whom a request can be given. */
  @Get('people')
  @Needs('staff.studies')
  people(@Ctx() ctx: Context): Promise<StaffName[]> {
    return this.requests.people(ctx);
  }
}
