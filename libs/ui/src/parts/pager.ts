import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { Icon } from '../icon/icon';
import { useFormat } from '../i18n/format';
import { useTexts } from '../i18n/texts';
import { shellTexts } from '../shell/shell.texts';

/** Pages of a list, counted from 1. Shows nothing where all fits on one page. */
@Component({
  selector: 'ui-pager',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `@if (last() > 1) {
    <nav class="pager" [attr.aria-label]="t().pages">
      <span class="small quiet">{{ t().range(f().number(from()), f().number(to()), f().number(total())) }}</span>
      <button type="button" class="iconbtn" [attr.aria-label]="t().previous" [disabled]="page() <= 1" (click)="turn.emit(page() - 1)">
        <ui-icon name="chevron_left" />
      </button>
      <button type="button" class="iconbtn" [attr.aria-label]="t().next" [disabled]="page() >= last()" (click)="turn.emit(page() + 1)">
        <ui-icon name="chevron_right" />
      </button>
    </nav>
  }`,
})
export class Pager {
  readonly page = input.required<number>();
  readonly size = input.required<number>();
  readonly total = input.required<number>();
  readonly turn = output<number>();
  protected readonly t = useTexts(shellTexts);
  protected readonly f = useFormat();
  protected readonly last = computed(() => Math.max(Math.ceil(this.total() / this.size()), 1));
  protected readonly from = computed(() => (this.page() - 1) * this.size() + 1);
  protected readonly to = computed(() => Math.min(this.page() * this.size(), this.total()));
}
