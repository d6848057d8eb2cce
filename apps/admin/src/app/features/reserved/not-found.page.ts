import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { EmptyState, pageTitle, useTexts } from '@cqdg/ui';
import { consoleTexts } from '../../layout/console.texts';

@Component({
  selector: 'app-not-found',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyState, RouterLink],
  host: { class: 'page' },
  template: `<h1 class="sr">{{ t().notFoundTitle }}</h1>
    <ui-empty icon="search_off" [heading]="t().notFoundTitle" [text]="t().notFoundText">
      <a class="btn btn--filled" routerLink="/studies">{{ t().toStudies }}</a>
    </ui-empty>`,
})
export class NotFoundPage {
  protected readonly t = useTexts(consoleTexts);

  constructor() {
    pageTitle(() => [this.t().notFoundTitle]);
  }
}
