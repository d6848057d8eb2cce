import type { Store } from '../../storage/store';

const PIECE = 256 * 1024;

/** The bytes of a part from its begin, in pieces. */
export async function* partContent(store: Store, id: string): AsyncIterable<Uint8Array> {
  const file = await store.openPart(id);
  try {
    for (let at = 0; at < file.bytes; at += PIECE) yield await file.read(at, PIECE);
  } finally {
    await file.close();
  }
}
