import type { Page, ParticipantCompleteness, ParticipantsQuery } from '@cqdg/contract';
import { hasBit, shareOf, type ParticipantCounts } from '@cqdg/validation';

export type ParticipantsFilter = Omit<ParticipantsQuery, 'page' | 'size'> & { page: number; size: number };
type Counts = Pick<ParticipantCounts, 'participants' | 'tables'>;

/** One page of the participants that pass a filter. Equals are ordered by identifier, so that pages do not overlap. */
export function participantsPage(counts: Counts, query: ParticipantsFilter): Page<ParticipantCompleteness> {
  const { page, size, sort = 'share', direction = 'asc' } = query;
  const sign = direction === 'desc' ? -1 : 1;
  const found = counts.participants
    .map((participant, index) => ({ participant, index }))
    .filter(({ participant, index }) => named(participant, query.search) && lacks(counts, index, query))
    .map((one) => ({ ...one, ...shareOf(counts.tables, one.index) }));
  // Of whom nothing is asked, nothing lacks: they stand after all others, whichever way.
  found.sort(
    (a, b) =>
      (sort === 'share' ? Number(a.share === null) - Number(b.share === null) || sign * ((a.share ?? 0) - (b.share ?? 0)) : 0) ||
      (sort === 'share' ? 1 : sign) * compare(a.participant, b.participant) ||
      a.index - b.index,
  );
  const items = found.slice((page - 1) * size, page * size).map(({ participant, index, asked, given, share }) => ({
    ...{ participant, asked, given, share },
    tables: tablesOf(counts, index),
  }));
  return { items, total: found.length, page, size };
}

function tablesOf({ tables }: Counts, index: number): ParticipantCompleteness['tables'] {
  return tables.flatMap((table) => {
    const { share } = shareOf([table], index);
    if (share === null) return [];
    const { lacking } = table.of(index);
    const { fields, table: name } = table.counted;
    return [{ table: name, share, lacking: fields.filter((_, bit) => hasBit(lacking, bit)) }];
  });
}

function lacks({ tables }: Counts, index: number, { table, field }: ParticipantsFilter): boolean {
  if (table === undefined) return true;
  const one = tables.find(({ counted }) => counted.table === table);
  if (one === undefined) return false;
  const { lacking } = one.of(index);
  if (field === undefined) return lacking.some((byte) => byte !== 0);
  const bit = one.counted.fields.indexOf(field);
  return bit >= 0 && hasBit(lacking, bit);
}

const named = (participant: string, search = ''): boolean => participant.toLowerCase().includes(search.trim().toLowerCase());
/** By code unit, as the identifiers are: `P2` after `P10`, the same on every machine. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
