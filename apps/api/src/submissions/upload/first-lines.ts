const LF = 0x0a;

/** The start of a content up to the end of a line, at most `limit` bytes (or the piece of a first line that is longer). */
export async function firstLines(content: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of content) {
    parts.push(chunk);
    bytes += chunk.length;
    if (bytes > limit) break;
  }
  const start = Buffer.concat(parts);
  if (start.length <= limit) return start;
  const end = start.lastIndexOf(LF, limit - 1);
  return start.subarray(0, end < 0 ? limit : end + 1);
}
