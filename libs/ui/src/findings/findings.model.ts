import type { FindingGroup, Severity } from '@cqdg/contract';

/** What names a group: it is kept in the page's address, so that "back" finds the same place. */
export interface GroupPlace {
  table: string | null;
  field: string | null;
  code: string;
  severity: Severity;
}

/** The groups of one table, as the list shows them. */
export interface GroupSection {
  table: string | null;
  count: number;
  groups: FindingGroup[];
}

/** What could tell who a person is: it must not stay in the portal. */
export const isPersonal = ({ code, severity }: Pick<GroupPlace, 'code' | 'severity'>) =>
  code.startsWith('privacy.') && severity === 'error';

/** The same string for the same place, whatever the object it came from. */
export function groupKey(place: GroupPlace): string {
  return JSON.stringify([place.table, place.field, place.code, place.severity]);
}

/** Groups of one severity by table, tables and groups in the order in which they come. */
export function sectionsOf(groups: readonly FindingGroup[], severity: Severity, matches: (group: FindingGroup) => boolean): GroupSection[] {
  const byTable = new Map<string | null, FindingGroup[]>();
  for (const group of groups) {
    if (group.severity !== severity || !matches(group)) continue;
    const known = byTable.get(group.table);
    if (known) known.push(group);
    else byTable.set(group.table, [group]);
  }
  return [...byTable].map(([table, list]) => ({ table, count: list.reduce((sum, group) => sum + group.count, 0), groups: list }));
}

/**
 * The order of the list. Findings without a table come first, since nothing else was read of such a file; then the table with
 * most findings, and in it the biggest group; ties keep the order of the run. While a person mends, that is as long as
 * no group comes that was not `shown` before, all stay in their places: nothing jumps away from under the hand.
 */
export function inListOrder(groups: readonly FindingGroup[], shown: readonly FindingGroup[]): FindingGroup[] {
  const byKey = new Map(groups.map((group) => [groupKey(group), group]));
  const kept = shown.map((group) => byKey.get(groupKey(group))).filter((group) => group !== undefined);
  return kept.length === groups.length ? kept : biggestFirst(groups);
}

function biggestFirst(groups: readonly FindingGroup[]): FindingGroup[] {
  const severities: Severity[] = ['error', 'warning'];
  return severities.flatMap((severity) =>
    sectionsOf(groups, severity, () => true)
      .sort((a, b) => Number(b.table === null) - Number(a.table === null) || b.count - a.count)
      .flatMap((section) => section.groups.sort((a, b) => b.count - a.count)),
  );
}

/** How many findings of each severity there are in all, by the counts of the groups. */
export function countBySeverity(groups: readonly FindingGroup[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0 };
  for (const group of groups) counts[group.severity] += group.count;
  return counts;
}
