import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { Session, StatusBar, Unreachable, watchSessionEnd } from '@cqdg/ui';

@Component({
  selector: 'app-root',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterOutlet, StatusBar, Unreachable],
  template: `@if (session.status() === 'unreachable') {
      <ui-unreachable />
    } @else {
      <router-outlet />
    }
    <ui-status-bar />`,
})
export class App {
  protected readonly session = inject(Session);

  constructor() {
    watchSessionEnd();
  }
}
