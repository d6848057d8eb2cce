import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { Readable } from 'node:stream';
import type { FindingGroups, FindingsPage, RunView } from '@cqdg/contract';
import { Reads } from '../audit/reads';
import { Needs } from '../platform/access/access.decorators';
import type { Context } from '../platform/context/context';
import { Ctx } from '../platform/context/request';
import { attachment } from '../platform/http/attachment';
import { IdPipe } from '../platform/http/id.pipe';
import { FindingsPageQuery, LanguageQuery } from '../submissions/submission.inputs';
import { FindingsService } from './findings.service';
import { runView } from './run.views';
@Controller('studies/:study/runs/:run')
export class RunsController {
  constructor(private readonly findings: FindingsService) {}

  @Get()
  @Needs('study.read')
  async get(@Ctx() ctx: Context, @Param('run', IdPipe) run: string): Promise<RunView> {
    return runView(await this.findings.run(ctx, run));
  }

  @Get('groups')
  @Reads('findings.read', 'hour')
  @Needs('study.read')
  groups(@Ctx() ctx: Context, @Param('run', IdPipe) run: string): Promise<FindingGroups> {
    return this.findings.groups(ctx, run);
  }

  @Get('findings')
  @Reads('findings.read', 'hour')
  @Needs('study.read')
  page(@Ctx() ctx: Context, @Param('run', IdPipe) run: string, @Query() query: FindingsPageQuery): Promise<FindingsPage> {
    return this.findings.page(ctx, run, query);
  }

  @Get('report.tsv')
  @Reads('report.read')
  @Needs('study.read')
  async report(@Ctx() ctx: Context, @Param('run', IdPipe) id: string, @Query() query: LanguageQuery): Promise<StreamableFile> {
    const { name, lines } = await this.findings.report(ctx, id, query.lang ?? ctx.language);
    const text = Readable.from(lines, { objectMode: false });
    return new StreamableFile(text, { type: 'text/tab-separated-values; charset=utf-8', disposition: attachment(name) });
  }
}
