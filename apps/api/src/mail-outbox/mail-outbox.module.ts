import { Module } from '@nestjs/common';
import { MailOutboxController } from './mail-outbox.controller';
import { MailOutboxService } from './mail-outbox.service';

/** The centre's look at the mails; writing them is in `notifications`. */
@Module({ controllers: [MailOutboxController], providers: [MailOutboxService] })
export class MailOutboxModule {}
