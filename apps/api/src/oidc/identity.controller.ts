import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import type { IdentityView } from '@cqdg/contract';
import { SignedIn, WithoutSecondFactor } from '../platform/access/access.decorators';
import type { Context } from '../platform/context/context';
import { Ctx } from '../platform/context/request';
import { DropPasswordInput } from './oidc.inputs';
import { Identities } from './identities.service';

@Controller('me/identity')
@WithoutSecondFactor()
export class IdentityController {
  constructor(private readonly identities: Identities) {}

  @Get()
  @SignedIn()
  view(@Ctx() ctx: Context): Promise<IdentityView> {
    return this.identities.view(ctx);
  }

  @Delete()
  @HttpCode(204)
  @SignedIn()
  unlink(@Ctx() ctx: Context): Promise<void> {
    return this.identities.unlink(ctx);
  }

  /** From now on the provider is the only way in. */
  @Post('drop-password')
  @HttpCode(204)
  @SignedIn()
  dropPassword(@Ctx() ctx: Context, @Body() input: DropPasswordInput): Promise<void> {
    return this.identities.dropPassword(ctx, input.password);
  }
}
