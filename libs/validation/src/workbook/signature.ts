import { damaged, WorkbookProblem, type Budget } from './workbook-problem';
import { Zip } from './zip';

const compound = [0xd0, 0xcf, 0x11, 0xe0];
const zip = [0x50, 0x4b];

/** Opens the zip that an .xlsx is, or says what else the file is: encrypted, an .xls, an .ods… */
export function signature(bytes: Uint8Array, budget: Budget): Zip {
  if (startsWith(bytes, compound)) {
    // Excel puts an encrypted .xlsx into the same container as an old .xls, under this name.
    if (holds(bytes, 'EncryptedPackage')) throw new WorkbookProblem('file.workbook_encrypted');
    throw new WorkbookProblem('file.workbook_format', { format: 'xls' });
  }
  if (!startsWith(bytes, zip)) throw damaged();
  const opened = new Zip(bytes, budget);
  if (opened.some((name) => name.endsWith('/workbook.bin'))) throw new WorkbookProblem('file.workbook_format', { format: 'xlsb' });
  if (opened.has('content.xml') && opened.has('mimetype')) throw new WorkbookProblem('file.workbook_format', { format: 'ods' });
  return opened;
}

function startsWith(bytes: Uint8Array, start: number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

/** Whether a name is there in UTF-16, as names of streams are. */
function holds(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  let at = bytes.indexOf(wanted[0] ?? 0);
  while (at >= 0) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
    at = bytes.indexOf(wanted[0] ?? 0, at + 1);
  }
  return false;
}
