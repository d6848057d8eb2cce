import { signal } from '@angular/core';
import type { DecisionInput, RevisionView } from '@cqdg/contract';
import { type ApiProblem, toApiProblem } from '../api/api-problem';
import { attempt } from '../state/attempt';

export interface RevisionsApi<Act, Result> {
  revisions(): Promise<RevisionView[]>;
  decide(act: Act, input: DecisionInput): Promise<Result>;
}

/** The revisions of a study, and the acts by which people decide of the current one, each on what they saw. */
export class RevisionsStore<Act, Result> {
  readonly revisions = signal<readonly RevisionView[] | null>(null);
  readonly busy = signal<Act | null>(null);
  /** Why the last decision was refused: it stays while the list is read again. */
  readonly problem = signal<ApiProblem | null>(null);
  /** Why the list could not be read. */
  readonly unread = signal<ApiProblem | null>(null);
  private asked = 0;

  constructor(private readonly api: RevisionsApi<Act, Result>) {}

  async load(): Promise<void> {
    const ticket = ++this.asked;
    try {
      const revisions = await this.api.revisions();
      if (ticket !== this.asked) return;
      this.revisions.set(revisions);
      this.unread.set(null);
    } catch (problem) {
      if (ticket === this.asked) this.unread.set(toApiProblem(problem));
    }
  }

  /** What the server answered; `null` where it refused. */
  async decide(
    act: Act,
    { revision, state }: DecisionInput['seen'],
    reason: string | null,
    message: string | null = null,
  ): Promise<Result | null> {
    const words = { reason, ...(message !== null && { message }) };
    return attempt(this, act, () => this.api.decide(act, { seen: { revision, state }, ...words }));
  }
}
