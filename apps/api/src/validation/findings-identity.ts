import { createHash } from 'node:crypto';
import type { Finding } from '@cqdg/contract';

/**
 * The first 64 bits of a hash of what makes a finding the same one in two runs: its table, field, code and value, and the identifiers
 * of its row. A row that moved is still the same row; only where a row has no identifier does its number stand for it.
 */
export function findingIdentity(finding: Finding): bigint {
  const keys = Object.entries(finding.keys).sort(([a], [b]) => (a < b ? -1 : 1));
  const row = keys.length > 0 ? keys : finding.row;
  const text = JSON.stringify([finding.table, finding.field, finding.code, finding.value, row]);
  return createHash('sha1').update(text).digest().readBigUInt64LE();
}

/** Identities as they are met: eight bytes each. */
export class Identities {
  private list = new BigUint64Array(16);
  count = 0;

  add(identity: bigint): void {
    if (this.count === this.list.length) {
      const larger = new BigUint64Array(this.list.length * 2);
      larger.set(this.list);
      this.list = larger;
    }
    this.list[this.count++] = identity;
  }

  sorted(): BigUint64Array {
    return this.list.slice(0, this.count).sort();
  }
}

export interface Delta {
  fixed: number;
  added: number;
  left: number;
}

/** Both sorted. A finding that is there twice counts twice. */
export function compareIdentities(before: BigUint64Array, now: BigUint64Array): Delta {
  let left = 0;
  for (let i = 0, j = 0; i < before.length && j < now.length;) {
    const a = before[i] as bigint;
    const b = now[j] as bigint;
    if (a === b) left++;
    if (a <= b) i++;
    if (b <= a) j++;
  }
  return { fixed: before.length - left, added: now.length - left, left };
}

export function identitiesToBytes(identities: BigUint64Array): Buffer {
  return Buffer.from(identities.buffer, identities.byteOffset, identities.byteLength);
}

export function identitiesFromBytes(bytes: Uint8Array): BigUint64Array {
  const own = new Uint8Array(bytes);
  return new BigUint64Array(own.buffer, 0, own.byteLength >> 3);
}
