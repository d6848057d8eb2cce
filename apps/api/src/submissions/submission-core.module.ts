import { BullModule } from '@nestjs/bull';
import { Module } from '@nestjs/common';
import { EditionsModule } from '../dictionaries/editions.module';
import { Eraser } from '../discards/eraser';
import { StudyNews } from '../events/study-news';
import { AppConfig } from '../platform/config/app-config';
import { RegistrationViews } from '../registration/registration.views';
import { StorageModule } from '../storage/storage.module';
import { threadEntry } from '../validation/thread/thread-entry';
import { Threads } from '../validation/thread/threads';
import { RUN_QUEUE, RunQueue } from '../validation/run-queue';
import { SubmissionViews } from './submission.views';

/** What the HTTP process and the worker share: files, the queue, views, news. */
@Module({
  imports: [EditionsModule, StorageModule, BullModule.registerQueue({ name: RUN_QUEUE })],
  providers: [
    SubmissionViews,
    RegistrationViews,
    StudyNews,
    RunQueue,
    Eraser,
    { provide: Threads, inject: [AppConfig], useFactory: (config: AppConfig) => new Threads(threadEntry(config.checkThread)) },
  ],
  exports: [EditionsModule, SubmissionViews, RegistrationViews, StudyNews, RunQueue, Eraser, Threads],
})
export class SubmissionCoreModule {}
