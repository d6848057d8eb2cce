import type { FindingParam } from '@cqdg/contract';
import { isConditional, restrictionList, type ConditionalRestrictions, type Restrictions, type SimpleRestrictions } from '@cqdg/dictionary';
import { codeMap } from '../schema/field-model';
import { comparable, inRange } from '../schema/values';
import { CellOf, explain, holds, matchesAll } from './conditions';
import type { Cell, CellFinding, When } from './interpreter.types';
import { finding, itemsFinding, listParams } from './read-cell';

/** The first of `restrictions` that a cell fails, or `null`. */
export function firstFailure(
  restrictions: readonly Restrictions[],
  cell: Cell,
  cellOf: CellOf,
  when: When | null = null,
): CellFinding | null {
  for (const one of restrictions) {
    const failure = isConditional(one) ? conditional(one, cell, cellOf) : simple(one, cell, when);
    if (failure !== null) return failure;
  }
  return null;
}

function conditional(one: ConditionalRestrictions, cell: Cell, cellOf: CellOf): CellFinding | null {
  const outcome = holds(one.if, cellOf);
  if (outcome === null) return null;
  const branch = restrictionList(outcome ? one.then : one.else);
  return branch.length === 0 ? null : firstFailure(branch, cell, cellOf, explain(one.if, outcome, cellOf));
}

/** Blank or not first, then what the value must be. Restrictions on a list hold for every item. */
function simple(one: SimpleRestrictions, cell: Cell, when: When | null): CellFinding | null {
  const { model } = cell;
  const because = whenParams(when);
  // What always holds is known to the proposals by the field itself.
  const asked = when === null ? undefined : one;
  const blank = cell.items.length === 0;
  if (one.empty === true && cell.text !== '') return finding(model, 'value.must_be_blank', cell.text, because, null);
  if (one.required === true && blank) return finding(model, 'value.required', null, because, null);
  if (one.required === true && cell.blankItem) {
    const delimiter = model.delimiter ?? '';
    return finding(model, 'value.blank_item', cell.text, { delimiter, ...because }, cell.written.join(delimiter));
  }
  if (blank) return null;
  return codeList(one, cell, because, asked) ?? range(one, cell, because, asked) ?? regex(one, cell, because, asked);
}

type Params = Record<string, FindingParam>;

function codeList(one: SimpleRestrictions, cell: Cell, because: Params, asked?: SimpleRestrictions): CellFinding | null {
  if (one.codeList === undefined) return null;
  const codes = codeMap(one.codeList);
  const wrong = failing(cell, (item) => codes.has(comparable(item)));
  return wrong.length === 0
    ? null
    : itemsFinding(cell, 'value.not_in_list', wrong, { ...listParams([...codes.values()]), ...because }, asked);
}

function range(one: SimpleRestrictions, cell: Cell, because: Params, asked?: SimpleRestrictions): CellFinding | null {
  const bounds = one.range;
  const type = cell.model.field.valueType;
  if (bounds === undefined || (type !== 'integer' && type !== 'number')) return null;
  const wrong = failing(cell, (item) => inRange(bounds, Number(item)));
  const params = { ...bounds, units: cell.model.field.meta?.units ?? null, ...because };
  return wrong.length === 0 ? null : itemsFinding(cell, 'value.range', wrong, params, asked);
}

function regex(one: SimpleRestrictions, cell: Cell, because: Params, asked?: SimpleRestrictions): CellFinding | null {
  const patterns = one.regex;
  // Patterns are for texts, as in Lectern: numbers and booleans are known by their type.
  if (patterns === undefined || cell.model.field.valueType !== 'string') return null;
  const wrong = failing(cell, (item) => matchesAll(patterns, item));
  const params = { patterns: [patterns].flat(), examples: (cell.model.field.meta?.examples ?? []).map(String), ...because };
  return wrong.length === 0 ? null : itemsFinding(cell, 'value.pattern', wrong, params, asked);
}

/** The items as written whose canonical form does not pass. */
function failing(cell: Cell, passes: (item: string) => boolean): string[] {
  return cell.written.filter((_, i) => !passes(cell.items[i] as string));
}

function whenParams(when: When | null): Params {
  if (when === null) return {};
  const { fields, found, match, expected } = when;
  return { whenFields: fields, whenFound: found, whenMatch: match, whenExpected: expected, whenHolds: when.holds };
}
