import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { ChartData } from './chart-data';
import { frame, heightOf, niceTop } from './scale';

export interface AreaPoint {
  label: string;
  value: number;
}

/** How much there is, day after day. */
@Component({
  selector: 'ui-area-chart',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ChartData],
  template: `<svg class="chart" viewBox="0 -8 350 182" role="img" [attr.aria-label]="label()">
      @for (line of lines(); track line.y) {
        <line class="chart__grid" x1="0" [attr.x2]="width" [attr.y1]="line.y" [attr.y2]="line.y" />
        <text class="chart__text" [attr.x]="width + 8" [attr.y]="line.y + 4">{{ line.text }}</text>
      }
      <path class="chart__area" [attr.d]="area()" />
      <path class="chart__line" [attr.d]="line()" />
      @if (last(); as dot) {
        <circle class="chart__dot" [attr.cx]="dot.x" [attr.cy]="dot.y" r="4" />
      }
      <text class="chart__text" x="0" y="170">{{ points().at(0)?.label }}</text>
      <text class="chart__text" [attr.x]="width" y="170" text-anchor="end">{{ points().at(-1)?.label }}</text>
    </svg>
    <ui-chart-data [caption]="label()" [heads]="heads()" [rows]="rows()" />`,
})
export class AreaChart {
  readonly points = input.required<readonly AreaPoint[]>();
  readonly label = input.required<string>();
  readonly heads = input.required<readonly string[]>();
  readonly words = input.required<(value: number) => string>();
  protected readonly width = frame.width;
  private readonly top = computed(() => niceTop(Math.max(0, ...this.points().map(({ value }) => value))));
  protected readonly lines = computed(() =>
    [0, this.top() / 2, this.top()].map((value) => ({ text: this.words()(value), y: frame.height - heightOf(value, this.top()) })),
  );
  private readonly dots = computed(() => {
    const step = frame.width / Math.max(1, this.points().length - 1);
    return this.points().map(({ value }, at) => ({ x: at * step, y: frame.height - heightOf(value, this.top()) }));
  });
  protected readonly last = computed(() => this.dots().at(-1));
  protected readonly line = computed(() => this.dots().reduce((path, { x, y }, at) => `${path}${at === 0 ? 'M' : 'L'}${x} ${y}`, ''));
  protected readonly area = computed(() => (this.line() ? `${this.line()}L${this.last()?.x ?? 0} ${frame.height}L0 ${frame.height}Z` : ''));
  protected readonly rows = computed(() => this.points().map(({ label, value }) => [label, this.words()(value)]));
}
