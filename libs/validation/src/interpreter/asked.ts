import { conditionalsOf, isConditional, restrictionList, simpleOf, type Restrictions } from '@cqdg/dictionary';
import type { FieldModel } from '../schema/field-model';
import { holds, type CellOf } from './conditions';

/** Whether a row asks for a field: always, or as its conditions say. */
export type Asking = 'always' | 'when-required' | 'unless-empty';

/**
 * A field with a condition that requires it (or advises it) is asked for while one does; one with conditions that only blank it, unless one
 * does; all others always.
 */
export function askingOf({ restrictions, advice }: FieldModel): Asking {
  if (simpleOf(restrictions).some(({ required }) => required === true)) return 'always';
  const behind = conditionalsOf([...restrictions, ...advice]).flatMap(leaves);
  if (behind.some(({ required }) => required === true)) return 'when-required';
  return behind.some(({ empty }) => empty === true) ? 'unless-empty' : 'always';
}

/** The reference: whether this row asks for the field. Nothing is asked by a condition on a cell that cannot be read. */
export function isAsked(model: FieldModel, cellOf: CellOf): boolean {
  const asking = askingOf(model);
  if (asking === 'always') return true;
  const conditionals = conditionalsOf([...model.restrictions, ...model.advice]);
  const found = conditionals.flatMap((one) => inForce(one, cellOf));
  return asking === 'when-required' ? found.includes('required') : !found.includes('empty');
}

type Order = 'required' | 'empty';

function inForce(one: Restrictions, cellOf: CellOf): Order[] {
  if (!isConditional(one))
    return [...(one.required === true ? ['required' as const] : []), ...(one.empty === true ? ['empty' as const] : [])];
  const outcome = holds(one.if, cellOf);
  // What cannot be judged asks for nothing.
  if (outcome === null) return ['empty'];
  return restrictionList(outcome ? one.then : one.else).flatMap((branch) => inForce(branch, cellOf));
}

function leaves(one: Restrictions): { required?: boolean; empty?: boolean }[] {
  return isConditional(one) ? [...restrictionList(one.then), ...restrictionList(one.else)].flatMap(leaves) : [one];
}
