import { ChangeDetectionStrategy, Component, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { permissionsIn } from '@cqdg/contract';

@Component({
  selector: 'app-root',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [MatButtonModule],
  template: `<h1>CQDG {{ count() }}</h1>
    <button mat-flat-button type="button">ok</button>`,
})
export class App {
  protected readonly count = signal(permissionsIn('lead', null).size);
}
