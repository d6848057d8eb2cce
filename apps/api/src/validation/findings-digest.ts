import type { Finding, FindingGroup } from '@cqdg/contract';
import { Identities, findingIdentity } from './findings-identity';

const PROPOSALS = 20;
/** Distinct values followed per group: beyond, a value that was not seen before is not counted. */
const VALUES = 1000;

interface Group {
  table: string | null;
  field: string | null;
  code: string;
  severity: Finding['severity'];
  count: number;
  sample: Finding;
  proposals: Map<string, { from: string; to: string; count: number }>;
}

/**
 * What is known of a run's findings however many they are: exact groups, and the identities that the next run is compared by.
 * Memory grows with groups, and by eight bytes per finding.
 */
export class FindingsDigest {
  private readonly byKey = new Map<string, Group>();
  private readonly identities = new Identities();

  add(finding: Finding): void {
    this.identities.add(findingIdentity(finding));
    const key = JSON.stringify([finding.table, finding.field, finding.code, finding.severity]);
    let group = this.byKey.get(key);
    if (!group) this.byKey.set(key, (group = newGroup(finding)));
    group.count++;
    if (finding.proposal === null || finding.value === null) return;
    const proposed = JSON.stringify([finding.value, finding.proposal]);
    const known = group.proposals.get(proposed);
    if (known) known.count++;
    else if (group.proposals.size < VALUES) group.proposals.set(proposed, { from: finding.value, to: finding.proposal, count: 1 });
  }

  /** In the order in which they were first met: that of the files. */
  groups(): FindingGroup[] {
    return [...this.byKey.values()].map(({ proposals, ...group }) => ({
      ...group,
      proposals: [...proposals.values()].sort((a, b) => b.count - a.count).slice(0, PROPOSALS),
    }));
  }

  /** Sorted, one per finding. */
  sortedIdentities(): BigUint64Array {
    return this.identities.sorted();
  }
}

function newGroup(finding: Finding): Group {
  const { table, field, code, severity } = finding;
  return { table, field, code, severity, count: 0, sample: finding, proposals: new Map() };
}
