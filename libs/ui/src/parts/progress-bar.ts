import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** A share of a whole, from 0 to 1; `null` where it is not known yet. The words beside it are the page's. */
@Component({
  selector: 'ui-bar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: {
    '[class]': 'value() === null ? "bar bar--wait" : "bar"',
    role: 'progressbar',
    'aria-valuemin': '0',
    'aria-valuemax': '100',
    '[attr.aria-valuenow]': 'percent()',
    '[attr.aria-label]': 'label()',
  },
  template: `<span [style.width.%]="percent()"></span>`,
})
export class ProgressBar {
  readonly value = input.required<number | null>();
  readonly label = input.required<string>();
  protected readonly percent = computed(() => {
    const value = this.value();
    return value === null ? null : Math.round(Math.min(Math.max(value, 0), 1) * 100);
  });
}
