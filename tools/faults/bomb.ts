import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate } from 'fflate';

const MEGABYTE = 1_000_000;

/** A workbook of some hundred kilobytes whose one sheet, named like a table, unpacks to so many megabytes. */
export async function bomb(table: string, header: string, megabytes: number): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet(table).addRow(header.trimEnd().split('\t'));
  const parts = unzipSync(new Uint8Array(await book.xlsx.writeBuffer()));
  const out: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    out.push(piece);
  });
  for (const [name, content] of Object.entries(parts)) {
    const part = new ZipDeflate(name, { level: 1 });
    zip.add(part);
    if (name === 'xl/worksheets/sheet1.xml') {
      part.push(strToU8(strFromU8(content).replace('</worksheet>', '')));
      const blanks = new Uint8Array(MEGABYTE).fill(0x20);
      for (let sent = 0; sent < megabytes; sent++) part.push(blanks);
      part.push(strToU8('</worksheet>'), true);
    } else part.push(content, true);
  }
  zip.end();
  return Buffer.concat(out);
}
