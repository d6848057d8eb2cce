import { Seeds, stepA, stepB } from './hash';
import { Row } from './row';
import type { TextEncodingName } from './encoding';

/** A line longer than this (in UTF-16 code units) is not read: a finding, not a growing buffer. */
export const MAX_LINE = 4 * 1024 * 1024;

export interface RowSink {
  /** A row with something in it. The object is used again for the next one. */
  row(row: Row): void;
  /** A line over `MAX_LINE`. */
  tooLong(number: number): void;
}

const TAB = 9;
const LF = 10;
const CR = 13;

/**
 * Reads tab-separated bytes row by row. Strict: a tab always ends a cell and CRLF, LF or a lone CR always ends a row; quotes mean nothing.
 * Rows without anything in them are passed over but counted, so that numbers are those the spreadsheet shows. How the bytes are
 * cut into chunks never changes the result. Memory: one chunk, and at most one line.
 */
export class TsvReader {
  private readonly decoder: InstanceType<typeof TextDecoder>;
  private readonly row: Row;
  /** The unfinished row: pieces are joined only when its end is there, so that a long row is looked at once. */
  private rest: string[] = [];
  private restLength = 0;
  private number = 1;
  private afterCr = false;
  private skipping = false;

  constructor(
    encoding: TextEncodingName,
    private readonly seeds: Seeds,
    private readonly sink: RowSink,
  ) {
    this.decoder = new TextDecoder(encoding);
    this.row = new Row(seeds);
  }

  push(bytes: Uint8Array): void {
    this.scan(this.decoder.decode(bytes, { stream: true }));
  }

  end(): void {
    this.scan(this.decoder.decode());
    const last = this.rest.join('');
    this.rest = [];
    if (this.skipping) this.sink.tooLong(this.number);
    else if (last !== '') this.rows(last + '\n', 0);
    this.skipping = false;
  }

  private scan(decoded: string): void {
    let from = 0;
    if (this.afterCr && decoded !== '') {
      this.afterCr = false;
      if (decoded.charCodeAt(0) === LF) from = 1;
    }
    const end = lineEnd(decoded, from);
    if (end === -1) return this.keep(decoded.slice(from));
    if (this.skipping) {
      this.skipping = false;
      this.sink.tooLong(this.number++);
      from = this.afterLineEnd(decoded, end);
    } else if (this.rest.length > 0) {
      // The row that the last chunk left open goes alone: the rest of this one is then read as it was decoded, which is much faster.
      const row = `${this.rest.join('')}${decoded.slice(from, end)}\n`;
      this.rest = [];
      this.restLength = 0;
      this.rows(row, 0);
      from = this.afterLineEnd(decoded, end);
    }
    this.keep(decoded.slice(this.rows(decoded, from)));
  }

  /** Keeps the beginning of a row; of one that is too long only that it is. */
  private keep(piece: string): void {
    if (this.skipping || piece === '') return;
    this.rest.push(piece);
    this.restLength += piece.length;
    if (this.restLength <= MAX_LINE) return;
    this.rest = [];
    this.restLength = 0;
    this.skipping = true;
  }

  /** Hands on every whole row of `text` from `from`; returns where the unfinished one begins. */
  private rows(text: string, from: number): number {
    const { row, seeds } = this;
    const length = text.length;
    let begin = from;
    let start = from;
    let laneA = seeds.a;
    let laneB = seeds.b;
    let filled = false;
    row.text = text;
    row.count = 0;
    for (let i = from; i < length; i++) {
      const unit = text.charCodeAt(i);
      if (unit > CR || (unit !== TAB && unit !== LF && unit !== CR)) {
        laneA = stepA(laneA, unit);
        laneB = stepB(laneB, unit);
        continue;
      }
      if (row.add(start, i, laneA, laneB)) filled = true;
      laneA = seeds.a;
      laneB = seeds.b;
      start = i + 1;
      if (unit === TAB) continue;
      row.number = this.number++;
      if (i - begin > MAX_LINE) this.sink.tooLong(row.number);
      else if (filled) this.sink.row(row);
      start = begin = unit === CR ? this.afterLineEnd(text, i) : i + 1;
      i = begin - 1;
      row.count = 0;
      filled = false;
    }
    return begin;
  }

  /** Where the next line begins after the one that ends at `end`; remembers a CR whose LF may come with the next chunk. */
  private afterLineEnd(text: string, end: number): number {
    if (text.charCodeAt(end) === LF) return end + 1;
    if (end + 1 === text.length) this.afterCr = true;
    return text.charCodeAt(end + 1) === LF ? end + 2 : end + 1;
  }
}

function lineEnd(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === LF || unit === CR) return i;
  }
  return -1;
}
