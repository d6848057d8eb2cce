import { BullModule } from '@nestjs/bull';
import { Module } from '@nestjs/common';
import { AppConfig } from '../platform/config/app-config';
import { MAIL_QUEUE } from './mail-queue';
import { MailProcessor } from './mail.processor';
import { Mailer, mailerOf } from './mailer';

@Module({
  imports: [BullModule.registerQueue({ name: MAIL_QUEUE })],
  providers: [MailProcessor, { provide: Mailer, inject: [AppConfig], useFactory: mailerOf }],
})
export class MailWorkerModule {}
