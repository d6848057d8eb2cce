import { Module } from '@nestjs/common';
import { NotificationsModule } from '../notifications/notifications.module';
import { SubmissionCoreModule } from '../submissions/submission-core.module';
import { CentreRequests } from './centre-requests.service';
import { RequestFiles } from './request-files.service';
import { RequestNews } from './request-news';
import { CentreRequestsController, RequestsController } from './requests.controller';
import { RequestsService } from './requests.service';
import { SampleChanges } from './sample-changes.service';
import { ThreadService } from './thread.service';

/** What studies and the centre write to each other. */
@Module({
  imports: [NotificationsModule, SubmissionCoreModule],
  controllers: [RequestsController, CentreRequestsController],
  providers: [RequestsService, ThreadService, RequestFiles, RequestNews, SampleChanges, CentreRequests],
  exports: [RequestNews],
})
export class RequestsModule {}
