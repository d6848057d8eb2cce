import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { richParts } from './rich-parts';

/** A sentence in which `names` between backquotes are code, never translated, and **words** between stars are strong. */
@Component({
  selector: 'ui-rich',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@for (part of parts(); track $index) {
    @switch (part.kind) {
      @case ('code') {
        <code translate="no">{{ part.text }}</code>
      }
      @case ('strong') {
        <b>{{ part.text }}</b>
      }
      @default {
        <ng-container>{{ part.text }}</ng-container>
      }
    }
  }`,
  preserveWhitespaces: false,
})
export class Rich {
  readonly text = input.required<string>();
  protected readonly parts = computed(() => richParts(this.text()));
}
