import { Location } from '@angular/common';
import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MatSortModule } from '@angular/material/sort';
import { Router, provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { listState } from './list-state';
import { readView, viewParams } from './list-view';
import { SortChoice } from './sort-choice';
import { sortRows } from './sort-rows';

const rules = { sorts: ['name', 'age'] as const, direction: 'asc' as const };

describe('the view of a list in the address', () => {
  it('reads back as it was written', () => {
    const view = { query: 'roy', sort: 'age' as const, direction: 'desc' as const, page: 3 };
    expect(viewParams(view, rules)).toEqual({ q: 'roy', sort: 'age', dir: 'desc', page: 3 });
    expect(readView({ q: 'roy', sort: 'age', dir: 'desc', page: '3' }, rules)).toEqual(view);
  });
  it('says nothing that goes without saying', () => {
    expect(viewParams(readView({}, rules), rules)).toEqual({ q: null, sort: null, dir: null, page: null });
    expect(readView({}, { sorts: ['since', 'name'], direction: 'desc' })).toMatchObject({ sort: 'since', direction: 'desc' });
  });
  it.each([
    { sort: 'password' },
    { dir: 'sideways' },
    { page: '-1' },
    { page: '1e9' },
    { page: 'x' },
    { sort: ['age', 'name'] },
    { q: ['a', 'b'] },
  ])('does not follow %j', (params) => expect(readView(params, rules)).toEqual(readView({}, rules)));
});

describe('sorting', () => {
  const names = [{ n: 'S-10' }, { n: 'Émile' }, { n: 'S-2' }, { n: 'Zoé' }, { n: 'eve' }];
  it('goes by the language: accents and capitals aside, numbers by their value', () => {
    expect(sortRows(names, ({ n }) => n, 'asc', 'fr').map(({ n }) => n)).toEqual(['Émile', 'eve', 'S-2', 'S-10', 'Zoé']);
  });
  it('turns round, and leaves the list it was given alone', () => {
    expect(sortRows([1, 3, 2], (n) => n, 'desc', 'en')).toEqual([3, 2, 1]);
    expect(names[0]?.n).toBe('S-10');
  });
});

@Component({
  selector: 'ui-test-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [MatSortModule, SortChoice],
  template: `<input #box [value]="list.view().query" (input)="list.search(box.value)" />
    <ui-sort [columns]="columns" [view]="list.view()" (order)="list.order($event.sort, $event.direction)" />
    <button type="button" class="turn" (click)="list.turn(2)">2</button>
    <table
      matSort
      matSortDisableClear
      [matSortActive]="list.view().sort"
      [matSortDirection]="list.view().direction"
      (matSortChange)="list.order($event.active, $event.direction)"
    >
      <tr>
        <th mat-sort-header="name">Name</th>
        <th mat-sort-header="age">Age</th>
      </tr>
    </table>`,
})
class ListPage {
  readonly list = listState(rules);
  readonly columns = [
    { key: 'name', label: 'Name' },
    { key: 'age', label: 'Age' },
  ];
}

async function shown(path: string) {
  TestBed.configureTestingModule({ providers: [provideRouter([{ path: 'list', component: ListPage }])] });
  TestBed.inject(Router).setUpLocationChangeListener();
  const harness = await RouterTestingHarness.create(path);
  const page = harness.routeNativeElement as HTMLElement;
  const settle = () => harness.fixture.whenStable();
  await settle();
  const orders = () => [...page.querySelectorAll('th')].map((head) => head.getAttribute('aria-sort'));
  const press = async (selector: string) => {
    page.querySelector<HTMLElement>(selector)?.click();
    await settle();
  };
  return {
    page,
    settle,
    orders,
    press,
    location: TestBed.inject(Location),
    list: (harness.routeDebugElement?.componentInstance as ListPage).list,
  };
}

describe('a list that keeps its place', () => {
  it('opens as its address says, and tells the order to a screen reader', async () => {
    const { page, orders } = await shown('/list?q=roy&sort=age&dir=desc');
    expect(page.querySelector('input')?.value).toBe('roy');
    expect(orders()).toEqual(['none', 'descending']);
  });

  it('writes what a head is pressed for into the address, from the first page on', async () => {
    const { press, orders, location } = await shown('/list?page=4&other=1');
    await press('th:nth-child(2)');
    expect(location.path()).toBe('/list?other=1&sort=age');
    await press('th:nth-child(2)');
    expect(location.path()).toBe('/list?other=1&sort=age&dir=desc');
    expect(orders()).toEqual(['none', 'descending']);
  });

  it('is sorted on a phone by a choice and a button', async () => {
    const { page, press, settle, location } = await shown('/list');
    const box = page.querySelector('select') as HTMLSelectElement;
    box.value = 'age';
    box.dispatchEvent(new Event('change'));
    await settle();
    await press('ui-sort button');
    expect(location.path()).toBe('/list?sort=age&dir=desc');
  });

  it('never takes back what is being typed', async () => {
    const { page, settle, location } = await shown('/list');
    const box = page.querySelector('input') as HTMLInputElement;
    for (const words of ['r', 'ro', 'roy']) {
      box.value = words;
      box.dispatchEvent(new Event('input'));
      expect(box.value).toBe(words);
    }
    await settle();
    expect([box.value, location.path()]).toEqual(['roy', '/list?q=roy']);
  });

  it('goes back to the page before', async () => {
    const { press, settle, location, list } = await shown('/list?q=roy');
    await press('.turn');
    expect([list.view().page, location.path()]).toEqual([2, '/list?q=roy&page=2']);
    location.back();
    // The router answers "back" in its own time.
    for (let turns = 0; turns < 1000 && list.view().page !== 1; turns++) await new Promise((resolve) => setTimeout(resolve));
    await settle();
    expect([list.view().page, location.path()]).toEqual([1, '/list?q=roy']);
  });
});
