import { getFormatFromId } from 'numfmt';
import { damaged } from './workbook-problem';
import { attribute, readXml } from './xml';
import type { Zip } from './zip';

export interface SheetPart {
  name: string;
  hidden: boolean;
  part: string;
}

export interface WorkbookParts {
  sheets: SheetPart[];
  /** Dates count from 1904 and not from 1900. */
  from1904: boolean;
  sharedStrings: string[];
  /** The number format of each cell style. */
  formats: string[];
}

interface Target {
  type: string;
  part: string;
}

/** What the sheets need to be read: their names and places, the strings that they share, their number formats. */
export function readParts(zip: Zip): WorkbookParts {
  const root = [...relations(zip, '').values()].find(({ type }) => type.endsWith('/officeDocument'))?.part ?? 'xl/workbook.xml';
  const targets = relations(zip, root);
  const partOf = (type: string) => [...targets.values()].find((target) => target.type.endsWith(`/${type}`))?.part;
  const { sheets, from1904 } = readSheets(zip, root, targets);
  return { sheets, from1904, sharedStrings: readStrings(zip, partOf('sharedStrings')), formats: readFormats(zip, partOf('styles')) };
}

function readSheets(zip: Zip, root: string, targets: Map<string, Target>): { sheets: SheetPart[]; from1904: boolean } {
  const sheets: SheetPart[] = [];
  let from1904 = false;
  const found = readXml(zip, root, {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = /^(1|true|on)$/.test(attributes['date1904'] ?? '');
      if (name !== 'sheet') return;
      const target = targets.get(attribute(attributes, 'id') ?? '');
      // Sheets that are charts or dialogs hold no cells.
      if (!target?.type.endsWith('/worksheet')) return;
      sheets.push({ name: attributes['name'] ?? '', hidden: (attributes['state'] ?? 'visible') !== 'visible', part: target.part });
    },
  });
  if (!found) throw damaged();
  return { sheets, from1904 };
}

/** The parts that a part names, by the identifiers that it uses for them. */
function relations(zip: Zip, part: string): Map<string, Target> {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const targets = new Map<string, Target>();
  readXml(zip, `${folder}_rels/${part.slice(slash)}.rels`, {
    open(name, { Id = '', Type = '', Target: target = '' }) {
      if (name === 'Relationship') targets.set(Id, { type: Type, part: resolved(folder, target) });
    },
  });
  return targets;
}

function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}

function readStrings(zip: Zip, part: string | undefined): string[] {
  const strings: string[] = [];
  const reader = new RichText();
  if (part === undefined) return strings;
  readXml(zip, part, {
    open: (name) => reader.open(name),
    text: (text) => reader.text(text),
    close(name) {
      reader.close(name);
      if (name === 'si') strings.push(reader.take());
    },
  });
  return strings;
}

/** The text of a string with formatting inside, without the hints on how to pronounce it. */
export class RichText {
  private parts: string[] = [];
  private inText = false;
  private inHint = false;

  open(name: string): void {
    if (name === 'rPh') this.inHint = true;
    if (name === 't') this.inText = !this.inHint;
  }

  text(text: string): void {
    if (this.inText) this.parts.push(text);
  }

  close(name: string): void {
    if (name === 'rPh') this.inHint = false;
    if (name === 't') this.inText = false;
  }

  take(): string {
    const text = unescaped(this.parts.join(''));
    this.parts = [];
    return text;
  }
}

/** Excel writes characters that XML cannot hold as `_x000D_`. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, code: string) => String.fromCharCode(parseInt(code, 16)));
}

function readFormats(zip: Zip, part: string | undefined): string[] {
  const own = new Map<number, string>();
  const formats: string[] = [];
  let inCells = false;
  if (part === undefined) return formats;
  readXml(zip, part, {
    open(name, attributes) {
      if (name === 'numFmt') own.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? 'General');
      if (name === 'cellXfs') inCells = true;
      const id = Number(attributes['numFmtId'] ?? 0);
      // From 164 on, a number is only what the workbook says it is.
      if (name === 'xf' && inCells) formats.push(own.get(id) ?? (id < 164 ? getFormatFromId(id) : 'General'));
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return formats;
}
