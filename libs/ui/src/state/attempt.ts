import type { WritableSignal } from '@angular/core';
import { type ApiProblem, toApiProblem } from '../api/api-problem';

/** What a page shows of the one act that a person can have under way. */
export interface Acting<Act> {
  /** The act under way, or `null`. */
  readonly busy: WritableSignal<Act | null>;
  /** Why the last act failed, or `null`. */
  readonly problem: WritableSignal<ApiProblem | null>;
}

/** Does `work` as `act`, showing that it goes on and why it failed. Gives what the work gave; `null` when it failed. */
export async function attempt<Act, Result>(store: Acting<Act>, act: Act, work: () => Promise<Result>): Promise<Result | null> {
  store.busy.set(act);
  store.problem.set(null);
  try {
    return await work();
  } catch (problem) {
    store.problem.set(toApiProblem(problem));
    return null;
  } finally {
    store.busy.set(null);
  }
}
