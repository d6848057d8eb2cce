import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { useFormat } from '../i18n/format';
import { ChartData } from './chart-data';
import { frame, heightOf, niceTop } from './scale';

export interface BarPoint {
  label: string;
  lower: number;
  upper: number;
}

/** Two counts a day, one upon the other. Who cannot see it is told the sentence, and finds every figure in the table below. */
@Component({
  selector: 'ui-bar-chart',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ChartData],
  template: `<svg class="chart" viewBox="0 -8 350 182" role="img" [attr.aria-label]="label()">
      @for (line of lines(); track line.y) {
        <line class="chart__grid" x1="0" [attr.x2]="width" [attr.y1]="line.y" [attr.y2]="line.y" />
        <text class="chart__text" [attr.x]="width + 8" [attr.y]="line.y + 4">{{ f().number(line.value) }}</text>
      }
      @for (bar of bars(); track $index) {
        @if (bar.lower > 0) {
          <rect class="chart__a" [attr.x]="bar.x" [attr.y]="height - bar.lower" [attr.width]="bar.width" [attr.height]="bar.lower" />
        }
        @if (bar.upper > 0) {
          <rect
            class="chart__b"
            [attr.x]="bar.x + 0.5"
            [attr.y]="height - bar.lower - bar.upper"
            [attr.width]="bar.width - 1"
            [attr.height]="bar.upper"
          />
        }
      }
      <text class="chart__text" x="0" y="170">{{ points().at(0)?.label }}</text>
      <text class="chart__text" [attr.x]="width" y="170" text-anchor="end">{{ points().at(-1)?.label }}</text>
    </svg>
    <ui-chart-data [caption]="label()" [heads]="heads()" [rows]="rows()" />`,
})
export class BarChart {
  readonly points = input.required<readonly BarPoint[]>();
  /** What it shows, in a sentence. */
  readonly label = input.required<string>();
  /** The heads of the table: the day, the lower and the upper count. */
  readonly heads = input.required<readonly string[]>();
  protected readonly f = useFormat();
  protected readonly width = frame.width;
  protected readonly height = frame.height;
  private readonly top = computed(() => niceTop(Math.max(0, ...this.points().map(({ lower, upper }) => lower + upper))));
  protected readonly lines = computed(() =>
    [0, this.top() / 2, this.top()].map((value) => ({ value, y: frame.height - heightOf(value, this.top()) })),
  );
  protected readonly bars = computed(() => {
    const room = frame.width / Math.max(1, this.points().length);
    return this.points().map(({ lower, upper }, at) => ({
      ...{ x: at * room + room * 0.15, width: room * 0.7 },
      ...{ lower: heightOf(lower, this.top()), upper: heightOf(upper, this.top()) },
    }));
  });
  protected readonly rows = computed(() =>
    this.points().map(({ label, lower, upper }) => [label, this.f().number(lower), this.f().number(upper)]),
  );
}
