import { BullModule } from '@nestjs/bull';
import { Module } from '@nestjs/common';
import { RUN_QUEUE } from '../validation/run-queue';
import { CentreController } from './centre.controller';
import { CentreSubmissions } from './centre-submissions.service';
import { CountsService } from './counts.service';
import { DashboardService } from './dashboard.service';
import { Disk } from './disk';

/** What the centre sees over all studies. */
@Module({
  imports: [BullModule.registerQueue({ name: RUN_QUEUE })],
  controllers: [CentreController],
  providers: [DashboardService, CentreSubmissions, CountsService, Disk],
})
export class CentreModule {}
