import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { SessionState } from '@cqdg/ui';
import { filter, map } from 'rxjs';
import { PublicFrame } from './public-frame';
import { StudyFrame } from './study-frame';

/**
 * Some pages, such as the dictionary, are for visitors too: the frame follows the session, but only from page to page. Were it to change
 * while a page is shown, that page would be made anew just to be left.
 */
@Component({
  selector: 'app-frame',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [PublicFrame, StudyFrame],
  template: `@if (signedIn()) {
      <app-study-frame />
    } @else {
      <app-public-frame />
    }`,
})
export class Frame {
  private readonly session = inject(SessionState);
  protected readonly signedIn = toSignal(
    inject(Router).events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map(() => this.session.status() === 'signed-in'),
    ),
    { initialValue: this.session.status() === 'signed-in' },
  );
}
