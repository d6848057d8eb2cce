import { Module } from '@nestjs/common';
import { MaintenanceReader } from '../platform/access/maintenance-reader';
import { MaintenanceNews } from './maintenance-news';
import { MaintenanceController } from './maintenance.controller';
import { MaintenanceService } from './maintenance.service';

@Module({
  controllers: [MaintenanceController],
  providers: [MaintenanceService, MaintenanceNews, { provide: MaintenanceReader, useExisting: MaintenanceService }],
  exports: [MaintenanceReader],
})
export class MaintenanceModule {}
