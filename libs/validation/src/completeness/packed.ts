import { TableMasks, bytesFor, type CountedTable, type ParticipantCounts } from './participant-counts';

/** Participant by participant: the length of the identifier in bytes (two bytes), the identifier, then of each table what is asked and what lacks. */
export function packCounts({ participants, tables }: ParticipantCounts): Uint8Array {
  const names = participants.map((name) => encoder.encode(name));
  const masks = 2 * tables.reduce((sum, { width }) => sum + width, 0);
  const packed = new Uint8Array(names.reduce((sum, name) => sum + 2 + name.length + masks, 0));
  let at = 0;
  names.forEach((name, index) => {
    packed[at++] = name.length >> 8;
    packed[at++] = name.length & 255;
    packed.set(name, at);
    at += name.length;
    for (const table of tables) {
      const from = index * table.width;
      for (let byte = 0; byte < table.width; byte++) packed[at++] = table.asked[from + byte] as number;
      for (let byte = 0; byte < table.width; byte++) packed[at++] = table.lacking[from + byte] as number;
    }
  });
  return packed;
}

/** What `packCounts` made, read with the same tables. Throws where the bytes end in the middle of a participant. */
export function unpackCounts(packed: Uint8Array, counted: readonly CountedTable[]): Omit<ParticipantCounts, 'capped'> {
  const bytes = 2 * counted.reduce((sum, { fields }) => sum + bytesFor(fields.length), 0);
  const places: number[] = [];
  const participants: string[] = [];
  for (let at = 0; at < packed.length;) {
    const length = ((packed[at] as number) << 8) | (packed[at + 1] ?? 0);
    const from = at + 2;
    places.push(from + length);
    at = from + length + bytes;
    if (at > packed.length) throw new Error('The packed completeness is cut off');
    participants.push(decoder.decode(packed.subarray(from, from + length)));
  }
  let before = 0;
  const tables = counted.map((one) => {
    const masks = new TableMasks(one, participants.length);
    const { width } = masks;
    places.forEach((place, index) => {
      const from = place + before;
      masks.asked.set(packed.subarray(from, from + width), index * width);
      masks.lacking.set(packed.subarray(from + width, from + 2 * width), index * width);
    });
    before += 2 * width;
    return masks;
  });
  return { participants, tables };
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();
