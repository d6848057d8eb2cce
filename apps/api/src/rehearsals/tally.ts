import type { Finding, RehearsedCode, RehearsedDelta, RehearsedFindings, RehearsedGroup, Severity } from '@cqdg/contract';
import { Identities, compareIdentities, findingIdentity } from '../validation/findings-identity';

/** Beyond, findings are counted and no longer compared one by one: sixteen megabytes a check. */
const COMPARED = 2_000_000;
/** Groups that are kept of a study; counts by code are kept whole. */
const GROUPS = 200;

interface Side {
  count: number;
  severity: Severity | null;
  identities: Identities;
}
interface Group {
  table: string | null;
  field: string | null;
  code: string;
  before: Side;
  after: Side;
}

export interface Tallied extends RehearsedDelta {
  reweighed: number;
  exact: boolean;
  findings: RehearsedFindings;
  /** Tables and fields where something comes or goes; capped by nothing but the dictionary. */
  changed: { table: string | null; field: string | null }[];
}

const newSide = (): Side => ({ count: 0, severity: null, identities: new Identities() });

/** Counts the findings of two checks of one content, and tells them apart. Memory grows by eight bytes per finding, up to a bound. */
export class Tally {
  private readonly groups = new Map<string, Group>();
  private readonly seen = { before: 0, after: 0 };

  constructor(private readonly compared = COMPARED) {}

  add(side: 'before' | 'after', finding: Finding): void {
    const { table, field, code, severity } = finding;
    const key = JSON.stringify([table, field, code]);
    let group = this.groups.get(key);
    if (!group) this.groups.set(key, (group = { table, field, code, before: newSide(), after: newSide() }));
    const one = group[side];
    one.count++;
    one.severity = worse(one.severity, severity);
    if (++this.seen[side] <= this.compared) one.identities.add(findingIdentity(finding));
  }

  result(): Tallied {
    const exact = Math.max(this.seen.before, this.seen.after) <= this.compared;
    const groups = [...this.groups.values()].map((group) => told(group, exact));
    const changed = groups.filter((group) => weight(group) > 0);
    // A stable sort: what changes as much stays in the order of the files.
    const kept = [...groups].sort((a, b) => weight(b) - weight(a)).slice(0, GROUPS);
    return {
      ...sum(groups),
      reweighed: groups.reduce((total, group) => total + reweighed(group), 0),
      exact,
      findings: { codes: byCode(groups), groups: kept, omitted: groups.length - kept.length },
      changed: changed.map(({ table, field }) => ({ table, field })),
    };
  }
}

function told({ table, field, code, before, after }: Group, exact: boolean): RehearsedGroup {
  const common = Math.min(before.count, after.count);
  const delta = exact
    ? compareIdentities(before.identities.sorted(), after.identities.sorted())
    : { fixed: before.count - common, added: after.count - common, left: common };
  return { table, field, code, was: before.severity, becomes: after.severity, ...delta };
}

function byCode(groups: readonly RehearsedGroup[]): RehearsedCode[] {
  const codes = new Map<string, RehearsedCode>();
  for (const { field: _, ...group } of groups) {
    const key = JSON.stringify([group.table, group.code]);
    const known = codes.get(key);
    const severities = known && { was: worse(known.was, group.was), becomes: worse(known.becomes, group.becomes) };
    codes.set(key, known ? { ...known, ...severities, ...sum([known, group]) } : group);
  }
  return [...codes.values()];
}

function sum(deltas: readonly RehearsedDelta[]): RehearsedDelta {
  const total = { added: 0, fixed: 0, left: 0 };
  for (const { added, fixed, left } of deltas) {
    total.added += added;
    total.fixed += fixed;
    total.left += left;
  }
  return total;
}

const reweighed = ({ was, becomes, left }: RehearsedCode) => (was !== null && becomes !== null && was !== becomes ? left : 0);
const weight = (group: RehearsedGroup) => group.added + group.fixed + reweighed(group);

function worse(a: Severity | null, b: Severity | null): Severity | null {
  return a === 'error' || b === 'error' ? 'error' : (a ?? b);
}
