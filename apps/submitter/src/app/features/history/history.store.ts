import { computed } from '@angular/core';
import { type SubmissionView, allows } from '@cqdg/contract';
import { RevisionsStore } from '@cqdg/ui/revisions';
import type { StudyApi } from '../study/study.api';
import type { StudyStore } from '../study/study.store';

type Api = Pick<StudyApi, 'revisions' | 'decide'>;
type Shared = Pick<StudyStore, 'submission' | 'permissions'>;
type Act = 'withdraw' | 'begin';

/** What the people of a study may decide of its current revision. */
export class HistoryStore extends RevisionsStore<Act, SubmissionView> {
  readonly canWithdraw = computed(() => this.may('withdraw') && this.shared.permissions().has('study.withdraw'));
  readonly canBegin = computed(() => this.may('begin') && this.shared.permissions().has('study.upload'));

  constructor(
    api: Api,
    private readonly shared: Shared,
  ) {
    super(api);
  }

  withdraw(reason: string): Promise<SubmissionView | null> {
    return this.take('withdraw', reason);
  }

  /** The next revision, with the files of the withdrawn one. */
  begin(): Promise<SubmissionView | null> {
    return this.take('begin', null);
  }

  private async take(act: Act, reason: string | null): Promise<SubmissionView | null> {
    const now = this.shared.submission();
    const after = now && (await this.decide(act, now, reason));
    if (after) this.shared.submission.set(after);
    return after;
  }

  private may(act: Act): boolean {
    const now = this.shared.submission();
    return now !== null && allows(now.state, act) && (act === 'begin' || now.revision > 1 || now.tables.some(({ file }) => file !== null));
  }
}
