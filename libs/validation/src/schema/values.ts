import type { Range, Scalar, ValueType } from '@cqdg/dictionary';

/** A cell longer than this (UTF-16 code units; what a spreadsheet cell can hold) is a finding and is not looked at. */
export const MAX_CELL = 32_767;

const INTEGER = /^-?[0-9]+$/;
const NUMBER = /^-?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?$/;

/**
 * The canonical text of one trimmed, not blank value of a type; `null` when it is none.
 * Integers: an optional minus and decimal digits, within ±(2^53 − 1), without leading zeros once canonical. No plus sign, `0x10`, `1e5` or `1460.0`.
 * Numbers: decimal with a point, an exponent allowed (Lectern's `number`); no `NaN`, `Infinity`, `.5`, `5.`, comma or spaces between digits.
 * Booleans: `true` or `false` in any case. Strings: as they are (`007` stays `007`).
 */
export function canonical(type: ValueType, text: string): string | null {
  switch (type) {
    case 'string':
      return text;
    case 'integer': {
      if (isPlainInteger(text)) return text;
      const value = INTEGER.test(text) ? Number(text) : NaN;
      return Number.isSafeInteger(value) ? String(value === 0 ? 0 : value) : null;
    }
    case 'number': {
      const value = NUMBER.test(text) ? Number(text) : NaN;
      return Number.isFinite(value) ? String(value === 0 ? 0 : value) : null;
    }
    case 'boolean': {
      const lower = text.toLowerCase();
      return lower === 'true' || lower === 'false' ? lower : null;
    }
  }
}

/** Canonical already: up to fifteen digits, no leading zero, no sign. Most whole numbers are, and then no other text is made. */
function isPlainInteger(text: string): boolean {
  const { length } = text;
  if (length > 15 || (text.charCodeAt(0) === 48 && length > 1)) return false;
  for (let i = 0; i < length; i++) {
    const digit = text.charCodeAt(i);
    if (digit < 48 || digit > 57) return false;
  }
  return length > 0;
}

/** How a value of the dictionary (a code, a condition's value) compares with canonical texts, whatever its case. */
export function comparable(value: Scalar | string): string {
  return String(value).trim().toLowerCase();
}

/** What stands inside of a trimmed cell that is wholly in double quotes, as a CSV writer leaves it; `null` for any other cell. */
export function withoutQuotes(text: string): string | null {
  if (text.length < 2 || !text.startsWith('"') || !text.endsWith('"')) return null;
  return text.slice(1, -1).replaceAll('""', '"').trim();
}

/** The items of a list cell, trimmed, blank ones kept. */
export function splitItems(text: string, delimiter: string): string[] {
  return text.split(delimiter).map((item) => item.trim());
}

/** Whether a number is within all bounds that are given. */
export function inRange(range: Range, value: number): boolean {
  return (
    (range.min === undefined || value >= range.min) &&
    (range.max === undefined || value <= range.max) &&
    (range.exclusiveMin === undefined || value > range.exclusiveMin) &&
    (range.exclusiveMax === undefined || value < range.exclusiveMax)
  );
}
