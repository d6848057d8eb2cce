const LF = 0x0a;

/** Counts the lines of what passes through it. */
export class LineCounter {
  private ends = 0;
  private last = LF;

  async *through(content: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
    for await (const chunk of content) {
      for (let at = chunk.indexOf(LF); at >= 0; at = chunk.indexOf(LF, at + 1)) this.ends++;
      this.last = chunk.at(-1) ?? this.last;
      yield chunk;
    }
  }

  /** Below the header. A last line need not be ended. */
  get below(): number {
    return Math.max(0, this.ends + (this.last === LF ? 0 : 1) - 1);
  }
}
