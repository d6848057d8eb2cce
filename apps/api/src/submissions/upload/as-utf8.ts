type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
type Content = AsyncIterable<Uint8Array>;

/** A text as UTF-8: its own bytes when that is what it is, written anew when it is UTF-16 or Windows-1252. Reads it twice. */
export async function asUtf8(open: () => Content): Promise<Content> {
  const encoding = await encodingOf(open());
  return encoding === 'utf-8' ? open() : anew(open(), encoding);
}

async function* anew(content: Content, encoding: Encoding): Content {
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  for await (const part of content) yield encoder.encode(decoder.decode(part, { stream: true }));
  yield encoder.encode(decoder.decode());
}

/** As the reader of the engine tells it: a mark, zeros in the first letters, else UTF-8 where every byte fits. */
async function encodingOf(content: Content): Promise<Encoding> {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  let first = true;
  try {
    for await (const part of content) {
      if (first && part[0] === 0xff && part[1] === 0xfe) return 'utf-16le';
      if (first && part[0] === 0xfe && part[1] === 0xff) return 'utf-16be';
      if (first && part[1] === 0) return 'utf-16le';
      if (first && part[0] === 0) return 'utf-16be';
      first = false;
      utf8.decode(part, { stream: true });
    }
    utf8.decode();
    return 'utf-8';
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return 'windows-1252';
    throw error;
  }
}
