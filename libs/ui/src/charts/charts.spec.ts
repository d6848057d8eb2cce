import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { AreaChart } from './area-chart';
import { BarChart } from './bar-chart';
import { niceTop } from './scale';

describe('the top of a chart', () => {
  it.each([
    [0, 2],
    [1, 2],
    [3, 4],
    [9, 10],
    [10, 10],
    [11, 20],
    [37, 40],
    [41, 60],
    [950, 1000],
  ])('for %d is %d', (highest, top) => expect(niceTop(highest)).toBe(top));
});

@Component({
  selector: 'ui-test-charts',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AreaChart, BarChart],
  template: `<ui-bar-chart label="Deux jours" [heads]="['Jour', 'A', 'B']" [points]="bars" />
    <ui-area-chart label="La place" [heads]="['Jour', 'Place']" [points]="area" [words]="words" />`,
})
class Charts {
  bars = [
    { label: '1', lower: 3, upper: 1 },
    { label: '2', lower: 0, upper: 0 },
  ];
  area = [
    { label: '1', value: 0 },
    { label: '2', value: 4 },
  ];
  words = (value: number) => `${value} o`;
}

describe('a chart', () => {
  it('says in a sentence what it shows, draws what there is, and has every figure in a table', () => {
    const fixture = TestBed.createComponent(Charts);
    fixture.detectChanges();
    const page = fixture.nativeElement as HTMLElement;
    const [bars, area] = [...page.querySelectorAll('svg')];
    expect([bars?.getAttribute('role'), bars?.getAttribute('aria-label')]).toEqual(['img', 'Deux jours']);
    expect(bars?.querySelectorAll('rect')).toHaveLength(2);
    expect(area?.querySelector('.chart__line')?.getAttribute('d')).toBe('M0 150L296 0');
    const cells = [...page.querySelectorAll('td')].map((cell) => cell.textContent);
    expect(cells).toEqual(['1', '3', '1', '2', '0', '0', '1', '0 o', '2', '4 o']);
  });
});
