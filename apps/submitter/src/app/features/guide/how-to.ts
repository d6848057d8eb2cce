import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon, useTexts } from '@cqdg/ui';
import type { ChapterId } from './guide.model';
import { guideTexts } from './guide.texts';

/** From a page to the chapter that explains it. */
@Component({
  selector: 'app-how-to',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, RouterLink],
  template: `<a [routerLink]="['/guide', chapter()]"><ui-icon class="i--xs" name="help" />{{ t().howTo[chapter()] }}</a>`,
  styles: `
    a {
      display: inline-flex;
      align-items: center;
      gap: 4px;
      min-height: 24px;
    }
  `,
})
export class HowTo {
  readonly chapter = input.required<ChapterId>();
  protected readonly t = useTexts(guideTexts);
}
