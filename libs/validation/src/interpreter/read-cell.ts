import type { FindingParam } from '@cqdg/contract';
import type { SimpleRestrictions } from '@cqdg/dictionary';
import { propose } from '../proposals';
import type { FieldModel } from '../schema/field-model';
import { canonical, comparable, MAX_CELL, splitItems, withoutQuotes } from '../schema/values';
import type { Cell, CellFinding } from './interpreter.types';

const typeCodes = { integer: 'value.not_integer', number: 'value.not_number', boolean: 'value.not_boolean', string: null } as const;

/** How many codes of a list a finding carries; the dictionary has them all. */
const CODES_TOLD = 12;

/** Reads one trimmed cell: items, types, the spelling of the code list. */
export function readCell(model: FieldModel, text: string): Cell {
  const cell: Cell = { model, text, items: [], written: [], blankItem: false, problem: null };
  if (text === '') return cell;
  if (text.length > MAX_CELL) {
    const params = { limit: MAX_CELL, length: text.length };
    cell.problem = finding(model, 'value.too_long', `${text.slice(0, 100)}…`, params, null);
    return cell;
  }
  const bare = withoutQuotes(text);
  if (bare !== null) {
    cell.problem = finding(model, 'value.quoted', text, {}, bare === '' ? null : bare);
    return cell;
  }
  const parts = model.delimiter === null ? [text] : splitItems(text, model.delimiter);
  cell.written = parts.filter((part) => part !== '');
  cell.blankItem = cell.written.length < parts.length;
  const wrongType: string[] = [];
  const unlisted: string[] = [];
  for (const part of cell.written) {
    const value = canonical(model.field.valueType, part);
    const spelled = value === null || model.spelling === null ? value : model.spelling.get(comparable(value));
    if (value === null) wrongType.push(part);
    else if (spelled === undefined) unlisted.push(part);
    cell.items.push(spelled ?? value ?? part);
  }
  const code = typeCodes[model.field.valueType];
  if (wrongType.length > 0 && code !== null) cell.problem = itemsFinding(cell, code, wrongType, {});
  else if (unlisted.length > 0) {
    cell.problem = itemsFinding(cell, 'value.not_in_list', unlisted, listParams([...(model.spelling?.values() ?? [])]));
  }
  return cell;
}

/** A finding on some items of a cell. `asked` is the restriction that they fail, where it is not one that always holds. */
export function itemsFinding(
  cell: Cell,
  code: string,
  wrong: string[],
  params: Record<string, FindingParam>,
  asked?: SimpleRestrictions,
): CellFinding {
  const { model, text } = cell;
  const items: Record<string, FindingParam> = model.delimiter === null ? {} : { items: wrong.slice(0, CODES_TOLD) };
  return finding(model, code, text, { ...params, ...items }, proposalFor(model, text, asked));
}

/** The same wrong values come again and again: proposals are worked out once for each, up to a bound. */
function proposalFor(model: FieldModel, value: string, asked: SimpleRestrictions | undefined): string | null {
  const owner = asked ?? model;
  let known = proposals.get(owner);
  if (known === undefined) proposals.set(owner, (known = new Map()));
  const before = known.get(value);
  if (before !== undefined) return before;
  const proposal = propose({ field: model.field, value, ...(asked === undefined ? {} : { inForce: [asked] }) });
  if (known.size < 10_000) known.set(value, proposal);
  return proposal;
}

const proposals = new WeakMap<object, Map<string, string | null>>();

export function finding(
  model: FieldModel,
  code: string,
  value: string | null,
  params: Record<string, FindingParam>,
  proposal: string | null,
): CellFinding {
  return { field: model.field.name, code, value, params, severity: 'error', proposal };
}

/** What a finding tells of a code list. */
export function listParams(codes: string[]): { list: string[]; listSize: number } {
  return { list: codes.slice(0, CODES_TOLD), listSize: codes.length };
}
