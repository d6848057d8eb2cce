import { signal } from '@angular/core';
import type { Page } from '@cqdg/contract';
import { type ApiProblem, toApiProblem } from '../api/api-problem';

/** One page of a list that the server filters and sorts. A newer question wins over an older one whose answer comes late. */
export class PagedStore<Row, Query, Answer extends Page<Row> = Page<Row>> {
  readonly page = signal<Answer | null>(null);
  readonly problem = signal<ApiProblem | null>(null);
  private asked = 0;

  constructor(private readonly ask: (query: Query) => Promise<Answer>) {}

  async load(query: Query): Promise<void> {
    const ticket = ++this.asked;
    try {
      const page = await this.ask(query);
      if (ticket !== this.asked) return;
      this.page.set(page);
      this.problem.set(null);
    } catch (error) {
      if (ticket === this.asked) this.problem.set(toApiProblem(error));
    }
  }
}
