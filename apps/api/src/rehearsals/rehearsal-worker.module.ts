import { BullModule } from '@nestjs/bull';
import { Module } from '@nestjs/common';
import { SubmissionCoreModule } from '../submissions/submission-core.module';
import { REHEARSAL_QUEUE, RehearsalQueue } from './rehearsal-queue';
import { RehearsalReconciler } from './rehearsal-reconciler';
import { RehearsalResults } from './rehearsal-results';
import { RehearsalTasks } from './rehearsal-tasks';
import { RehearsalProcessor } from './rehearsal.processor';
import { Rehearser } from './rehearser';

/** Takes rehearsals from their queue. Any number of machines may. */
@Module({
  imports: [SubmissionCoreModule, BullModule.registerQueue({ name: REHEARSAL_QUEUE })],
  providers: [RehearsalProcessor, Rehearser, RehearsalResults, RehearsalReconciler, RehearsalTasks, RehearsalQueue],
})
export class RehearsalWorkerModule {}
