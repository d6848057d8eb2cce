import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { marks } from './marks';

/** A text in which the words that were searched for stand out. */
@Component({
  selector: 'ui-marked',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@for (part of parts(); track $index) {
    @if (part.hit) {
      <mark>{{ part.text }}</mark>
    } @else {
      <ng-container>{{ part.text }}</ng-container>
    }
  }`,
  preserveWhitespaces: false,
})
export class Marked {
  readonly text = input.required<string>();
  readonly words = input<readonly string[]>([]);
  protected readonly parts = computed(() => marks(this.text(), this.words()));
}
