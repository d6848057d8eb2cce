import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** A hash as people compare it: its beginning and its end; the whole is in the title, and copied whole. */
@Component({
  selector: 'app-hash',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<code class="hash" translate="no" [attr.title]="value()"
    >{{ head() }}<span class="wide">{{ more() }}</span
    >…<span class="wide">{{ before() }}</span
    >{{ tail() }}</code
  >`,
})
export class HashText {
  readonly value = input.required<string>();
  protected readonly head = computed(() => this.value().slice(0, 8));
  protected readonly more = computed(() => this.value().slice(8, 16));
  protected readonly before = computed(() => this.value().slice(-16, -8));
  protected readonly tail = computed(() => this.value().slice(-8));
}
