import { computed } from '@angular/core';
import { allows } from '@cqdg/contract';
import { RevisionsStore } from '@cqdg/ui/revisions';

export type StaffDecision = 'accept' | 'return' | 'reopen';
export const staffDecisions: readonly StaffDecision[] = ['accept', 'return', 'reopen'];

/** What staff see and decide of a study's revisions. */
export class DecisionsStore extends RevisionsStore<StaffDecision, object> {
  readonly current = computed(() => this.revisions()?.[0] ?? null);
  /** What the state of the current revision lets them decide. */
  readonly open = computed(() => {
    const now = this.current();
    return now === null ? [] : staffDecisions.filter((act) => allows(now.state, act));
  });

  /** True once it is decided. Either way, the list shows what has become of the revision. */
  async take(act: StaffDecision, reason: string | null, message: string | null = null): Promise<boolean> {
    const now = this.current();
    const done = now && (await this.decide(act, now, reason, message));
    await this.load();
    return done !== null;
  }
}
