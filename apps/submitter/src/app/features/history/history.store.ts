import { computed, signal } from '@angular/core';
import { type RevisionView, type SubmissionView, allows } from '@cqdg/contract';
import { attempt } from '@cqdg/ui';
import type { StudyApi } from '../study/study.api';
import type { StudyStore } from '../study/study.store';

type Api = Pick<StudyApi, 'revisions' | 'decide'>;
type Shared = Pick<StudyStore, 'submission' | 'permissions'>;

/** The revisions of a study, and what its people may decide of the current one. */
export class HistoryStore {
  readonly revisions = signal<readonly RevisionView[] | null>(null);
  readonly busy = signal<'load' | 'withdraw' | 'begin' | null>(null);
  readonly problem = signal<unknown>(null);
  private readonly current = computed(() => this.shared.submission());
  readonly canWithdraw = computed(() => this.may('withdraw') && this.shared.permissions().has('study.withdraw'));
  readonly canBegin = computed(() => this.may('begin') && this.shared.permissions().has('study.upload'));

  constructor(
    private readonly api: Api,
    private readonly shared: Shared,
  ) {}

  async load(): Promise<void> {
    const revisions = await attempt(this, 'load', () => this.api.revisions());
    if (revisions) this.revisions.set(revisions);
  }

  withdraw(reason: string): Promise<SubmissionView | null> {
    return this.decide('withdraw', reason);
  }

  /** The next revision, with the files of the withdrawn one. */
  begin(): Promise<SubmissionView | null> {
    return this.decide('begin', null);
  }

  private async decide(act: 'withdraw' | 'begin', reason: string | null): Promise<SubmissionView | null> {
    const now = this.current();
    if (!now) return null;
    const seen = { revision: now.revision, state: now.state };
    const after = await attempt(this, act, () => this.api.decide(act, { seen, reason }));
    if (after) this.shared.submission.set(after);
    return after;
  }

  private may(act: 'withdraw' | 'begin'): boolean {
    const now = this.current();
    return now !== null && allows(now.state, act) && (act === 'begin' || now.revision > 1 || now.tables.some(({ file }) => file !== null));
  }
}
