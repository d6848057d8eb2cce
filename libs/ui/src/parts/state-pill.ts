import { ChangeDetectionStrategy, Component, booleanAttribute, computed, input } from '@angular/core';
import { Icon } from '../icon/icon';
import type { IconName } from '../icon/icons';

export type StateKind = 'ok' | 'warn' | 'error' | 'run' | 'next' | 'quiet';

const defaults: Record<StateKind, IconName> = {
  ok: 'check_circle',
  warn: 'warning',
  error: 'error',
  run: 'progress_activity',
  next: 'arrow_forward',
  quiet: 'remove',
};

/** What a thing is in now: an icon and a word, never colour alone. `plain` in dense tables. */
@Component({
  selector: 'ui-state',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  host: { '[class]': 'classes()' },
  template: `<ui-icon [name]="icon() ?? fallback()" [class.spin]="kind() === 'run'" /><ng-content />`,
})
export class StatePill {
  readonly kind = input.required<StateKind>();
  readonly icon = input<IconName | null>(null);
  readonly plain = input(false, { transform: booleanAttribute });
  protected readonly fallback = computed(() => defaults[this.kind()]);
  protected readonly classes = computed(
    () => `state${this.kind() === 'quiet' ? '' : ` state--${this.kind()}`}${this.plain() ? ' state--plain' : ''}`,
  );
}
