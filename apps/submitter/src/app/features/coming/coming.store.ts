import { signal } from '@angular/core';
import type { ComingEdition, ComingEditions } from '@cqdg/contract';
import { type ApiProblem, toApiProblem } from '@cqdg/ui';

export interface ComingSource {
  comingEditions(): Promise<ComingEditions>;
}

/** The editions of the dictionary that have a date, with what they would change for the study. */
export class ComingStore {
  readonly editions = signal<readonly ComingEdition[]>([]);
  readonly problem = signal<ApiProblem | null>(null);
  private asked = 0;

  constructor(private readonly source: ComingSource) {}

  /** What is shown stays until the newer answer has come. */
  async load(): Promise<void> {
    const ticket = ++this.asked;
    this.problem.set(null);
    try {
      const { editions } = await this.source.comingEditions();
      if (ticket === this.asked) this.editions.set(editions);
    } catch (problem) {
      if (ticket === this.asked) this.problem.set(toApiProblem(problem));
    }
  }
}
