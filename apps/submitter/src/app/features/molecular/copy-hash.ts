import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Icon, copying } from '@cqdg/ui';

/** A checksum, shortened; pressing it copies the whole. */
@Component({
  selector: 'app-copy-hash',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  styles: `
    :host {
      display: block;
    }
    button {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      min-height: 26px;
      padding: 0 4px;
      margin-left: -4px;
      border: 0;
      border-radius: var(--mat-sys-corner-extra-small);
      background: transparent;
      color: var(--mat-sys-on-surface-variant);
      cursor: pointer;
      white-space: nowrap;
    }
    button:hover {
      background: var(--mat-sys-surface-container);
      color: var(--mat-sys-on-surface);
    }
    .kind {
      min-width: 54px;
      font: var(--mat-sys-label-small);
      text-align: left;
    }
  `,
  template: `<button type="button" [title]="value()" (click)="copying.copy()">
    <span class="kind" aria-hidden="true" translate="no">{{ kind() }}</span><code aria-hidden="true" translate="no">{{ short() }}</code
    ><ui-icon class="i--xs" [name]="copying.done() ? 'check' : 'content_copy'" /><span class="sr">{{ copying.t().copy }} {{ what() }}</span>
  </button>`,
})
export class CopyHash {
  readonly kind = input.required<string>();
  readonly value = input.required<string>();
  /** For screen readers, after the verb. */
  readonly what = input.required<string>();
  protected readonly copying = copying(() => this.value());
  protected readonly short = computed(() => `${this.value().slice(0, 8)}…${this.value().slice(-6)}`);
}
