/** The fields of one table that count, in the order of the dictionary. */
export interface CountedTable {
  table: string;
  fields: string[];
}

/** What is asked of one participant in one table, and what of it lacks: one bit per counted field. */
export interface Asked {
  asked: Uint8Array;
  lacking: Uint8Array;
}

/** Bytes that hold one bit for each field: a table may count any number of them. */
export const bytesFor = (fields: number): number => (fields + 7) >> 3;

/** The masks of one table for all participants. */
export class TableMasks {
  readonly width: number;
  asked: Uint8Array;
  lacking: Uint8Array;

  constructor(
    readonly counted: CountedTable,
    participants = 1024,
  ) {
    this.width = bytesFor(counted.fields.length);
    this.asked = new Uint8Array(participants * this.width);
    this.lacking = new Uint8Array(participants * this.width);
  }

  /** Makes room for participant `index`. */
  reserve(index: number): void {
    if ((index + 1) * this.width <= this.asked.length) return;
    this.asked = doubled(this.asked);
    this.lacking = doubled(this.lacking);
    this.reserve(index);
  }

  /** How many fields are asked of a participant, and how many of them lack. */
  count(index: number): { asked: number; lacking: number } {
    let [asked, lacking] = [0, 0];
    for (let at = index * this.width; at < (index + 1) * this.width; at++) {
      asked += bits[this.asked[at] as number] as number;
      lacking += bits[this.lacking[at] as number] as number;
    }
    return { asked, lacking };
  }

  of(index: number): Asked {
    const [from, to] = [index * this.width, (index + 1) * this.width];
    return { asked: this.asked.subarray(from, to), lacking: this.lacking.subarray(from, to) };
  }
}

/** What every participant gives, over all tables that were sent and count something. */
export interface ParticipantCounts {
  /** Identifiers, or `HIDDEN` for one that could tell who a person is; in the order of the files. */
  participants: string[];
  tables: TableMasks[];
  /** There were more participants than are counted. */
  capped: boolean;
}

/** How many bits each byte has. */
const bits = Uint8Array.from({ length: 256 }, (_, byte) => byte.toString(2).replaceAll('0', '').length);

export const hasBit = (mask: Uint8Array, bit: number): boolean => ((mask[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0;

function doubled(old: Uint8Array): Uint8Array {
  const next = new Uint8Array(Math.max(64, old.length * 2));
  next.set(old);
  return next;
}
