import { newSeeds } from './hash';
import type { Row } from './row';
import { MAX_LINE, TsvReader } from './tsv-reader';

type Read = [number, string[]] | [number, 'too long'];

function read(text: string, size = 1 << 16): Read[] {
  const found: Read[] = [];
  const sink = { row: (row: Row) => void found.push([row.number, row.cells()]), tooLong: (n: number) => void found.push([n, 'too long']) };
  const reader = new TsvReader('utf-8', newSeeds(), sink);
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += size) reader.push(bytes.subarray(at, at + size));
  reader.end();
  return found;
}

describe('the reader of tab-separated text', () => {
  it('cuts at tabs and at line ends of every kind, and trims', () => {
    const expected = [1, 2, 3, 4].map((n) => [n, [`a${n}`, 'b', '']]);
    expect(read('a1\tb\t\r\na2 \t b\t\u00a0\na3\tb\t\ra4\tb\t')).toEqual(expected);
  });

  it('passes over blank rows but counts them', () => {
    expect(read('\n\na\n\t \t\n\r\nb\n\n')).toEqual([
      [3, ['a']],
      [6, ['b']],
    ]);
  });

  it('gives quotes no meaning', () => {
    expect(read('"a\tb"\n"c\nd"\te')).toEqual([
      [1, ['"a', 'b"']],
      [2, ['"c']],
      [3, ['d"', 'e']],
    ]);
  });

  it('reads the same in chunks of any size, within characters and between CR and LF', () => {
    const text = '\ufeffé\tœuf\r\n\r\n𝒳\t" "\rx\ty\tz\n\n\tend';
    const whole = read(text);
    expect(whole).toEqual([
      [1, ['é', 'œuf']],
      [3, ['𝒳', '" "']],
      [4, ['x', 'y', 'z']],
      [6, ['', 'end']],
    ]);
    for (let size = 1; size < 40; size++) expect(read(text, size)).toEqual(whole);
  });

  it('does not keep a line over the bound, and goes on after it', () => {
    const long = 'x'.repeat(MAX_LINE + 1);
    for (const size of [1 << 16, 1 << 23]) {
      expect(read(`a\n${long}\nb\n${long}`, size)).toEqual([
        [1, ['a']],
        [2, 'too long'],
        [3, ['b']],
        [4, 'too long'],
      ]);
    }
  });

  it('gives equal cells equal hashes whatever stands around them, and different cells different ones', () => {
    const hashes = new Map<string, string>();
    const row = (one: Row): void =>
      one.cells().forEach((cell, i) => {
        const hash = `${one.lanesA[i]}/${one.lanesB[i]}`;
        expect(hashes.get(cell) ?? hash).toBe(hash);
        hashes.set(cell, hash);
      });
    const reader = new TsvReader('utf-8', newSeeds(), { row, tooLong: () => undefined });
    for (let i = 0; i < 300; i++) reader.push(new TextEncoder().encode(`P${i}\t P${i} \t${i}P\t\u00a0${i}\n`));
    reader.end();
    expect(new Set(hashes.values()).size).toBe(hashes.size);
  });
});
