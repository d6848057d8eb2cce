import { ChangeDetectionStrategy, Component, DestroyRef, inject } from '@angular/core';
import { EmptyState } from '../parts/empty-state';
import { useTexts } from '../i18n/texts';
import { shellTexts } from '../shell/shell.texts';
import { CONNECTED } from '../status/connection';
import { Session } from './session';

/** In place of every page, when the server did not answer at the start. */
@Component({
  selector: 'ui-unreachable',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyState],
  host: { class: 'page alone' },
  template: `<ui-empty icon="cloud_off" [heading]="t().unreachableTitle" [text]="t().unreachableText">
    <button type="button" class="btn btn--filled" (click)="session.load()">{{ t().retry }}</button>
  </ui-empty>`,
})
export class Unreachable {
  protected readonly session = inject(Session);
  protected readonly t = useTexts(shellTexts);

  constructor() {
    const again = () => void this.session.load();
    window.addEventListener(CONNECTED, again);
    inject(DestroyRef).onDestroy(() => window.removeEventListener(CONNECTED, again));
  }
}
