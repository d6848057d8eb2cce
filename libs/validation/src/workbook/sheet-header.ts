import type { SheetPart, WorkbookParts } from './parts';
import { SheetCells, type RawCell } from './sheet-cells';
import { readXml } from './xml';
import type { Zip } from './zip';

/** The texts of a sheet's first row that has any; the rest is not read. */
export function headerOf(zip: Zip, sheet: SheetPart, { sharedStrings }: WorkbookParts): string[] {
  let header: string[] = [];
  const textOf = ({ type, value }: RawCell) => ((type === 's' ? sharedStrings[Number(value)] : value) ?? '').trim();
  const cells = new SheetCells({
    row(_row, raw) {
      if (!header.length) header = raw.map(textOf).filter((text) => text !== '');
    },
    hiddenColumns: () => undefined,
    merged: () => undefined,
    done: () => header.length > 0,
  });
  readXml(zip, sheet.part, cells);
  return header;
}
