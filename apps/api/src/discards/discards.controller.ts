import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import type { DiscardPreview, HeldFileView, Page, Tombstone } from '@cqdg/contract';
import { Needs } from '../platform/access/access.decorators';
import type { Context } from '../platform/context/context';
import { Ctx } from '../platform/context/request';
import { PageQuery } from '../platform/http/page-query';
import { DiscardBody, DiscardQuery } from './discard.inputs';
import { DiscardsService } from './discards.service';

@Controller('studies/:study')
export class DiscardsController {
  constructor(private readonly discards: DiscardsService) {}

  /** What is left of discarded files, newest first. */
  @Get('discards')
  @Needs('study.read')
  list(@Ctx() ctx: Context, @Query() query: PageQuery): Promise<Page<Tombstone>> {
    return this.discards.list(ctx, query);
  }

  /** Every file that the study holds, newest first: for the centre, which may have to erase one. */
  @Get('held-files')
  @Needs('study.review')
  held(@Ctx() ctx: Context, @Query() query: PageQuery): Promise<Page<HeldFileView>> {
    return this.discards.held(ctx, query);
  }

  /** What would go with a file. */
  @Get('discards/preview')
  @Needs('study.read')
  preview(@Ctx() ctx: Context, @Query() query: DiscardQuery): Promise<DiscardPreview> {
    return this.discards.preview(ctx, query);
  }

  /** Erases a file that must not be kept: its bytes and all that is known of its content. It cannot be undone. */
  @Post('discards')
  @HttpCode(200)
  @Needs('study.upload')
  discard(@Ctx() ctx: Context, @Body() input: DiscardBody): Promise<Tombstone[]> {
    return this.discards.discard(ctx, input);
  }

  /** The same by the centre, where the law asks for it: also of what was signed. The receipt stays, and still proves what it proved. */
  @Post('erasures')
  @HttpCode(200)
  @Needs('study.erase')
  erase(@Ctx() ctx: Context, @Body() input: DiscardBody): Promise<Tombstone[]> {
    return this.discards.eraseForCentre(ctx, input);
  }
}
