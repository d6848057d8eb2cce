import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { Session, Unreachable, watchSessionEnd } from '@cqdg/ui';

@Component({
  selector: 'app-root',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterOutlet, Unreachable],
  template: `@if (session.status() === 'unreachable') {
      <ui-unreachable />
    } @else {
      <router-outlet />
    }`,
})
export class App {
  protected readonly session = inject(Session);

  constructor() {
    watchSessionEnd();
  }
}
