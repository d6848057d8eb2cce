import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type IconName, icons } from './icons';

/**
 * A Material Symbol as inline SVG, as large as its font (20 px; classes `i--xs`, `i--sm`, `i--lg`). Always hidden from screen readers:
 * an icon alone needs an `aria-label` on its button. A new symbol: `node tools/build/icons.mjs add NAME`.
 */
@Component({
  selector: 'ui-icon',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'i', 'aria-hidden': 'true' },
  template: `<svg viewBox="0 -960 960 960" focusable="false"><path [attr.d]="path()" /></svg>`,
})
export class Icon {
  readonly name = input.required<IconName>();
  protected readonly path = computed(() => icons[this.name()]);
}
