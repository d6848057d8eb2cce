import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Icon } from '../icon/icon';
import { copying } from './copying';

@Component({
  selector: 'ui-copy',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `<button type="button" class="btn btn--outlined btn--sm" (click)="copying.copy()">
    <ui-icon [name]="copying.done() ? 'check' : 'content_copy'" />{{ copying.done() ? copying.t().copied : copying.t().copy
    }}<span class="sr">{{ ' ' + what() }}</span>
  </button>`,
})
export class CopyButton {
  readonly value = input.required<string>();
  /** For screen readers, after the verb: the link, the key. */
  readonly what = input('');
  protected readonly copying = copying(() => this.value());
}
