import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { SignInOptions } from '@cqdg/contract';
import { Public } from '../platform/access/access.decorators';
import type { Context } from '../platform/context/context';
import { type AppRequest, Ctx } from '../platform/context/request';
import { OidcProvider } from './oidc-provider';
import { OidcSignIns } from './oidc-sign-ins.service';
import { StartQuery } from './oidc.inputs';

@Controller('oidc')
export class OidcController {
  constructor(
    private readonly provider: OidcProvider,
    private readonly signIns: OidcSignIns,
  ) {}

  @Get()
  @Public()
  options(): SignInOptions {
    return { provider: this.provider.name };
  }

  /** `text/html` of a redirect: to the provider, or back to the sign-in page. */
  @Get('start')
  @Public()
  async start(
    @Ctx() ctx: Context,
    @Query() { app, return: back }: StartQuery,
    @Req() request: AppRequest,
    @Res() response: Response,
  ): Promise<void> {
    response.redirect(await this.signIns.begin(ctx, app ?? 'submitter', back, request.headers.cookie, response));
  }

  /** `text/html` of a redirect: the provider sends people here; they go on to the app. */
  @Get('callback')
  @Public()
  async callback(@Ctx() ctx: Context, @Req() request: AppRequest, @Res() response: Response): Promise<void> {
    response.redirect(await this.signIns.finish(ctx, new URL(request.originalUrl, 'http://here').search, request.headers.cookie, response));
  }
}
