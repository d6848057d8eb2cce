import { Injectable } from '@nestjs/common';
import type { Context } from '../platform/context/context';
import { StudyNews } from '../events/study-news';
import { supersedeRun } from '../validation/runs';
import { lockSubmission, stateAfter } from './submissions';
import { Submission } from './submission.entity';

/** The one way to change what a submission holds. */
@Injectable()
export class SubmissionChanges {
  constructor(private readonly news: StudyNews) {}

  /** Under the submission's lock: it is open afterwards, and a run of its former content ends without results. */
  change<T>(ctx: Context, studyId: string, work: (tx: Context, submission: Submission) => Promise<T>): Promise<T> {
    return ctx.transaction(async (tx) => {
      const submission = await lockSubmission(tx, studyId);
      const state = stateAfter(submission, 'change');
      const result = await work(tx, submission);
      await supersedeRun(tx.manager, submission.currentRunId);
      await tx.manager.update(Submission, submission.id, { state });
      await tx.afterCommit(() => this.news.submission(studyId));
      return result;
    });
  }
}
