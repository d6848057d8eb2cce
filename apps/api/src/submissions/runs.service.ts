import { Injectable } from '@nestjs/common';
import { nextState } from '@cqdg/contract';
import { AuditService } from '../audit/audit.service';
import { DictionaryService } from '../dictionaries/dictionary.service';
import { StudyNews } from '../events/study-news';
import type { Context } from '../platform/context/context';
import { DomainError } from '../platform/errors/domain-error';
import { RunQueue } from '../validation/run-queue';
import type { Run } from '../validation/run.entity';
import { createRun, supersedeRun } from '../validation/runs';
import { currentBasis, currentFiles, filesOf, lockSubmission, stateAfter } from './submissions';
import { Submission } from './submission.entity';

/** Asks for checks of a submission, and takes the wish back. */
@Injectable()
export class SubmissionRuns {
  constructor(
    private readonly dictionaries: DictionaryService,
    private readonly queue: RunQueue,
    private readonly audit: AuditService,
    private readonly news: StudyNews,
  ) {}

  /** Freezes what the submission holds and queues its check. */
  start(ctx: Context): Promise<Run> {
    const study = ctx.inStudy('study.validate');
    return ctx.transaction(async (tx) => {
      const submission = await lockSubmission(tx, study.id);
      const state = stateAfter(submission, 'validate');
      const dictionary = this.dictionaries.active();
      const files = await currentFiles(tx.manager, submission.id);
      const basis = await currentBasis(tx.manager, study.id, files, dictionary);
      if (Object.keys(basis.files).length === 0) throw new DomainError('submission.empty');
      const run = await createRun(tx.manager, {
        ...{ kind: 'submission', studyId: study.id, subjectId: submission.id, askedById: tx.user?.id ?? null, basis },
        files: filesOf(dictionary, files).map(([table, version]) => ({ ...version, table, versionId: version.id, file: version.name })),
      });
      await tx.manager.update(Submission, submission.id, { state, currentRunId: run.id, dictionary: dictionary.version });
      await this.audit.record(tx, { action: 'run.started', objectId: run.id, params: { kind: 'submission', number: run.number } });
      await tx.afterCommit(() => this.queue.add({ runId: run.id, attempt: run.attempt }));
      await tx.afterCommit(() => this.news.submission(study.id));
      return run;
    });
  }

  /** Stops the check that is under way, if any; what was uploaded stays. */
  async cancel(ctx: Context): Promise<void> {
    const study = ctx.inStudy('study.validate');
    await ctx.transaction(async (tx) => {
      const submission = await lockSubmission(tx, study.id);
      const next = nextState(submission.state, 'cancel');
      if ('refused' in next) return;
      await supersedeRun(tx.manager, submission.currentRunId);
      await tx.manager.update(Submission, submission.id, { state: next.to });
      await tx.afterCommit(() => this.news.submission(study.id));
    });
  }
}
