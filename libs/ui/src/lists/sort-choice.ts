import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { Icon } from '../icon/icon';
import { useTexts } from '../i18n/texts';
import type { Direction, ListView } from './list-view';
import { listsTexts } from './lists.texts';

export interface SortColumn {
  key: string;
  label: string;
}

/** The order of a list on a phone, where the table has no heads to press. Hidden where there are. */
@Component({
  selector: 'ui-sort',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  host: { class: 'sortchoice' },
  template: `<label class="select select--sm"
      ><span class="quiet">{{ t().sort }}</span>
      <select #box (change)="order.emit({ sort: box.value, direction: view().direction })">
        @for (column of columns(); track column.key) {
          <option [value]="column.key" [selected]="column.key === view().sort">{{ column.label }}</option>
        }
      </select>
    </label>
    <button
      type="button"
      class="iconbtn"
      [attr.aria-label]="view().direction === 'asc' ? t().toDescending : t().toAscending"
      (click)="order.emit({ sort: view().sort, direction: view().direction === 'asc' ? 'desc' : 'asc' })"
    >
      <ui-icon [name]="view().direction === 'asc' ? 'arrow_upward' : 'arrow_downward'" />
    </button>`,
})
export class SortChoice {
  readonly columns = input.required<readonly SortColumn[]>();
  readonly view = input.required<ListView>();
  readonly order = output<{ sort: string; direction: Direction }>();
  protected readonly t = useTexts(listsTexts);
}
