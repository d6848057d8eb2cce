import { Module } from '@nestjs/common';
import { EditionDrafts } from '../dictionaries/edition-drafts.service';
import { Publications } from '../dictionaries/publications.service';
import { Publishing } from '../dictionaries/publishing';
import { StoreSweeper } from '../storage/store-sweeper';
import { SubmissionCoreModule } from '../submissions/submission-core.module';
import { CheckTasks } from './check-tasks';
import { RunReconciler } from './run-reconciler';
import { RunResults } from './run-results';
import { RunProcessor } from './run.processor';
import { Runner } from './runner';

/** Takes runs from the queue. Any number of machines may. */
@Module({
  imports: [SubmissionCoreModule],
  providers: [RunProcessor, Runner, RunResults, RunReconciler, CheckTasks, StoreSweeper, EditionDrafts, Publications, Publishing],
})
export class RunWorkerModule {}
