import { Body, Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { ProofAddress, SignerView } from '@cqdg/contract';
import { Needs } from '../platform/access/access.decorators';
import { AppConfig } from '../platform/config/app-config';
import type { Context } from '../platform/context/context';
import { type AppRequest, Ctx } from '../platform/context/request';
import { markBrowser } from './browser-cookie';
import { SignerBody, SignerQuery } from './oidc.inputs';
import { Signers } from './signers.service';

@Controller('studies/:study/submission/signer')
export class SignerController {
  constructor(
    private readonly config: AppConfig,
    private readonly signers: Signers,
  ) {}

  /** How the person proves who they are before they sign this run. */
  @Get()
  @Needs('study.sign')
  view(@Ctx() ctx: Context, @Query() { run }: SignerQuery): Promise<SignerView> {
    return this.signers.view(ctx, run);
  }

  /** For who has no password: where to prove it. */
  @Post()
  @HttpCode(200)
  @Needs('study.sign')
  begin(
    @Ctx() ctx: Context,
    @Body() { runId }: SignerBody,
    @Req() request: AppRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ProofAddress> {
    return this.signers.begin(ctx, runId, markBrowser(this.config, request.headers.cookie, response));
  }
}
