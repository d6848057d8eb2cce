import type { Params } from '@angular/router';
import type { FindingGroup } from '@cqdg/contract';
import type { FindingsStore, GroupPlace } from '@cqdg/ui/findings';

/** The place in the findings that an address names: a group and a page of it, or one table. */
export interface FindingsPlace {
  group: GroupPlace | null;
  table: string | null;
  page: number;
}

/** Reads a place from an address; what makes no sense there is left out. */
export function placeOf(params: Params): FindingsPlace {
  const text = (name: string) => (typeof params[name] === 'string' && params[name] !== '' ? (params[name] as string) : null);
  const code = text('code');
  const page = Number(text('page') ?? 1);
  const severity = text('severity') === 'warning' ? 'warning' : 'error';
  return {
    group: code === null ? null : { table: text('table'), field: text('field'), code, severity },
    table: code === null ? (text('table') ?? text('only')) : text('only'),
    page: Number.isInteger(page) && page > 0 ? page : 1,
  };
}

/** The address of a group; parts that are not set are `null`, so that the router takes them out. */
export function paramsOf(group: FindingGroup | null, page = 1, only: string | null = null): Params {
  return {
    table: group?.table ?? null,
    field: group?.field ?? null,
    code: group?.code ?? null,
    severity: group?.severity === 'warning' ? 'warning' : null,
    page: page > 1 ? page : null,
    only,
  };
}

/** Shows what an address names, once the groups are there. */
export async function goTo(store: FindingsStore, place: FindingsPlace): Promise<void> {
  if (place.table !== null) await store.showTable(place.table);
  if (place.group !== null) await store.choose(place.group, place.page);
}
