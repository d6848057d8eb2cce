import { signal } from '@angular/core';
import type { CentreCounts } from '@cqdg/contract';

/** How much waits for the centre. What was shown stays where it cannot be read again: a badge is no place for an error. */
export class ConsoleCounts {
  readonly view = signal<CentreCounts | null>(null);
  private asking = false;
  private askAgain = false;

  constructor(private readonly ask: () => Promise<CentreCounts>) {}

  /** News that comes while it asks is asked for afterwards, once. */
  async load(): Promise<void> {
    if (this.asking) {
      this.askAgain = true;
      return;
    }
    this.asking = true;
    do {
      this.askAgain = false;
      const view = await this.ask().catch(() => null);
      if (view) this.view.set(view);
    } while (this.askAgain);
    this.asking = false;
  }
}
