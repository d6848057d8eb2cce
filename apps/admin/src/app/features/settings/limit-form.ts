import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, output } from '@angular/core';
import type { LimitSetting } from '@cqdg/contract';
import { useFormat, useTexts } from '@cqdg/ui';
import { settingsTexts } from './settings.texts';

/** One bound that the centre sets. */
@Component({
  selector: 'app-limit-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<form class="limit" novalidate (submit)="send($event)">
    <div [class]="wrong() ? 'field field--error' : 'field'">
      <label [for]="id()">{{ t().limit[limit().name].label }}</label>
      <input
        #box
        class="input"
        type="number"
        inputmode="numeric"
        step="1"
        [id]="id()"
        [min]="limit().min"
        [max]="limit().max"
        [value]="typed()"
        [attr.aria-invalid]="wrong() || null"
        [attr.aria-describedby]="id() + '-help'"
        (input)="typed.set(box.value)"
      />
      <p class="field__help" [id]="id() + '-help'">
        @if (wrong()) {
          {{ t().outOfRange(limit().min, limit().max) }}
        } @else {
          {{ t().limit[limit().name].help }} {{ t().range(limit().min, limit().max, limit().standard) }}
          @if (limit().changed; as changed) {
            {{ t().changed(changed.by, f().when(changed.at)) }}.
          }
        }
      </p>
    </div>
    <div class="row">
      @if (!limit().isStandard) {
        <button type="button" class="btn btn--text btn--sm" [disabled]="busy()" (click)="chosen.emit(null)">{{ t().reset }}</button>
      }
      <button type="submit" class="btn btn--outlined btn--sm" [disabled]="busy() || wrong() || same()">{{ t().save }}</button>
    </div>
  </form>`,
})
export class LimitForm {
  readonly limit = input.required<LimitSetting>();
  readonly busy = input(false);
  /** `null`: back to the standard. */
  readonly chosen = output<number | null>();
  protected readonly t = useTexts(settingsTexts);
  protected readonly f = useFormat();
  protected readonly id = computed(() => `limit-${this.limit().name.replace('.', '-')}`);
  protected readonly typed = linkedSignal(() => String(this.limit().value));
  private readonly value = computed(() => Number(this.typed().trim() || Number.NaN));
  protected readonly wrong = computed(() => {
    const { min, max } = this.limit();
    return !Number.isInteger(this.value()) || this.value() < min || this.value() > max;
  });
  protected readonly same = computed(() => this.value() === this.limit().value);

  protected send(event: Event): void {
    event.preventDefault();
    if (!this.wrong() && !this.same()) this.chosen.emit(this.value());
  }
}
