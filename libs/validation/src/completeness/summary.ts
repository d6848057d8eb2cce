import type { CompletenessMap, CompletenessSummary, FieldCompleteness, TableCompleteness } from '@cqdg/contract';
import { hasBit, type ParticipantCounts, type TableMasks } from './participant-counts';

/** As many columns as a map shows; each is then still about two pixels wide at a desk. */
const MAP_COLUMNS = 320;
const TENTHS = 10;

/** The share that one participant gives, over all tables; `null` when nothing is asked. */
export function shareOf(tables: readonly TableMasks[], index: number): { asked: number; given: number; share: number | null } {
  let [asked, lacking] = [0, 0];
  for (const table of tables) {
    const one = table.count(index);
    asked += one.asked;
    lacking += one.lacking;
  }
  return { asked, given: asked - lacking, share: asked === 0 ? null : (asked - lacking) / asked };
}

/** What the study's home shows, worked out once per run. Participants of whom nothing is asked count in no mean. */
export function summarise(counts: ParticipantCounts): CompletenessSummary {
  const { participants, tables, capped } = counts;
  const shares = participants.map((_, index) => shareOf(tables, index).share);
  return {
    participants: participants.length,
    capped,
    mean: mean(shares),
    tables: tables.map((table) => summariseTable(table, participants.length)),
    distribution: distribution(shares),
    map: mapOf(counts, shares),
  };
}

function summariseTable(table: TableMasks, participants: number): TableCompleteness {
  const { counted } = table;
  const fields = counted.fields.map((field): FieldCompleteness => ({ field, asked: 0, given: 0 }));
  const shares: (number | null)[] = [];
  for (let index = 0; index < participants; index++) {
    shares.push(shareOf([table], index).share);
    const { asked, lacking } = table.of(index);
    fields.forEach((field, bit) => {
      if (!hasBit(asked, bit)) return;
      field.asked++;
      if (!hasBit(lacking, bit)) field.given++;
    });
  }
  return { table: counted.table, participants: shares.filter((share) => share !== null).length, mean: mean(shares), fields };
}

function distribution(shares: readonly (number | null)[]): number[] {
  const bins = new Array<number>(TENTHS + 1).fill(0);
  for (const share of shares) if (share !== null) (bins[Math.floor(share * TENTHS + 1e-9)] as number)++;
  return bins;
}

/** From the most complete to the least; equals stay in the order of the files. */
function mapOf({ participants, tables }: ParticipantCounts, shares: readonly (number | null)[]): CompletenessMap {
  const order = participants.map((_, index) => index).sort((a, b) => (shares[b] ?? -1) - (shares[a] ?? -1) || a - b);
  const width = Math.min(MAP_COLUMNS, order.length);
  const groups = Array.from({ length: width }, (_, column) =>
    order.slice(edge(column, width, order.length), edge(column + 1, width, order.length)),
  );
  const percent = (share: number | null) => (share === null ? -1 : Math.floor(share * 100 + 1e-9));
  return {
    columns: groups.map((group) => ({
      participants: group.length,
      share: mean(group.map((index) => shares[index] ?? null)),
      participant: group.length === 1 ? (participants[group[0] as number] as string) : null,
    })),
    tables: tables.map((table) => groups.map((group) => percent(mean(group.map((index) => shareOf([table], index).share))))),
  };
}

const edge = (column: number, columns: number, participants: number) => Math.floor((column * participants) / columns);

function mean(shares: readonly (number | null)[]): number | null {
  const known = shares.filter((share) => share !== null);
  return known.length === 0 ? null : known.reduce((sum, share) => sum + share, 0) / known.length;
}
