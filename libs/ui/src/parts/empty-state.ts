import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Icon } from '../icon/icon';
import type { IconName } from '../icon/icons';
import { Rich } from './rich';

/** What this is, what to do, one button (projected). Never an illustration. */
@Component({
  selector: 'ui-empty',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, Rich],
  host: { class: 'empty' },
  template: `<ui-icon [name]="icon()" />
    <h2>{{ heading() }}</h2>
    @if (text(); as words) {
      <p><ui-rich [text]="words" /></p>
    }
    <p class="row"><ng-content /></p>`,
})
export class EmptyState {
  readonly icon = input.required<IconName>();
  readonly heading = input.required<string>();
  readonly text = input('');
}
