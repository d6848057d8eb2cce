import { sniff } from '@cqdg/validation';

type Content = AsyncIterable<Uint8Array>;

/** A text as UTF-8: its own bytes when that is what it is, written anew when it is UTF-16 or Windows-1252. Reads it twice. */
export async function asUtf8(open: () => Content): Promise<Content> {
  // The engine's own answer: a file is mended in the encoding in which it was checked.
  const sniffed = await sniff(open);
  const isUtf8 = sniffed.kind !== 'text' || sniffed.encoding === 'utf-8';
  return isUtf8 ? open() : anew(open(), sniffed.encoding);
}

async function* anew(content: Content, encoding: string): Content {
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  for await (const part of content) yield encoder.encode(decoder.decode(part, { stream: true }));
  yield encoder.encode(decoder.decode());
}
