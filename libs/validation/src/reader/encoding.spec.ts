import { EncodingSniffer, Sniffed } from './encoding';

function sniff(bytes: number[] | Uint8Array, size = 1 << 16): Sniffed {
  const all = Uint8Array.from(bytes);
  const sniffer = new EncodingSniffer();
  for (let at = 0; at < all.length; at += size) sniffer.push(all.subarray(at, at + size));
  return sniffer.end();
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, big: boolean): number[] =>
  [...text].flatMap((char) => {
    const unit = char.charCodeAt(0);
    return big ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8];
  });

describe('the encoding of a file', () => {
  it.each<[string, number[] | Uint8Array, Sniffed]>([
    ['plain ASCII', utf8('a\tb\n'), { kind: 'text', encoding: 'utf-8', bom: false }],
    ['UTF-8', utf8('Eczéma\t𝒳\n'), { kind: 'text', encoding: 'utf-8', bom: false }],
    ['UTF-8 with its mark', utf8('\ufeffa'), { kind: 'text', encoding: 'utf-8', bom: true }],
    ['Windows-1252', [0x45, 0x63, 0x7a, 0xe9, 0x6d, 0x61], { kind: 'text', encoding: 'windows-1252', bom: false }],
    ['a UTF-8 character cut at the end', [0x61, 0xc3], { kind: 'text', encoding: 'windows-1252', bom: false }],
    ['UTF-16 LE', [0xff, 0xfe, ...utf16('aé', false)], { kind: 'text', encoding: 'utf-16le', bom: true }],
    ['UTF-16 BE', [0xfe, 0xff, ...utf16('aé', true)], { kind: 'text', encoding: 'utf-16be', bom: true }],
    ['UTF-16 LE without mark', utf16('study_id\tname\n', false), { kind: 'text', encoding: 'utf-16le', bom: false }],
    ['UTF-16 BE without mark', utf16('study_id\tname\n', true), { kind: 'text', encoding: 'utf-16be', bom: false }],
    ['UTF-32', [0xff, 0xfe, 0, 0, 0x61, 0, 0, 0], { kind: 'binary' }],
    ['a zero byte in text', utf8('abc\u0000def'), { kind: 'binary' }],
    ['a workbook', [0x50, 0x4b, 3, 4, 1, 1], { kind: 'binary' }],
    ['a PDF', utf8('%PDF-1.7\n'), { kind: 'binary' }],
    ['control characters', [1, 2, 3, 4, 0x61], { kind: 'binary' }],
    ['nothing', [], { kind: 'empty' }],
    ['a mark and nothing', [0xef, 0xbb, 0xbf], { kind: 'empty' }],
    ['a UTF-16 mark and nothing', [0xff, 0xfe], { kind: 'empty' }],
  ])('%s', (_name, bytes, expected) => {
    expect(sniff(bytes)).toEqual(expected);
    for (const size of [1, 2, 3]) expect(sniff(bytes, size)).toEqual(expected);
  });

  it('is told by bytes far from the beginning too', () => {
    const far = [...Array<number>(10_000).fill(0x61), 0xe9, 0x61];
    expect(sniff(far)).toEqual({ kind: 'text', encoding: 'windows-1252', bom: false });
    expect(sniff([...far, 0])).toEqual({ kind: 'binary' });
  });
});
