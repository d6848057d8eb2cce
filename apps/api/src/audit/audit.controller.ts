import { Readable } from 'node:stream';
import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import type { AuditEventView, AuditVerdict, Page } from '@cqdg/contract';
import { Needs } from '../platform/access/access.decorators';
import type { Context } from '../platform/context/context';
import { Ctx } from '../platform/context/request';
import { attachment } from '../platform/http/attachment';
import { AuditLogService } from './audit-log.service';
import { AuditQuery, VerifyQuery } from './audit.inputs';
import { ChainService } from './chain.service';
import { Reads } from './reads';

@Controller('audit')
export class AuditController {
  constructor(
    private readonly log: AuditLogService,
    private readonly chain: ChainService,
  ) {}

  @Get()
  @Needs('staff.audit')
  @Reads('audit.read', 'hour')
  page(@Ctx() ctx: Context, @Query() query: AuditQuery): Promise<Page<AuditEventView>> {
    return this.log.page(ctx, query);
  }

  /** What the filters leave, for a spreadsheet. */
  @Get('events.tsv')
  @Needs('staff.audit')
  @Reads('audit.read')
  table(@Ctx() ctx: Context, @Query() query: AuditQuery): StreamableFile {
    const text = Readable.from(this.log.table(ctx, query));
    return new StreamableFile(text, {
      type: 'text/tab-separated-values; charset=utf-8',
      disposition: attachment(`CQDG-audit-${today()}.tsv`),
    });
  }

  /** The whole chain with its signed end: `cqdg audit verify` proves that nothing in it was changed. */
  @Get('chain.jsonl')
  @Needs('staff.audit')
  export(@Ctx() ctx: Context): StreamableFile {
    const lines = Readable.from(this.chain.export(ctx));
    return new StreamableFile(lines, { type: 'application/jsonl', disposition: attachment(`CQDG-audit-${today()}.jsonl`) });
  }

  @Get('verification')
  @Needs('staff.audit')
  verify(@Ctx() ctx: Context, @Query() query: VerifyQuery): Promise<AuditVerdict> {
    return this.chain.verify(ctx, query);
  }
}

const today = () => new Date().toISOString().slice(0, 10);
