import { BullModule } from '@nestjs/bull';
import { Module } from '@nestjs/common';
import { MAIL_QUEUE } from './mail-queue';
import { OutboxService } from './outbox.service';

/** Writing mails; sending them is the worker's. */
@Module({ imports: [BullModule.registerQueue({ name: MAIL_QUEUE })], providers: [OutboxService], exports: [OutboxService] })
export class NotificationsModule {}
