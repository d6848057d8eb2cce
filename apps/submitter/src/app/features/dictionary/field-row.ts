import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import { Icon, Marked, Rich, useTexts } from '@cqdg/ui';
import { dictionaryTexts } from './dictionary.texts';
import { type FieldEntry, hitCodes } from './dictionary.view';

/** A longer list folds away. */
const shortList = 8;
const shortRules = 2;

@Component({
  selector: 'app-field-row',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, Marked, Rich],
  templateUrl: './field-row.html',
})
export class FieldRow {
  readonly field = input.required<FieldEntry>();
  readonly words = input<readonly string[]>([]);
  protected readonly t = useTexts(dictionaryTexts);
  protected readonly unfolded = signal(false);
  protected readonly allRules = signal(false);
  protected readonly folds = computed(() => this.field().codes.length > shortList);
  /** The whole list, or of a folded one what was searched for. */
  protected readonly codes = computed(() => (!this.folds() || this.unfolded() ? this.field().codes : hitCodes(this.field(), this.words())));
  protected readonly manyRules = computed(() => this.field().rules.length > shortRules);
  protected readonly rules = computed(() => (this.manyRules() && !this.allRules() ? [] : this.field().rules));
}
