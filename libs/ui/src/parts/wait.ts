import { ChangeDetectionStrategy, Component, DestroyRef, inject, input, signal } from '@angular/core';
import { Icon } from '../icon/icon';
import { useTexts } from '../i18n/texts';
import { shellTexts } from '../shell/shell.texts';

/** Shown while something loads, after 300 ms: a shorter wait needs no word. */
@Component({
  selector: 'ui-wait',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  host: { class: 'wait', role: 'status' },
  template: `@if (late()) {
    <ui-icon class="spin" name="progress_activity" /><span>{{ label() || t().loading }}</span>
  }`,
})
export class Wait {
  readonly label = input('');
  protected readonly late = signal(false);
  protected readonly t = useTexts(shellTexts);

  constructor() {
    const timer = setTimeout(() => this.late.set(true), 300);
    inject(DestroyRef).onDestroy(() => clearTimeout(timer));
  }
}
