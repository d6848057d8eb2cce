import type { CodeInfo } from './code.types';
import { privacyCodes } from './privacy/privacy.codes';
import { ruleCodes } from './rules/rule.codes';
import { workbookCodes } from './workbook/workbook.codes';

/**
 * Of a restriction that stands behind an `if`: the fields it looks at, what they held in this row (one text per field, empty when blank),
 * what they were compared with (`whenMatch` is value, codeList, regex, range, exists or count; `whenExpected` the values, patterns, or bounds as
 * `min 3`), and whether the condition held (`false`: the restriction comes from the `else`). Only the innermost condition is told.
 */
const when = ['whenFields', 'whenFound', 'whenMatch', 'whenExpected', 'whenHolds'] as const;
/** In a list field: which items are wrong. `value` is always the whole cell. */
const inList = [...when, 'items'] as const;

const fileCodes = {
  /** Read correctly, but not UTF-8 (`encoding`: UTF-16LE, UTF-16BE, Windows-1252). */
  'file.encoding': { severity: 'warning', params: ['encoding'] },
  /** Not text at all. */
  'file.binary': { severity: 'error', params: [] },
  /** Not a single row, not even a header. */
  'file.empty': { severity: 'error', params: [] },
  /** A header and nothing below it; an error for a mandatory table. */
  'file.no_rows': { severity: 'warning', params: [] },
  /** The header is one cell that holds commas, semicolons or pipes (`separator`) instead of tabs. */
  'file.separator': { severity: 'error', params: ['separator'] },
  /** The name begins with no table's name. */
  'file.name_unknown': { severity: 'error', params: ['tables'] },
  /** A kind of file that is not read: CSV, XLS, ODS, PDF… */
  'file.type': { severity: 'error', params: ['extension'] },
  /** Sent as a clinical table, but it registers samples, which has its own page: nothing was registered by it. */
  'file.registration_table': { severity: 'error', params: ['table'] },
  /** Two files for one table; `other` is the one that is kept. */
  'file.duplicate_table': { severity: 'error', params: ['other'] },
  /** A table that every submission has (`alternatives`: at least one of these). `table` is null where there are several. */
  'file.missing_table': { severity: 'error', params: ['alternatives'] },
} as const satisfies Record<string, CodeInfo>;

const headerCodes = {
  /** The first row names no field of the table. */
  'header.not_found': { severity: 'error', params: ['expected'] },
  /** A column that the table must have. */
  'header.missing': { severity: 'error', params: [] },
  /** Known but for case, spaces, quotes or separators: `value` as found, `field` and proposal as it should be. Its cells are checked all the same. */
  'header.spelling': { severity: 'error', params: ['column'] },
  /** A column that the dictionary does not know: not read. The proposal is a near miss that is not in the file. */
  'header.unknown': { severity: 'warning', params: ['column'] },
  /** The same field twice. */
  'header.duplicate': { severity: 'error', params: ['column', 'firstColumn'] },
  /** A column without a name between others. */
  'header.blank': { severity: 'error', params: ['column'] },
} as const satisfies Record<string, CodeInfo>;

const rowCodes = {
  /** More or fewer cells than the header has columns. */
  'row.width': { severity: 'error', params: ['expected', 'found'] },
  /** A line so long that it is not read (`limit` in characters). */
  'row.too_long': { severity: 'error', params: ['limit'] },
} as const satisfies Record<string, CodeInfo>;

const valueCodes = {
  'value.required': { severity: 'error', params: [], optional: when },
  'value.must_be_blank': { severity: 'error', params: [], optional: when },
  'value.not_integer': { severity: 'error', params: [], optional: ['items'] },
  'value.not_number': { severity: 'error', params: [], optional: ['items'] },
  'value.not_boolean': { severity: 'error', params: [], optional: ['items'] },
  /** `list` holds the first items (at most twelve), `listSize` how many there are. */
  'value.not_in_list': { severity: 'error', params: ['list', 'listSize'], optional: inList },
  /** `patterns`: every one must match; `examples` from the dictionary, perhaps none. */
  'value.pattern': { severity: 'error', params: ['patterns', 'examples'], optional: inList },
  /** Bounds that are set; `units` of the field or null. */
  'value.range': { severity: 'error', params: ['units'], optional: ['min', 'max', 'exclusiveMin', 'exclusiveMax', ...inList] },
  /** A list with nothing between two delimiters. */
  'value.blank_item': { severity: 'error', params: ['delimiter'], optional: when },
  /** The whole cell is in double quotes. */
  'value.quoted': { severity: 'error', params: [] },
  /** `limit` in characters; the value is cut. */
  'value.too_long': { severity: 'error', params: ['limit', 'length'] },
} as const satisfies Record<string, CodeInfo>;

const keyCodes = {
  /** `field` is the last of `fields`, `value` its value. */
  'key.duplicate': { severity: 'error', params: ['fields', 'firstRow'] },
  /** A table without a key: the whole row is there twice. */
  'key.duplicate_row': { severity: 'warning', params: ['firstRow'] },
} as const satisfies Record<string, CodeInfo>;

const referenceCodes = {
  /** No row of `table` has these `fields`; `localFields` are their names here, `field` the last of them. */
  'reference.missing': { severity: 'error', params: ['table', 'fields', 'localFields'] },
  /** Rows refer to a table that was not sent (one finding per reference, at its first row; `rows` have it). */
  'reference.table_missing': { severity: 'error', params: ['table', 'localFields', 'rows'] },
} as const satisfies Record<string, CodeInfo>;

/** Every finding that the engine can make, by its stable code. */
export const findingCodes = {
  ...fileCodes,
  ...headerCodes,
  ...rowCodes,
  ...valueCodes,
  ...keyCodes,
  ...referenceCodes,
  ...ruleCodes,
  ...privacyCodes,
  ...workbookCodes,
} as const satisfies Record<string, CodeInfo>;

export type FindingCode = keyof typeof findingCodes;

/** What is fixed about `code`; `undefined` for a code that this version does not know. */
export function codeInfo(code: string): CodeInfo | undefined {
  return (findingCodes as Record<string, CodeInfo>)[code];
}
