import { Module } from '@nestjs/common';
import { NotificationsModule } from '../notifications/notifications.module';
import { AccountRequestsController } from './account-requests.controller';
import { AccountRequestsService } from './account-requests.service';
import { AsksService } from './asks.service';

@Module({
  imports: [NotificationsModule],
  controllers: [AccountRequestsController],
  providers: [AsksService, AccountRequestsService],
})
export class AccountRequestsModule {}
