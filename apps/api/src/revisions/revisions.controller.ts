import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import type { RevisionView, SubmissionView } from '@cqdg/contract';
import { Needs } from '../platform/access/access.decorators';
import type { Context } from '../platform/context/context';
import { Ctx } from '../platform/context/request';
import { DecisionBody } from './decision.inputs';
import { DecisionsService } from './decisions.service';
import { RevisionsService } from './revisions.service';

@Controller('studies/:study/submission')
export class RevisionsController {
  constructor(
    private readonly decisions: DecisionsService,
    private readonly revisions: RevisionsService,
  ) {}

  /** Newest first. */
  @Get('revisions')
  @Needs('study.read')
  list(@Ctx() ctx: Context): Promise<RevisionView[]> {
    return this.revisions.list(ctx);
  }

  @Post('accept')
  @HttpCode(200)
  @Needs('study.review')
  accept(@Ctx() ctx: Context, @Body() input: DecisionBody): Promise<SubmissionView> {
    return this.decisions.take(ctx, 'accept', input);
  }

  /** Back to the study, with remarks. */
  @Post('return')
  @HttpCode(200)
  @Needs('study.review')
  return(@Ctx() ctx: Context, @Body() input: DecisionBody): Promise<SubmissionView> {
    return this.decisions.take(ctx, 'return', input);
  }

  @Post('reopen')
  @HttpCode(200)
  @Needs('study.review')
  reopen(@Ctx() ctx: Context, @Body() input: DecisionBody): Promise<SubmissionView> {
    return this.decisions.take(ctx, 'reopen', input);
  }

  @Post('withdraw')
  @HttpCode(200)
  @Needs('study.withdraw')
  withdraw(@Ctx() ctx: Context, @Body() input: DecisionBody): Promise<SubmissionView> {
    return this.decisions.take(ctx, 'withdraw', input);
  }

  /** A next revision after a withdrawn one, with its files. */
  @Post('begin')
  @HttpCode(200)
  @Needs('study.upload')
  begin(@Ctx() ctx: Context, @Body() input: DecisionBody): Promise<SubmissionView> {
    return this.decisions.take(ctx, 'begin', input);
  }
}
