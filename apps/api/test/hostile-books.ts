import { crc32, deflateRawSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import { type Zippable, strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

type Parts = Record<string, Uint8Array>;

/** The first sheet of a workbook is a table, and holds these lines. */
export async function bookOf(table: string, text: string, fill: (book: ExcelJS.Workbook) => void = () => undefined): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const lines = text.trimEnd().split('\n');
  book.addWorksheet(table).addRows(lines.map((line) => line.split('\t')));
  fill(book);
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** The same with its parts changed, as no program writes them. */
export function tampered(book: Buffer, change: (parts: Parts) => void): Buffer {
  const parts = unzipSync(book);
  change(parts);
  return Buffer.from(zipSync(parts as Zippable));
}

/** With macros, as Excel saves them in an `.xlsm`. */
export const withMacros = (book: Buffer) => tampered(book, (parts) => void (parts['xl/vbaProject.bin'] = strToU8('Sub Auto_Open()')));

/** With a link to a workbook on another machine, which Excel would follow. */
export const withExternalLink = (book: Buffer) =>
  tampered(book, (parts) => {
    parts['xl/externalLinks/externalLink1.xml'] = strToU8('<externalLink><externalBook r:id="rId1"/></externalLink>');
    const target = 'file://other-machine/secret.xlsx';
    parts['xl/externalLinks/_rels/externalLink1.xml.rels'] = strToU8(
      `<Relationships><Relationship Id="rId1" Target="${target}" TargetMode="External"/></Relationships>`,
    );
  });

/** An entity that would read a file of the machine, or a billion laughs. */
export const withEntities = (book: Buffer) =>
  tampered(book, (parts) => {
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    const entities = '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd"><!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    parts['xl/worksheets/sheet1.xml'] = strToU8(sheet.replace('?>', `?>${entities}`).replace(/<t[^>]*>[^<]*<\/t>/, '<t>&f;&b;</t>'));
  });

/** Some hundred kilobytes that unpack to `megabytes`. */
export function bomb(book: Buffer, megabytes: number): Buffer {
  const parts = unzipSync(book);
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  const blanks = Buffer.alloc(megabytes * 1024 * 1024, ' ');
  return zipped({ ...parts, 'xl/worksheets/sheet1.xml': Buffer.concat([Buffer.from(sheet.replace('</worksheet>', '')), blanks]) });
}

/** A zip by Node's own deflate: that of `fflate` takes minutes for a gigabyte. */
function zipped(parts: Parts): Buffer {
  const [files, directory]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const packed = deflateRawSync(content);
    // Version, flags, method; time and date; checksum and sizes; length of the name.
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(content), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(content.length, 18);
    fields.writeUInt16LE(name.length, 22);
    files.push(Buffer.from('PK\x03\x04'), fields, Buffer.from(name), packed);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\0'), fields, rest, Buffer.from(name));
    offset += 30 + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(Object.keys(parts).length, 8);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, ...directory, end]);
}

/** What Office writes when it asks for a password: a compound file, not a zip. */
export const encrypted = () =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(504),
    Buffer.from('EncryptedPackage', 'utf16le'),
    Buffer.alloc(480),
  ]);
