import { BullModule } from '@nestjs/bull';
import { Global, Module } from '@nestjs/common';
import { MAIL_QUEUE } from './mail-queue';
import { NoticeNews } from './notice-news';
import { NotificationsService } from './notifications.service';
import { OutboxService } from './outbox.service';

/** Telling people; sending mails is the worker's. Global: every act may have someone to tell. */
@Global()
@Module({
  imports: [BullModule.registerQueue({ name: MAIL_QUEUE })],
  providers: [OutboxService, NoticeNews, NotificationsService],
  exports: [OutboxService, NoticeNews, NotificationsService],
})
export class NotificationsModule {}
