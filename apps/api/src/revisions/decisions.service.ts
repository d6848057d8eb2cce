import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  type DecisionAction,
  type DecisionInput,
  type NoticeKind,
  type Permission,
  type SubmissionState,
  type SubmissionView,
  decide,
  submissionTransitions,
} from '@cqdg/contract';
import { In, LessThan } from 'typeorm';
import { AuditService } from '../audit/audit.service';
import { StudyNews } from '../events/study-news';
import { NotificationsService } from '../notifications/notifications.service';
import type { Context } from '../platform/context/context';
import { DomainError } from '../platform/errors/domain-error';
import { SubmissionViews } from '../submissions/submission.views';
import { SubmissionTable } from '../submissions/submission-table.entity';
import { Submission } from '../submissions/submission.entity';
import { lockSubmission, stateAfter, statesThat } from '../submissions/submissions';
import { supersedeRun } from '../validation/runs';
import { Decision } from './decision.entity';

type Act = DecisionAction | 'begin';

/** What the study reads, and what only the centre does. */
type Said = Pick<Decision, 'reason' | 'note'>;

/** The centre may tell a study other words than those it keeps for itself. */
function said(act: Act, reason: string | null, message: string | null | undefined): Said {
  const told = (act === 'return' || act === 'reopen') && message?.trim();
  return told ? { reason: told, note: reason } : { reason, note: null };
}

/** What each act leaves in the audit, and the news that people get of it. */
const traces = {
  accept: { action: 'submission.accepted', notice: 'acceptance' },
  return: { action: 'submission.returned', notice: 'return' },
  reopen: { action: 'submission.reopened', notice: 'reopening' },
  withdraw: { action: 'submission.withdrawn', notice: 'withdrawal' },
  begin: { action: 'submission.begun', notice: null },
} as const satisfies Record<Act, { action: string; notice: NoticeKind | null }>;

/** What people decide of a revision as a whole: under its lock, for what they saw, once. */
@Injectable()
export class DecisionsService {
  constructor(
    private readonly views: SubmissionViews,
    private readonly notifications: NotificationsService,
    private readonly audit: AuditService,
    private readonly news: StudyNews,
  ) {}

  async take(ctx: Context, act: Act, input: DecisionInput): Promise<SubmissionView> {
    const transition = submissionTransitions[act];
    const study = ctx.inStudy(transition.by as Permission);
    await ctx.transaction(async (tx) => {
      const submission = await lockSubmission(tx, study.id);
      const reason = input.reason?.trim() || null;
      const to = this.next(submission, act, { ...input, reason });
      if (act !== 'begin') await this.record(tx, submission, act, said(act, reason, input.message));
      if (act === 'withdraw') await supersedeRun(tx.manager, submission.currentRunId);
      if (act === 'accept') await this.supersedeFormer(tx, submission);
      await tx.manager.update(Submission, submission.id, { state: to });
      if (transition.opens) await this.follow(tx, submission);
      const { revision } = submission;
      const { action, notice } = traces[act];
      await this.audit.record(tx, { action, objectId: submission.id, params: { revision } });
      if (notice) await this.notifications.tell(tx, notice, study, { revision, by: tx.who().displayName });
      await tx.afterCommit(() => this.news.submission(study.id));
    });
    return this.views.current(ctx.manager, study.id);
  }

  private next(submission: Submission, act: Act, { seen, reason }: DecisionInput): SubmissionState {
    const { revision, state } = submission;
    const next = decide(state, act, { current: { revision, state }, seen, reason: reason ?? null });
    if ('refused' in next) throw new DomainError(next.refused);
    return next.to;
  }

  private async record(tx: Context, { id: submissionId }: Submission, action: DecisionAction, words: Said): Promise<void> {
    await tx.manager.insert(Decision, { id: randomUUID(), submissionId, action, ...words, at: new Date(), byId: tx.who().id });
  }

  /** The accepted revision that held until now. */
  private async supersedeFormer(tx: Context, { studyId, revision }: Submission): Promise<void> {
    const state = In(statesThat('supersede'));
    for (const former of await tx.manager.findBy(Submission, { studyId, revision: LessThan(revision), state })) {
      await tx.manager.update(Submission, former.id, { state: stateAfter(former, 'supersede') });
    }
  }

  /** The next revision holds the very versions of this one; not a byte is copied. */
  private async follow(tx: Context, { id: from, studyId, revision, dictionary }: Submission): Promise<void> {
    const id = randomUUID();
    await tx.manager.insert(Submission, { id, studyId, revision: revision + 1, state: 'open', dictionary, currentRunId: null });
    const rows = await tx.manager.findBy(SubmissionTable, { submissionId: from });
    await tx.manager.insert(
      SubmissionTable,
      rows.map(({ tableName, versionId }) => ({ submissionId: id, tableName, versionId })),
    );
  }
}
