import { ChangeDetectionStrategy, Component, booleanAttribute, input, model } from '@angular/core';
import { Icon } from '../icon/icon';

/** A search box whose words the page follows as they are typed. */
@Component({
  selector: 'ui-search',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  host: { class: 'inputwrap' },
  template: `<ui-icon name="search" />
    <input
      #box
      [class]="small() ? 'input input--sm' : 'input'"
      type="search"
      spellcheck="false"
      [attr.aria-label]="label()"
      [placeholder]="placeholder() || label()"
      [value]="value()"
      (input)="value.set(box.value)"
    />`,
})
export class SearchField {
  readonly label = input.required<string>();
  readonly placeholder = input('');
  readonly small = input(false, { transform: booleanAttribute });
  readonly value = model('');
}
