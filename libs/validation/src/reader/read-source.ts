import type { ByteSource } from '../check.types';
import { EncodingSniffer, Sniffed, TextEncodingName } from './encoding';
import type { Seeds } from './hash';
import { RowSink, TsvReader } from './tsv-reader';

/** Called after every chunk, with its length: false ends the reading quietly; it may also throw. */
export type AfterChunk = (bytes: number) => boolean;

/** The encoding of a whole file. */
export async function sniff(source: ByteSource, afterChunk?: AfterChunk): Promise<Sniffed> {
  const sniffer = new EncodingSniffer();
  for await (const chunk of source()) {
    sniffer.push(chunk);
    if (afterChunk?.(chunk.length) === false) break;
  }
  return sniffer.end();
}

/** Reads every row of a source into `sink`. */
export async function readRows(
  source: ByteSource,
  encoding: TextEncodingName,
  seeds: Seeds,
  sink: RowSink,
  afterChunk?: AfterChunk,
): Promise<void> {
  const reader = new TsvReader(encoding, seeds, sink);
  for await (const chunk of source()) {
    reader.push(chunk);
    if (afterChunk?.(chunk.length) === false) return;
  }
  reader.end();
}
