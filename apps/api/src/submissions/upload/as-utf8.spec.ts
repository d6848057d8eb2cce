import { asUtf8 } from './as-utf8';

async function utf8(bytes: Uint8Array, size = 3): Promise<string> {
  const open = async function* () {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  };
  const parts: Uint8Array[] = [];
  for await (const part of await asUtf8(open)) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}
const text = 'ville\nMontréal\nQuébec';

describe('a file to be mended', () => {
  it('keeps its bytes when it is UTF-8, with its mark', async () => {
    expect(await utf8(Buffer.from(`\uFEFF${text}`))).toBe(`\uFEFF${text}`);
  });

  it('becomes UTF-8 when it is Windows-1252', async () => {
    expect(await utf8(Buffer.from(text, 'latin1'))).toBe(text);
  });

  it('becomes UTF-8 when it is UTF-16, with a mark or without', async () => {
    const little = Buffer.from(text, 'utf16le');
    expect(await utf8(Buffer.concat([Buffer.from([0xff, 0xfe]), little]))).toBe(text);
    expect(await utf8(little)).toBe(text);
    expect(await utf8(Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(little).swap16()]))).toBe(text);
  });
});
