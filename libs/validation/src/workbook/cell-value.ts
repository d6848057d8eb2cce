import type { Field } from '@cqdg/dictionary';
import { dateFromSerial, format, isDateFormat, isPercentFormat, isTextFormat } from 'numfmt';
import type { CalendarDate } from '../proposals/dates';
import type { workbookCodes } from './workbook.codes';

/** What a cell holds, as text, and what is wrong with it. */
export interface CellValue {
  text: string;
  problem?: { code: keyof typeof workbookCodes; value: string; params?: Record<string, number | string> };
}

/** A column of the sheet that is a field of the table. */
export interface SheetField {
  field: Field;
  /** How the field writes dates; null for a field that takes none. */
  writeDate: ((date: CalendarDate) => string) | null;
}

/** Excel keeps fifteen digits of a number. */
const digits = 15;

/** The text that a person sees for a number: by its format, its last noise rounded away. */
export function numberText(value: number, pattern: string, column: SheetField | undefined): CellValue {
  if (isTextFormat(pattern) || pattern === 'General') return general(value);
  const shown = formatted(value, pattern);
  if (shown === null) return general(value);
  const isNumeric = column?.field.valueType === 'integer' || column?.field.valueType === 'number';
  // `1,460.00` and `(5)` are ways to look at a number; in a field of numbers the number itself is wanted, as far as it is shown.
  const plain = general(value);
  if (isNumeric && !isPercentFormat(pattern) && sameNumber(shown, value)) return plain;
  return { text: shown };
}

/** A number that the format shows as a date: written the field's way, or a finding. */
export function dateText(serial: number, from1904: boolean, column: SheetField | undefined): CellValue {
  const [year, month, day, hour, minute, second] = dateFromSerial(serial + (from1904 ? 1462 : 0), { leap1900: true });
  const two = (part: number) => String(part).padStart(2, '0');
  const time = `${two(hour)}:${two(minute)}:${two(second)}`;
  const hasTime = serial % 1 !== 0;
  const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  const seen = serial < 1 ? time : hasTime ? `${date} ${time}` : date;
  if (!column) return { text: seen };
  // Before March 1900 the two systems of Excel and other programs differ by a day.
  const certain = !hasTime && (from1904 || serial > 60);
  if (column.writeDate) return { text: certain ? column.writeDate({ year, month, day }) : seen };
  if (column.field.valueType === 'integer' || column.field.valueType === 'number') {
    return { text: seen, problem: { code: 'value.excel_number_as_date', value: seen, params: { number: general(serial).text } } };
  }
  return { text: seen, problem: { code: 'value.excel_date', value: seen } };
}

export function showsDate(pattern: string): boolean {
  return isDateFormat(pattern);
}

function general(value: number): CellValue {
  if (Number.isSafeInteger(value) && Math.abs(value) < 10 ** digits) return { text: String(value) };
  const rounded = Number(value.toPrecision(digits));
  const text = plain(rounded);
  if (Number.isInteger(value) && Math.abs(value) >= 10 ** digits) {
    return { text, problem: { code: 'value.excel_precision', value: text, params: { digits } } };
  }
  return { text };
}

/** Without an exponent, where it can be. */
function plain(value: number): string {
  const text = String(value);
  const [mantissa = '', exponent] = text.split('e-');
  if (exponent === undefined) return text.replace('e', 'E');
  return `${value < 0 ? '-' : ''}0.${'0'.repeat(Number(exponent) - 1)}${mantissa.replace(/[-.]/g, '')}`;
}

/** Null for a format that cannot be understood. */
function formatted(value: number, pattern: string): string | null {
  try {
    return format(pattern.replace(/(?<=[#0?]),(?=[#0?])/g, ''), Number(value.toPrecision(digits))).trim();
  } catch {
    // A broken format is the workbook's own matter: the number is shown as Excel would without it.
    return null;
  }
}

function sameNumber(shown: string, value: number): boolean {
  const negative = /^\(.*\)$/.test(shown) || shown.includes('-');
  const size = Number(shown.replace(/[^0-9.]/g, ''));
  return (negative ? -size : size) === Number(value.toPrecision(digits));
}
