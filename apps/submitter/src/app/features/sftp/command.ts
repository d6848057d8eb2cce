import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { CopyButton } from '@cqdg/ui';

/** A command to be pasted into a terminal as it stands. */
@Component({
  selector: 'app-command',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CopyButton],
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: flex-start;
      gap: var(--cqdg-space-2);
      padding: 6px 6px 6px var(--cqdg-space-3);
      border-radius: var(--mat-sys-corner-small);
      background: var(--mat-sys-surface-container);
    }
    pre {
      flex: 1 1 12rem;
      min-width: 0;
      margin: 0;
      padding-block: 5px;
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
  `,
  template: `<pre translate="no"><code>{{ text() }}</code></pre>
    <ui-copy [value]="text()" [what]="what()" />`,
})
export class Command {
  readonly text = input.required<string>();
  /** For screen readers, after the verb. */
  readonly what = input('');
}
