/** A line of a TSV that people open: no cell breaks the table, and none is run as a formula. */
export function tsvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => harmless(cell.replace(/[\t\r\n]+/g, ' '))).join('\t')}\n`;
}

/** Spreadsheets take a cell for a formula by its first character; an apostrophe before it keeps the text a text. */
const harmless = (cell: string) => (/^[=+\-@]/.test(cell) && !/^-?\d+([.,]\d+)?$/.test(cell) ? `'${cell}` : cell);
