import type { Workbook, Worksheet } from 'exceljs';
import type { Column } from '../columns';
import type { Language } from '../model';
import { helperSheets } from './names';

/** The sheet that holds what the drop-downs offer: from here, since a list written into the cell breaks on commas and at 255 characters. */
export class ListSheet {
  private readonly sheet: Worksheet;
  private readonly known = new Map<string, string>();

  constructor(
    workbook: Workbook,
    private readonly lang: Language,
  ) {
    this.sheet = workbook.addWorksheet(helperSheets.lists[lang], { state: 'hidden' });
  }

  /** The reference to a column's values, written once however many columns share them; `null` where a drop-down would not help. */
  referenceFor(column: Column): string | null {
    const values = offered(column);
    if (values.length === 0) return null;
    const key = JSON.stringify(values);
    const place = this.known.get(key) ?? this.write(values, column);
    this.known.set(key, place);
    return place;
  }

  private write(values: string[], column: Column): string {
    const target = this.sheet.getColumn(this.known.size + 1);
    target.numFmt = '@';
    target.width = 24;
    target.values = [`${column.table}.${column.name}`, ...values];
    return `'${helperSheets.lists[this.lang]}'!$${target.letter}$2:$${target.letter}$${values.length + 1}`;
  }
}

/** Excel chooses one value from a list, so a cell of several values gets none. */
function offered(column: Column): string[] {
  if (column.isArray) return [];
  if (column.type === 'boolean') return ['true', 'false'];
  return (column.codeList ?? []).map(String);
}
