import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Icon } from '../icon/icon';
import { useTexts } from '../i18n/texts';
import { shellTexts } from '../shell/shell.texts';
import { type Toast, Toaster } from './toaster';

@Component({
  selector: 'ui-toasts',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  host: { class: 'toasts', role: 'status', 'aria-live': 'polite' },
  template: `@for (toast of toaster.toasts(); track toast.id) {
    <div
      class="toast"
      (mouseenter)="toaster.hold(toast.id)"
      (mouseleave)="toaster.resume(toast.id)"
      (focusin)="toaster.hold(toast.id)"
      (focusout)="toaster.resume(toast.id)"
    >
      <span>{{ toast.text }}</span>
      @if (toast.action; as action) {
        <button type="button" class="btn btn--sm" (click)="run(toast)">{{ action.label }}</button>
      }
      <button type="button" class="iconbtn iconbtn--sm" [attr.aria-label]="t().close" (click)="toaster.dismiss(toast.id)">
        <ui-icon class="i--sm" name="close" />
      </button>
    </div>
  }`,
})
export class Toasts {
  protected readonly toaster = inject(Toaster);
  protected readonly t = useTexts(shellTexts);

  protected run(toast: Toast): void {
    this.toaster.dismiss(toast.id);
    toast.action?.run();
  }
}
