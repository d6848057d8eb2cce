import { Controller, Delete, Get, HttpCode } from '@nestjs/common';
import type { IdentityView } from '@cqdg/contract';
import { SignedIn, WithoutSecondFactor } from '../platform/access/access.decorators';
import type { Context } from '../platform/context/context';
import { Ctx } from '../platform/context/request';
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
}
