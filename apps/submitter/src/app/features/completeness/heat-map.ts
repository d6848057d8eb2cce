import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import type { CompletenessSummary } from '@cqdg/contract';
import { useFormat, useTexts } from '@cqdg/ui';
import { completenessTexts } from './completeness.texts';
import { pathsOf, rangeOf, percentOf } from './heat-map.model';

/** Tables by participants, the most complete at the left. A picture with a sentence; the slider under it reads it column by column. */
@Component({
  selector: 'app-heat-map',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './heat-map.html',
  styleUrl: './heat-map.css',
})
export class HeatMap {
  readonly summary = input.required<CompletenessSummary>();
  /** Tables that the check did not see. */
  readonly notSent = input<readonly string[]>([]);
  readonly chosen = input<string | null>(null);
  readonly table = output<string>();
  readonly participant = output<string>();
  protected readonly t = useTexts(completenessTexts);
  protected readonly f = useFormat();
  protected readonly at = signal<number | null>(null);
  protected readonly columns = computed(() => this.summary().map.columns);
  protected readonly rows = computed(() => {
    const { tables, map } = this.summary();
    return tables.map(({ table, mean }, i) => ({ table, mean: percentOf(mean, this.f()), paths: pathsOf(map.tables[i] ?? []) }));
  });
  protected readonly sentence = computed(() =>
    this.t().picture(
      this.summary().participants,
      this.rows()
        .map(({ table, mean }) => this.t().tableMean(table, mean))
        .join(', '),
    ),
  );
  protected readonly axis = computed(() => {
    const [people, columns] = [this.summary().participants, this.columns().length];
    return people === columns ? this.t().axis(people) : this.t().axisGathered(people, columns);
  });
  protected readonly column = computed(() => {
    const at = this.at();
    return at === null ? null : (this.columns()[at] ?? null);
  });
  protected readonly words = computed(() => this.wordsOf(this.at() ?? 0));
  /** What each table has in the column at hand. */
  protected readonly cells = computed(() => {
    const at = this.at();
    if (at === null) return [];
    const { tables, map } = this.summary();
    return tables.map(({ table }, i) => {
      const percent = map.tables[i]?.[at] ?? -1;
      return { table, text: percent < 0 ? this.t().noRow : this.f().percent(percent / 100) };
    });
  });

  protected move(event: MouseEvent): void {
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const at = Math.floor(((event.clientX - box.left) / Math.max(1, box.width)) * this.columns().length);
    this.at.set(Math.min(Math.max(0, at), this.columns().length - 1));
  }

  private wordsOf(at: number): string {
    const column = this.columns()[at];
    if (!column) return '';
    const share = percentOf(column.share, this.f());
    if (column.participant !== null) return this.t().one(column.participant, share);
    const { from, to } = rangeOf(this.summary().map, at);
    return this.t().at(from, to, share);
  }
}
