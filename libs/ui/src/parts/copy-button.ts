import { Clipboard } from '@angular/cdk/clipboard';
import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { LiveRegion } from '../feedback/live-region';
import { Icon } from '../icon/icon';
import { defineTexts, useTexts } from '../i18n/texts';

const texts = defineTexts({
  fr: { copy: 'Copier', copied: 'Copié' },
  en: { copy: 'Copy', copied: 'Copied' },
});

@Component({
  selector: 'ui-copy',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `<button type="button" class="btn btn--outlined btn--sm" (click)="copy()">
    <ui-icon [name]="done() ? 'check' : 'content_copy'" />{{ done() ? t().copied : t().copy }}<span class="sr">{{ ' ' + what() }}</span>
  </button>`,
})
export class CopyButton {
  readonly value = input.required<string>();
  /** For screen readers, after the verb: the link, the key. */
  readonly what = input('');
  protected readonly done = signal(false);
  protected readonly t = useTexts(texts);
  private readonly clipboard = inject(Clipboard);
  private readonly live = inject(LiveRegion);

  protected copy(): void {
    if (!this.clipboard.copy(this.value())) return;
    this.done.set(true);
    this.live.announce(this.t().copied);
    setTimeout(() => this.done.set(false), 3_000);
  }
}
