import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { Readable } from 'node:stream';
import type { CentreCounts, DashboardView, Page, SubmissionRow } from '@cqdg/contract';
import { Needs } from '../platform/access/access.decorators';
import type { Context } from '../platform/context/context';
import { Ctx } from '../platform/context/request';
import { attachment } from '../platform/http/attachment';
import { SubmissionsFilter } from './centre.inputs';
import { CountsService } from './counts.service';
import { CentreSubmissions } from './centre-submissions.service';
import { DashboardService } from './dashboard.service';

/** Over all studies, for the centre. */
@Controller('centre')
export class CentreController {
  constructor(
    private readonly dashboard: DashboardService,
    private readonly all: CentreSubmissions,
    private readonly waiting: CountsService,
  ) {}

  /** What waits for the centre, and whether all runs. */
  @Get('dashboard')
  @Needs('staff.studies')
  overview(@Ctx() ctx: Context): Promise<DashboardView> {
    return this.dashboard.view(ctx);
  }

  /** How much waits for the centre, of what the person may see. */
  @Get('counts')
  @Needs('staff.studies')
  counts(@Ctx() ctx: Context): Promise<CentreCounts> {
    return this.waiting.view(ctx);
  }

  /** The revision in work or last of each study, and the one in force. */
  @Get('submissions')
  @Needs('staff.studies')
  submissions(@Ctx() ctx: Context, @Query() query: SubmissionsFilter): Promise<Page<SubmissionRow>> {
    return this.all.page(ctx, query);
  }

  /** The same list, whole, for a spreadsheet. */
  @Get('submissions.tsv')
  @Needs('staff.studies')
  async report(@Ctx() ctx: Context, @Query() query: SubmissionsFilter): Promise<StreamableFile> {
    const { name, lines } = await this.all.export(ctx, query);
    const text = Readable.from(lines, { objectMode: false });
    return new StreamableFile(text, { type: 'text/tab-separated-values; charset=utf-8', disposition: attachment(name) });
  }
}
