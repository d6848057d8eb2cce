import { conditionalsOf, isConditional, restrictionList, type Restrictions } from '@cqdg/dictionary';
import { askingOf, isAsked } from '../interpreter/asked';
import { readCell } from '../interpreter/read-cell';
import type { TableModel } from '../schema/field-model';
import type { Column } from './column';
import { compileTest, fieldsOf, type RowCheck } from './conditionals';

/** Whether a row asks for a field; `null`: every row does. Only asked of rows that are sound: `interpretAsked` takes the others. */
export function compileAsked(column: Column, table: TableModel, columns: readonly Column[]): RowCheck | null {
  const asking = askingOf(column.model);
  if (asking === 'always') return null;
  const conditionals = conditionalsOf([...column.model.restrictions, ...column.model.advice]);
  const involved = conditionals.flatMap(fieldsOf).flatMap((field) => table.fields[table.indexOf(field)] ?? []);
  if (involved.some(({ delimiter }) => delimiter !== null)) return interpretAsked(column, table, columns);
  const order = asking === 'when-required' ? 'required' : 'empty';
  const checks = conditionals.flatMap((one) => compileOrder(one, order, (field) => columns[table.indexOf(field)]) ?? []);
  return asking === 'when-required' ? (row) => checks.some((check) => check(row)) : (row) => !checks.some((check) => check(row));
}

export function interpretAsked(column: Column, table: TableModel, columns: readonly Column[]): RowCheck {
  return (row) =>
    isAsked(column.model, (field) => {
      const other = columns[table.indexOf(field)];
      return other && readCell(other.model, row.cell(other.place));
    });
}

/** Whether `order` is in force behind a restriction; `null`: it never is. */
function compileOrder(one: Restrictions, order: 'required' | 'empty', columnOf: (field: string) => Column | undefined): RowCheck | null {
  if (!isConditional(one)) return one[order] === true ? () => true : null;
  const [then, otherwise] = [one.then, one.else].map((branch) => {
    const checks = restrictionList(branch).flatMap((part) => compileOrder(part, order, columnOf) ?? []);
    return checks.length === 0 ? null : (row: Parameters<RowCheck>[0]) => checks.some((check) => check(row));
  });
  if (!then && !otherwise) return null;
  const test = compileTest(one.if, columnOf);
  return (row) => (test(row) ? (then?.(row) ?? false) : (otherwise?.(row) ?? false));
}
