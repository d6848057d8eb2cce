import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { NewToken, TokenView } from '@cqdg/contract';
import { SignedIn } from '../platform/access/access.decorators';
import type { Context } from '../platform/context/context';
import { Ctx } from '../platform/context/request';
import { IdPipe } from '../platform/http/id.pipe';
import { TokenInput } from './api-token.inputs';
import { ApiTokens } from './api-tokens.service';

@Controller('me/tokens')
export class ApiTokensController {
  constructor(private readonly tokens: ApiTokens) {}

  @Get()
  @SignedIn()
  list(@Ctx() ctx: Context): Promise<TokenView[]> {
    return this.tokens.list(ctx);
  }

  /** The answer holds the token, this once. */
  @Post()
  @SignedIn()
  create(@Ctx() ctx: Context, @Body() input: TokenInput): Promise<NewToken> {
    return this.tokens.create(ctx, input);
  }

  @Delete(':token')
  @HttpCode(204)
  @SignedIn()
  revoke(@Ctx() ctx: Context, @Param('token', IdPipe) token: string): Promise<void> {
    return this.tokens.revoke(ctx, token);
  }
}
