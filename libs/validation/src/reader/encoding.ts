/** Labels that `TextDecoder` knows. */
export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export type Sniffed =
  | { kind: 'text'; encoding: TextEncodingName; bom: boolean }
  | { kind: 'binary' }
  /** Not a single byte, or nothing but a byte order mark. */
  | { kind: 'empty' };

/** Enough to tell UTF-16 without a mark, and files that are no text. */
const HEAD = 4096;

/**
 * Tells the encoding of a file from all of its bytes, in any chunks: a byte order mark; else UTF-16 by its zeros; else UTF-8 when every byte fits;
 * else Windows-1252, which is what spreadsheets export in Québec. Zero bytes elsewhere, or the marks of known formats (zip, PDF, …), are no text.
 */
export class EncodingSniffer {
  private readonly head = new Uint8Array(HEAD);
  private headLength = 0;
  private length = 0;
  private zero = false;
  private utf8: InstanceType<typeof TextDecoder> | null = new TextDecoder('utf-8', { fatal: true });

  push(bytes: Uint8Array): void {
    if (this.headLength < HEAD) {
      const part = bytes.subarray(0, HEAD - this.headLength);
      this.head.set(part, this.headLength);
      this.headLength += part.length;
    }
    this.length += bytes.length;
    if (!this.zero && bytes.includes(0)) this.zero = true;
    this.decode(bytes);
  }

  end(): Sniffed {
    const head = this.head.subarray(0, this.headLength);
    const [a, b, c] = head;
    if (this.length === 0) return { kind: 'empty' };
    if (a === 0xef && b === 0xbb && c === 0xbf && this.length === 3) return { kind: 'empty' };
    if (FORMATS.some((mark) => mark.every((byte, i) => head[i] === byte))) return { kind: 'binary' };
    if (a === 0xff && b === 0xfe) return utf16(head, 'utf-16le', this.length);
    if (a === 0xfe && b === 0xff) return utf16(head, 'utf-16be', this.length);
    if (this.zero) return zeros(head);
    if (controls(head) > 0.02) return { kind: 'binary' };
    this.decode();
    if (this.utf8 !== null) return { kind: 'text', encoding: 'utf-8', bom: a === 0xef && b === 0xbb && c === 0xbf };
    return { kind: 'text', encoding: 'windows-1252', bom: false };
  }

  private decode(bytes?: Uint8Array): void {
    try {
      this.utf8?.decode(bytes, { stream: bytes !== undefined });
    } catch {
      // Not UTF-8: that is the answer.
      this.utf8 = null;
    }
  }
}

/** zip (also xlsx, ods), old Office, PDF, PNG, JPEG, gzip, 7z. */
const FORMATS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x1f, 0x8b],
  [0x37, 0x7a, 0xbc, 0xaf],
];

function utf16(head: Uint8Array, encoding: 'utf-16le' | 'utf-16be', length: number): Sniffed {
  if (length === 2) return { kind: 'empty' };
  // FF FE 00 00 is UTF-32, which nothing writes: no text for us.
  return head[2] === 0 && head[3] === 0 ? { kind: 'binary' } : { kind: 'text', encoding, bom: true };
}

/** UTF-16 without a mark: text of Latin letters has its zeros all on one side. */
function zeros(head: Uint8Array): Sniffed {
  let even = 0;
  let odd = 0;
  head.forEach((byte, i) => {
    if (byte !== 0) return;
    if (i % 2 === 0) even++;
    else odd++;
  });
  const half = head.length / 2;
  if (odd > half * 0.6 && even < half * 0.05) return { kind: 'text', encoding: 'utf-16le', bom: false };
  if (even > half * 0.6 && odd < half * 0.05) return { kind: 'text', encoding: 'utf-16be', bom: false };
  return { kind: 'binary' };
}

/** Share of control characters that no text has (tab, line ends, form feed and the old end-of-file mark are let through). */
function controls(head: Uint8Array): number {
  let found = 0;
  for (const byte of head) if (byte < 32 && !(byte >= 9 && byte <= 13) && byte !== 26) found++;
  return found / head.length;
}

/** As sentences name it. */
export const encodingNames: Record<TextEncodingName, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16LE',
  'utf-16be': 'UTF-16BE',
  'windows-1252': 'Windows-1252',
};
