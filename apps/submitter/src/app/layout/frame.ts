import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Session } from '@cqdg/ui';
import { PublicFrame } from './public-frame';
import { StudyFrame } from './study-frame';

/** Some pages, such as the dictionary, are for visitors too: the frame follows the session. */
@Component({
  selector: 'app-frame',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [PublicFrame, StudyFrame],
  template: `@if (session.status() === 'signed-in') {
      <app-study-frame />
    } @else {
      <app-public-frame />
    }`,
})
export class Frame {
  protected readonly session = inject(Session);
}
