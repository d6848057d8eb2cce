import { Body, Controller, HttpCode, Patch, Put } from '@nestjs/common';
import type { UserView } from '@cqdg/contract';
import { SignedIn } from '../platform/access/access.decorators';
import type { Context } from '../platform/context/context';
import { Ctx } from '../platform/context/request';
import { PasswordInput, ProfileInput } from './account.inputs';
import { accountUser, userView } from './account.views';
import { AccountsService } from './accounts.service';

@Controller('me')
export class MeController {
  constructor(private readonly accounts: AccountsService) {}

  @Patch()
  @SignedIn()
  async update(@Ctx() ctx: Context, @Body() input: ProfileInput): Promise<UserView> {
    return userView(accountUser(await this.accounts.update(ctx, { ...input })));
  }

  @Put('password')
  @HttpCode(204)
  @SignedIn()
  changePassword(@Ctx() ctx: Context, @Body() input: PasswordInput): Promise<void> {
    return this.accounts.changePassword(ctx, input.current, input.next);
  }
}
