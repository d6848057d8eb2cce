/**
 * 64 bits as two 32-bit lanes, seeded anew for every check. Lanes differ in structure (the second rotates), so that what collides in one
 * does not in the other. Not cryptographic: a suspected duplicate is confirmed on the text.
 */
export interface Seeds {
  a: number;
  b: number;
}

const LANE_A = 0x9e3779b1 | 0;
const LANE_B = 0x85ebca77 | 0;

export function newSeeds(): Seeds {
  return { a: (Math.random() * 0x1_0000_0000) | 0, b: (Math.random() * 0x1_0000_0000) | 0 };
}

/** One more UTF-16 code unit in the first lane. */
export function stepA(lane: number, unit: number): number {
  return Math.imul(lane ^ unit, LANE_A);
}

/** One more UTF-16 code unit in the second lane. */
export function stepB(lane: number, unit: number): number {
  return Math.imul(((lane << 5) | (lane >>> 27)) ^ unit, LANE_B);
}

/** Spreads a lane over all its bits (the finaliser of MurmurHash3, public domain). */
export function spread(lane: number): number {
  lane = Math.imul(lane ^ (lane >>> 16), 0x85ebca6b);
  lane = Math.imul(lane ^ (lane >>> 13), 0xc2b2ae35);
  return lane ^ (lane >>> 16);
}
