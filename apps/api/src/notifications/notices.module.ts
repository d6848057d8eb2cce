import { Module } from '@nestjs/common';
import { NoticeFeed } from './notice-feed';
import { NoticesController } from './notices.controller';
import { NoticesService } from './notices.service';

/** Reading notices, over HTTP; writing them is in `NotificationsModule`, which the worker has too. */
@Module({ controllers: [NoticesController], providers: [NoticeFeed, NoticesService] })
export class NoticesModule {}
