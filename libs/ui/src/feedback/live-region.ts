import { ChangeDetectionStrategy, Component, Injectable, inject, signal } from '@angular/core';

/** What screen readers are told: one polite region for uploads, runs and proposals. */
@Injectable({ providedIn: 'root' })
export class LiveRegion {
  private readonly current = signal('');
  readonly message = this.current.asReadonly();

  announce(message: string): void {
    // Emptied first: the same words twice in a row are two messages.
    this.current.set('');
    setTimeout(() => this.current.set(message), 50);
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
