import type { FindingParam } from '@cqdg/contract';
import { nearest } from '../proposals';
import { isRequiredColumn, TableModel } from '../schema/field-model';
import { withoutQuotes } from '../schema/values';

export interface HeaderFinding {
  code: string;
  field: string | null;
  value: string | null;
  params: Record<string, FindingParam>;
  proposal: string | null;
}

export interface Header {
  /** Where each field of the schema is, by its index; −1 when it is not there. */
  places: number[];
  /** How many columns the table has: what a row must have. */
  width: number;
  findings: HeaderFinding[];
  /** Rows cannot be read by it: they get no findings. */
  broken: boolean;
}

/**
 * Reads the names in a header (trimmed cells). Names match exactly; a name that is wrong only in case, spaces, separators, quotes or a letter is an
 * error with its proposal, and is read as the field it stands for, so that its cells get their findings at once.
 */
export function readHeader(table: TableModel, cells: readonly string[]): Header {
  const names = withoutTrailingBlanks(cells);
  const places = table.fields.map((model) => names.indexOf(model.field.name));
  const findings: HeaderFinding[] = [];
  let broken = false;
  names.forEach((name, place) => {
    const column = columnName(place);
    if (name === '') {
      findings.push({ code: 'header.blank', field: null, value: null, params: { column }, proposal: null });
      return;
    }
    const index = table.indexOf(name);
    if (index < 0) return findings.push(strangeName(table, places, name, place));
    const first = places[index] as number;
    if (first === place) return;
    broken = true;
    const params = { column, firstColumn: columnName(first) };
    return findings.push({ code: 'header.duplicate', field: name, value: name, params, proposal: null });
  });
  if (places.every((place) => place < 0)) return { places, width: names.length, findings: [unreadable(table, names)], broken: true };
  for (const model of table.fields) {
    if (!isRequiredColumn(model) || places[model.index] !== -1) continue;
    broken = true;
    findings.push({ code: 'header.missing', field: model.field.name, value: null, params: {}, proposal: null });
  }
  return { places, width: names.length, findings, broken };
}

/** A name that is no field's: a misspelling of one that is not there (which then takes its place), or unknown. */
function strangeName(table: TableModel, places: number[], name: string, place: number): HeaderFinding {
  const absent = table.fields.filter((model) => places[model.index] === -1).map((model) => model.field.name);
  const bare = withoutQuotes(name) ?? name;
  const meant = absent.find((field) => bones(field) === bones(bare)) ?? nearest(bare, absent);
  const params = { column: columnName(place) };
  if (meant == null) return { code: 'header.unknown', field: null, value: name, params, proposal: null };
  places[table.indexOf(meant)] = place;
  return { code: 'header.spelling', field: meant, value: name, params, proposal: meant };
}

function unreadable(table: TableModel, names: string[]): HeaderFinding {
  const whole = names.join('\t');
  const separator = [',', ';', '|'].find((sign) => whole.split(sign).some((name) => table.indexOf(name.trim().replaceAll('"', '')) >= 0));
  if (separator !== undefined) return { code: 'file.separator', field: null, value: null, params: { separator }, proposal: null };
  const expected = table.fields.map((model) => model.field.name);
  return { code: 'header.not_found', field: null, value: whole.slice(0, 200), params: { expected }, proposal: null };
}

function withoutTrailingBlanks(cells: readonly string[]): string[] {
  let length = cells.length;
  while (length > 0 && cells[length - 1] === '') length--;
  return cells.slice(0, length);
}

const bones = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

/** As the spreadsheet shows it: A, B, … Z, AA. */
export function columnName(place: number): string {
  let name = '';
  for (let rest = place + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}
