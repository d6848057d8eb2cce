import type { Budget } from './workbook-problem';

const chunkSize = 64 * 1024;

/** Collects the rows of a canonical TSV (UTF-8, LF) at the row numbers that the spreadsheet shows. */
export class TsvOutput {
  private readonly encoder = new TextEncoder();
  private readonly chunks: Uint8Array[] = [];
  private text = '';
  private bytes = 0;
  private lines = 0;

  constructor(private readonly budget: Budget) {}

  /** Rows that were left out in between are blank lines: row n stays row n. */
  add(row: number, cells: readonly string[]): void {
    if (row > this.lines + 1) this.text += '\n'.repeat(row - this.lines - 1);
    this.lines = row;
    this.text += `${cells.join('\t')}\n`;
    if (this.text.length > chunkSize) this.flush();
  }

  finish(): Uint8Array {
    this.flush();
    const whole = new Uint8Array(this.bytes);
    let at = 0;
    for (const chunk of this.chunks) {
      whole.set(chunk, at);
      at += chunk.length;
    }
    return whole;
  }

  private flush(): void {
    const chunk = this.encoder.encode(this.text);
    this.budget.spend(chunk.length);
    this.chunks.push(chunk);
    this.bytes += chunk.length;
    this.text = '';
  }
}
