import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { type Dictionary, type DictionaryChange, type Impact, describeChange } from '@cqdg/dictionary';
import { useFormat } from '../i18n/format';
import { LanguageService } from '../i18n/language.service';
import { useTexts } from '../i18n/texts';
import { EmptyState } from '../parts/empty-state';
import { type StateKind, StatePill } from '../parts/state-pill';
import { type ImpactFilter, compare, impacts } from './comparison.model';
import { comparisonTexts } from './comparison.texts';

/** What changed from one edition of a dictionary to another, side by side, and what it does to data. */
@Component({
  selector: 'ui-comparison',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyState, StatePill],
  templateUrl: './comparison.html',
  styleUrl: './comparison.css',
})
export class ComparisonView {
  readonly before = input.required<Dictionary>();
  readonly after = input.required<Dictionary>();
  protected readonly t = useTexts(comparisonTexts);
  protected readonly f = useFormat();
  protected readonly language = inject(LanguageService).language;
  protected readonly filter = signal<ImpactFilter>('all');
  protected readonly found = computed(() => compare(this.before(), this.after(), this.filter(), this.language()));
  protected readonly filters = computed(() => {
    const { total, counts } = this.found();
    const of = (id: ImpactFilter, count: number) => ({ id, count, label: this.t()[id] });
    return [of('all', total), ...impacts.map((impact) => of(impact, counts[impact]))];
  });
  protected readonly kinds: Record<Impact, StateKind> = { breaking: 'warn', widening: 'ok', text: 'quiet' };

  protected words(change: DictionaryChange): string {
    return describeChange(change, this.language());
  }

  protected lines(side: DictionaryChange['before']): string[] {
    return (side?.[this.language()] ?? '').split('\n').filter(Boolean);
  }
}
