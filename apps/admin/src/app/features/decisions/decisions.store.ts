import { computed, signal } from '@angular/core';
import { type DecisionInput, type RevisionView, allows } from '@cqdg/contract';
import { attempt } from '@cqdg/ui';

export type StaffDecision = 'accept' | 'return' | 'reopen';
export const staffDecisions: readonly StaffDecision[] = ['accept', 'return', 'reopen'];

export interface DecisionsApi {
  revisions(): Promise<RevisionView[]>;
  decide(act: StaffDecision, input: DecisionInput): Promise<unknown>;
}

/** What staff see and decide of a study's revisions. */
export class DecisionsStore {
  readonly revisions = signal<readonly RevisionView[] | null>(null);
  readonly busy = signal<'load' | StaffDecision | null>(null);
  readonly problem = signal<unknown>(null);
  readonly current = computed(() => this.revisions()?.[0] ?? null);
  /** What the state of the current revision lets them decide. */
  readonly open = computed(() => {
    const now = this.current();
    return now === null ? [] : staffDecisions.filter((act) => allows(now.state, act));
  });

  constructor(private readonly api: DecisionsApi) {}

  async load(): Promise<void> {
    const revisions = await attempt(this, 'load', () => this.api.revisions());
    if (revisions) this.revisions.set(revisions);
  }

  /** True once it is decided. What was refused shows why, and what has become of the revision. */
  async decide(act: StaffDecision, reason: string | null): Promise<boolean> {
    const now = this.current();
    if (!now) return false;
    const seen = { revision: now.revision, state: now.state };
    const done = await attempt(this, act, async () => {
      await this.api.decide(act, { seen, reason });
      return true;
    });
    const why = this.problem();
    await this.load();
    if (why !== null) this.problem.set(why);
    return done === true;
  }
}
