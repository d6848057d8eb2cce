import { type Signal, effect, inject, signal, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { type Direction, type ListRules, type ListView, readView, viewParams } from './list-view';

export interface ListState<K extends string> {
  readonly view: Signal<ListView<K>>;
  /** Another search begins at the first page. */
  search(query: string): void;
  /** So does another order. */
  order(sort: string, direction: Direction | ''): void;
  turn(page: number): void;
}

/**
 * The search, order and page of a list, kept in the address: a link shows the same, and "back" keeps the place. The page follows at once;
 * the address, which takes its time, never takes back what is being typed. To be called where injection is possible.
 */
export function listState<K extends string>(rules: ListRules<K>): ListState<K> {
  const router = inject(Router);
  const route = inject(ActivatedRoute);
  const params = toSignal(route.queryParams, { requireSync: true });
  const view = signal(readView(params(), rules), { equal: same });
  let onTheWay = 0;
  effect(() => {
    const asked = readView(params(), rules);
    untracked(() => {
      if (onTheWay === 0) view.set(asked);
    });
  });
  const show = async (change: Partial<ListView<K>>, replaceUrl: boolean): Promise<void> => {
    const next = { ...view(), page: 1, ...change };
    // An address that says so already is left alone: writing it would stop a person who is on the way to another page.
    if (same(next, view())) return;
    view.set(next);
    onTheWay++;
    const queryParams = viewParams(view(), rules);
    // The page stays where it is: only the list changes.
    await router
      .navigate([], { relativeTo: route, queryParams, queryParamsHandling: 'merge', replaceUrl, scroll: 'manual' })
      .finally(() => onTheWay--);
  };
  return {
    view: view.asReadonly(),
    search: (query) => void show({ query }, true),
    order: (sort, direction) => {
      const wanted = rules.sorts.find((one) => one === sort);
      if (wanted !== undefined) void show({ sort: wanted, direction: direction || 'asc' }, true);
    },
    turn: (page) => void show({ page }, false),
  };
}

function same(a: ListView, b: ListView): boolean {
  return a.query === b.query && a.sort === b.sort && a.direction === b.direction && a.page === b.page;
}
