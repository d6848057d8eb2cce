import { Inflate } from 'fflate';
import { Crc32 } from './crc32';
import { damaged, WorkbookProblem, type Budget } from './workbook-problem';

interface Entry {
  method: number;
  encrypted: boolean;
  packed: number;
  /** Checksum of the unpacked part. */
  crc: number;
  /** Of its local header. */
  offset: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endSize = 22;
/** A piece unpacks to a thousand times its size at most: small ones keep a bomb small, and cost no time (measured from 2 to 32 KiB). */
const pieceSize = 4 * 1024;
const in64Bits = 0xffffffff;

/** The parts of a zip file, found by its directory and unpacked in pieces: nothing is unpacked that is not asked for. */
export class Zip {
  private readonly entries = new Map<string, Entry>();
  private readonly view: DataView;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly budget: Budget,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.readDirectory();
  }

  has(name: string): boolean {
    return this.entries.has(key(name));
  }

  some(test: (name: string) => boolean): boolean {
    return [...this.entries.keys()].some(test);
  }

  /** Hands over a part piece by piece until `take` answers false; answers false where there is no such part. */
  read(name: string, take: (piece: Uint8Array) => boolean): boolean {
    const entry = this.entries.get(key(name));
    if (!entry) return false;
    if (entry.encrypted) throw new WorkbookProblem('file.workbook_encrypted');
    const packed = this.packed(entry);
    const checksum = new Crc32();
    let wanted = true;
    const hand = (piece: Uint8Array) => {
      this.budget.spend(piece.length);
      checksum.add(piece);
      if (wanted) wanted = take(piece);
    };
    if (entry.method === 0) hand(packed);
    else if (entry.method === 8) inflate(packed, hand, () => wanted);
    else throw damaged();
    // A part that was read to its end is what was written, or is not used.
    if (wanted && checksum.sum !== entry.crc) throw damaged();
    return true;
  }

  private packed({ offset, packed }: Entry): Uint8Array {
    if (this.uint32(offset) !== localSignature) throw damaged();
    const start = offset + 30 + this.uint16(offset + 26) + this.uint16(offset + 28);
    if (start + packed > this.bytes.length) throw damaged();
    return this.bytes.subarray(start, start + packed);
  }

  private readDirectory(): void {
    const end = this.findEnd();
    const count = this.uint16(end + 10);
    let at = this.uint32(end + 16);
    for (let i = 0; i < count; i++) {
      if (this.uint32(at) !== entrySignature) throw damaged();
      const nameLength = this.uint16(at + 28);
      const extraLength = this.uint16(at + 30);
      const name = new TextDecoder().decode(this.slice(at + 46, nameLength));
      this.entries.set(key(name), this.entryAt(at, at + 46 + nameLength, extraLength));
      at += 46 + nameLength + extraLength + this.uint16(at + 32);
    }
  }

  private entryAt(at: number, extra: number, extraLength: number): Entry {
    const entry: Entry = {
      method: this.uint16(at + 10),
      encrypted: (this.uint16(at + 8) & 1) === 1,
      crc: this.uint32(at + 16),
      packed: this.uint32(at + 20),
      offset: this.uint32(at + 42),
    };
    // Some writers give sizes in 64 bits whatever they are: whole size, packed size, offset, each only where its own field is full.
    for (let field = extra; field + 4 <= extra + extraLength; field += 4 + this.uint16(field + 2)) {
      if (this.uint16(field) !== 1) continue;
      let next = field + 4 + (this.uint32(at + 24) === in64Bits ? 8 : 0);
      if (entry.packed === in64Bits) {
        entry.packed = this.uint64(next);
        next += 8;
      }
      if (entry.offset === in64Bits) entry.offset = this.uint64(next);
    }
    return entry;
  }

  private findEnd(): number {
    const lowest = Math.max(0, this.bytes.length - endSize - 0xffff);
    for (let at = this.bytes.length - endSize; at >= lowest; at--) if (this.uint32(at) === endSignature) return at;
    throw damaged();
  }

  private slice(at: number, length: number): Uint8Array {
    if (at + length > this.bytes.length) throw damaged();
    return this.bytes.subarray(at, at + length);
  }

  private uint16(at: number): number {
    if (at + 2 > this.bytes.length) throw damaged();
    return this.view.getUint16(at, true);
  }

  private uint32(at: number): number {
    if (at + 4 > this.bytes.length) throw damaged();
    return this.view.getUint32(at, true);
  }

  private uint64(at: number): number {
    return this.uint32(at) + this.uint32(at + 4) * 2 ** 32;
  }
}

/** Unpacks in pieces, so that a bomb is noticed while it goes off. */
function inflate(packed: Uint8Array, hand: (piece: Uint8Array) => void, wanted: () => boolean): void {
  let refused: unknown;
  const inflater = new Inflate((piece) => {
    try {
      hand(piece);
    } catch (problem) {
      refused = problem;
      throw problem;
    }
  });
  try {
    for (let at = 0; at < packed.length && wanted(); at += pieceSize) {
      const next = Math.min(packed.length, at + pieceSize);
      inflater.push(packed.subarray(at, next), next === packed.length);
    }
  } catch (problem) {
    throw problem === refused ? problem : damaged();
  }
}

/** Names of parts differ in case and slashes between writers. */
function key(name: string): string {
  return name.replace(/\\/g, '/').replace(/^\/+/, '').toLowerCase();
}
