import { ChangeDetectionStrategy, Component, Injectable, inject, signal } from '@angular/core';

/** How long words stay at least: what comes in the same moment waits, or the former would never be heard. */
const HEARD_MS = 150;

/** What screen readers are told, one after the other: one polite region for uploads, runs and proposals. */
@Injectable({ providedIn: 'root' })
export class LiveRegion {
  private readonly current = signal('');
  readonly message = this.current.asReadonly();
  private readonly waiting: string[] = [];
  private speaking = false;

  announce(message: string): void {
    this.waiting.push(message);
    if (!this.speaking) this.next();
  }

  private next(): void {
    const message = this.waiting.shift();
    this.speaking = message !== undefined;
    if (message === undefined) return;
    // Emptied first: the same words twice in a row are two messages.
    this.current.set('');
    setTimeout(() => {
      this.current.set(message);
      setTimeout(() => this.next(), HEARD_MS);
    }, 50);
  }
}

@Component({
  selector: 'ui-live-region',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sr', 'aria-live': 'polite', 'aria-atomic': 'true' },
  template: `{{ region.message() }}`,
})
export class LiveRegionOutlet {
  protected readonly region = inject(LiveRegion);
}
