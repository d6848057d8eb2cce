import type { Params } from '@angular/router';

export type Direction = 'asc' | 'desc';

/** How a list is shown: searched words, order, page counted from 1. */
export interface ListView<K extends string = string> {
  query: string;
  sort: K;
  direction: Direction;
  page: number;
}

export interface ListRules<K extends string> {
  /** The columns that can be sorted by; the first one orders a list of which the address says nothing. */
  sorts: readonly [K, ...K[]];
  /** Of that first order; ascending unless told. */
  direction?: Direction;
}

const longest = 250;

/** Reads the view that an address asks for; what makes no sense there is left out. */
export function readView<K extends string>(params: Params, { sorts, direction = 'asc' }: ListRules<K>): ListView<K> {
  const text = (name: string) => (typeof params[name] === 'string' ? (params[name] as string) : '');
  const sort = sorts.find((one) => one === text('sort'));
  const asked = text('dir');
  const page = Number(text('page') || 1);
  return {
    query: text('q').slice(0, longest),
    sort: sort ?? sorts[0],
    direction: asked === 'asc' || asked === 'desc' ? asked : sort === undefined || sort === sorts[0] ? direction : 'asc',
    page: Number.isInteger(page) && page > 0 && page <= 1_000_000 ? page : 1,
  };
}

/** The address of a view; what goes without saying is `null`, so that the router takes it out. */
export function viewParams<K extends string>(view: ListView<K>, { sorts, direction = 'asc' }: ListRules<K>): Params {
  const usual = view.sort === sorts[0] ? direction : 'asc';
  return {
    q: view.query || null,
    sort: view.sort === sorts[0] ? null : view.sort,
    dir: view.direction === usual ? null : view.direction,
    page: view.page > 1 ? view.page : null,
  };
}
