import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const drawing = /^xl\/drawings\/vmlDrawing\d+\.vml$/;
const anchor = /<x:Anchor>(\d+), (\d+), (\d+), (\d+), (\d+), (\d+), (\d+), (\d+)<\/x:Anchor>/g;
/** In columns (of 14 characters at least) and rows (of 20 pixels): room for a dozen lines. */
const size = { columns: 3, rows: 16 };

/** exceljs draws every note two columns wide and four rows high, which hides most of ours: makes them larger. */
export function sizeNotes(xlsx: Uint8Array): Uint8Array {
  const files = unzipSync(xlsx);
  for (const [name, bytes] of Object.entries(files)) {
    if (drawing.test(name)) files[name] = strToU8(strFromU8(bytes).replace(anchor, grown));
  }
  return zipSync(files, { level: 6 });
}

function grown(_: string, left: string, dx: string, top: string, dy: string): string {
  const place = [left, dx, top, dy, Number(left) + size.columns, 0, Number(top) + size.rows, 0];
  return `<x:Anchor>${place.join(', ')}</x:Anchor>`;
}
