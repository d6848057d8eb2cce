import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import type { RecoveryCodes, SecondFactorSetUp, SecondFactorView } from '@cqdg/contract';
import { EvenInMaintenance, SignedIn, WithoutSecondFactor } from '../../platform/access/access.decorators';
import type { Context } from '../../platform/context/context';
import { Ctx } from '../../platform/context/request';
import { FirstCodeInput, ProofInput, SecondFactorInput } from './second-factor.inputs';
import { SecondFactors } from './second-factors.service';

@Controller('me/second-factor')
@WithoutSecondFactor()
@EvenInMaintenance()
export class SecondFactorController {
  constructor(private readonly factors: SecondFactors) {}

  @Get()
  @SignedIn()
  view(@Ctx() ctx: Context): Promise<SecondFactorView> {
    return this.factors.view(ctx);
  }

  /** A secret for an app, after the password. */
  @Post()
  @HttpCode(200)
  @SignedIn()
  begin(@Ctx() ctx: Context, @Body() input: SecondFactorInput): Promise<SecondFactorSetUp> {
    return this.factors.begin(ctx, input.password);
  }

  /** Turns it on by the first code of the app; answers with the recovery codes. */
  @Post('confirm')
  @HttpCode(200)
  @SignedIn()
  turnOn(@Ctx() ctx: Context, @Body() input: FirstCodeInput): Promise<RecoveryCodes> {
    return this.factors.turnOn(ctx, input.code);
  }

  /** New recovery codes; those from before end. */
  @Post('recovery-codes')
  @HttpCode(200)
  @SignedIn()
  renewCodes(@Ctx() ctx: Context, @Body() input: ProofInput): Promise<RecoveryCodes> {
    return this.factors.renewCodes(ctx, input.password, input.code);
  }

  @Post('off')
  @HttpCode(204)
  @SignedIn()
  turnOff(@Ctx() ctx: Context, @Body() input: ProofInput): Promise<void> {
    return this.factors.turnOff(ctx, input.password, input.code);
  }
}
