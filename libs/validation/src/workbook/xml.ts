import { SaxesParser } from 'saxes';
import { damaged } from './workbook-problem';
import type { Zip } from './zip';

/** No workbook nests or describes more; XML made to fill the memory does. */
const deepest = 64;
const mostAttributes = 256;
/** Between two tags, which the parser keeps until the next tag: a cell holds 32,767 characters at most, a piece of a part some four million. */
const longestText = 5_000_000;

export type Attributes = Record<string, string>;

/** Called with names that are stripped of their prefix: `x:row` is `row`. */
export interface XmlVisitor {
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
  /** Asked between pieces: true ends the reading. */
  done?(): boolean;
}

/**
 * Reads one part of a workbook as XML, in pieces. Entities of its own making are errors, so nothing in it can expand; what is
 * not well-formed is a damaged workbook. Answers false where there is no such part.
 */
export function readXml(zip: Zip, part: string, visitor: XmlVisitor): boolean {
  const parser = new SaxesParser();
  parser.on('error', () => {
    throw damaged();
  });
  let depth = 0;
  let attributesSeen = 0;
  let sinceTag = 0;
  parser.on('attribute', () => {
    if (++attributesSeen > mostAttributes) throw damaged();
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > deepest) throw damaged();
    attributesSeen = 0;
    sinceTag = 0;
    visitor.open?.(local(name), attributes as Attributes);
  });
  parser.on('closetag', ({ name }) => {
    depth--;
    sinceTag = 0;
    visitor.close?.(local(name));
  });
  parser.on('text', (text) => visitor.text?.(text));
  parser.on('cdata', (text) => visitor.text?.(text));
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  const found = zip.read(part, (piece) => {
    decoder ??= new TextDecoder(encodingOf(piece), { fatal: false });
    const text = decoder.decode(piece, { stream: true });
    if ((sinceTag += text.length) > longestText) throw damaged();
    parser.write(text);
    return !visitor.done?.();
  });
  if (found && !visitor.done?.()) parser.close();
  return found;
}

/** The value of an attribute, whatever its prefix: `r:id`. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  return attributes[name] ?? Object.entries(attributes).find(([key]) => local(key) === name)?.[1];
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

function local(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
