import { Global, Module } from '@nestjs/common';
import { StudyProgress } from '../studies/study-progress';
import { SubmissionProgress } from './submission-progress';

@Global()
@Module({ providers: [{ provide: StudyProgress, useClass: SubmissionProgress }], exports: [StudyProgress] })
export class SubmissionProgressModule {}
