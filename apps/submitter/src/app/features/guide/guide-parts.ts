import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Part } from './guide.model';

/** A line of words with its marks and links. */
@Component({
  selector: 'app-guide-parts',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink],
  template: `@for (part of parts(); track $index) {
    @switch (part.kind) {
      @case ('code') {
        <code translate="no">{{ part.text }}</code>
      }
      @case ('strong') {
        <b>{{ part.text }}</b>
      }
      @case ('em') {
        <em>{{ part.text }}</em>
      }
      @case ('link') {
        <a [routerLink]="part.to" [fragment]="part.fragment">{{ part.text }}</a>
      }
      @default {
        <ng-container>{{ part.text }}</ng-container>
      }
    }
  }`,
  preserveWhitespaces: false,
})
export class GuideParts {
  readonly parts = input.required<readonly Part[]>();
}
