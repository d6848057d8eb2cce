import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { PasswordResetOffer } from '@cqdg/contract';
import { Public } from '../platform/access/access.decorators';
import type { Context } from '../platform/context/context';
import { Ctx } from '../platform/context/request';
import { NewPasswordInput, ResetInput } from './account.inputs';
import { PasswordResets } from './password-resets.service';

@Controller('password-resets')
export class PasswordResetsController {
  constructor(private readonly resets: PasswordResets) {}

  /** The same answer whether there is such an account or not. */
  @Post()
  @HttpCode(202)
  @Public()
  request(@Ctx() ctx: Context, @Body() input: ResetInput): Promise<void> {
    return this.resets.request(ctx, input.email);
  }

  @Get(':token')
  @Public()
  offer(@Ctx() ctx: Context, @Param('token') token: string): Promise<PasswordResetOffer> {
    return this.resets.offer(ctx, token);
  }

  @Post(':token')
  @HttpCode(204)
  @Public()
  complete(@Ctx() ctx: Context, @Param('token') token: string, @Body() input: NewPasswordInput): Promise<void> {
    return this.resets.complete(ctx, token, input.password);
  }
}
