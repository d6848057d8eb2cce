import { Body, Controller, Get, Put } from '@nestjs/common';
import type { MaintenanceView } from '@cqdg/contract';
import { EvenInMaintenance, Needs, Public } from '../platform/access/access.decorators';
import type { Context } from '../platform/context/context';
import { Ctx } from '../platform/context/request';
import { MaintenanceBody } from './maintenance.inputs';
import { MaintenanceService } from './maintenance.service';

@Controller('maintenance')
@EvenInMaintenance()
export class MaintenanceController {
  constructor(private readonly maintenance: MaintenanceService) {}

  @Get()
  @Public()
  get(@Ctx() ctx: Context): Promise<MaintenanceView> {
    return this.maintenance.current(ctx);
  }

  @Put()
  @Needs('staff.settings')
  change(@Ctx() ctx: Context, @Body() input: MaintenanceBody): Promise<MaintenanceView> {
    return input.state === 'on' ? this.maintenance.begin(ctx, input) : this.maintenance.end(ctx);
  }
}
