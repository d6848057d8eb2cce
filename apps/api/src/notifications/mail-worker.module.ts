import { BullModule } from '@nestjs/bull';
import { Module } from '@nestjs/common';
import { AppConfig } from '../platform/config/app-config';
import { MAIL_QUEUE } from './mail-queue';
import { MailSender } from './mail-sender';
import { MailProcessor } from './mail.processor';
import { Mailer, mailerOf } from './mailer';
import { NotificationsModule } from './notifications.module';

@Module({
  imports: [NotificationsModule, BullModule.registerQueue({ name: MAIL_QUEUE })],
  providers: [MailProcessor, MailSender, { provide: Mailer, inject: [AppConfig], useFactory: mailerOf }],
})
export class MailWorkerModule {}
