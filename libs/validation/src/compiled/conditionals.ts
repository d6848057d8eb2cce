import {
  isConditional,
  restrictionList,
  type Case,
  type Condition,
  type ConditionalRestrictions,
  type Match,
  type Restrictions,
} from '@cqdg/dictionary';
import { CellOf, matches } from '../interpreter/conditions';
import { readCell } from '../interpreter/read-cell';
import { firstFailure } from '../interpreter/restrictions';
import type { Row } from '../reader/row';
import type { TableModel } from '../schema/field-model';
import type { Column } from './column';

/** Whether a row passes; only asked of rows whose cells pass one by one. */
export type RowCheck = (row: Row) => boolean;

/** How many answers one test remembers: fields that conditions look at have few values. */
const REMEMBERED = 2048;

/**
 * Compiles what stands behind an `if` for one field: the same tree, whose leaves are the interpreter's own tests of one value with their
 * answers remembered. Where a list field takes part the interpreter is asked each time.
 */
export function compileConditionals(column: Column, table: TableModel, columns: readonly Column[]): RowCheck[] {
  const { model } = column;
  return [...model.restrictions, ...model.advice].filter(isConditional).map((one) => {
    const fields = fieldsOf(one).map((field) => table.indexOf(field));
    const involved = [model, ...fields.flatMap((index) => table.fields[index] ?? [])];
    if (involved.some((field) => field.delimiter !== null)) return interpreted(one, column, table, columns);
    return compileConditional(one, column, (field) => columns[table.indexOf(field)]);
  });
}

function interpreted(one: Restrictions, column: Column, table: TableModel, columns: readonly Column[]): RowCheck {
  return (row) => {
    const cellOf: CellOf = (field) => {
      const other = columns[table.indexOf(field)];
      return other && readCell(other.model, row.cell(other.place));
    };
    return firstFailure([one], readCell(column.model, row.cell(column.place)), cellOf) === null;
  };
}

type ColumnOf = (field: string) => Column | undefined;

function compileConditional(one: ConditionalRestrictions, column: Column, columnOf: ColumnOf): RowCheck {
  const test = compileTest(one.if, columnOf);
  const then = compileBranch(restrictionList(one.then), column, columnOf);
  const otherwise = compileBranch(restrictionList(one.else), column, columnOf);
  return (row) => (test(row) ? then(row) : otherwise(row));
}

function compileBranch(branch: readonly Restrictions[], column: Column, columnOf: ColumnOf): RowCheck {
  const checks = branch.map((one): RowCheck => {
    if (isConditional(one)) return compileConditional(one, column, columnOf);
    const passes = remember((value) => firstFailure([one], readCell(column.model, value), () => undefined) === null);
    return (row) => passes(column.value(row) ?? '');
  });
  const [only] = checks;
  if (only === undefined) return () => true;
  return checks.length === 1 ? only : (row) => checks.every((check) => check(row));
}

/** Whether an `if` holds. */
export function compileTest(test: ConditionalRestrictions['if'], columnOf: ColumnOf): RowCheck {
  return combine(
    test.conditions.map((condition) => compileCondition(condition, columnOf)),
    test.case,
  );
}

function compileCondition(condition: Condition, columnOf: ColumnOf): RowCheck {
  return combine(
    condition.fields.map((field) => compileMatch(condition.match, columnOf(field))),
    condition.case,
  );
}

function compileMatch(match: Match, column: Column | undefined): RowCheck {
  if (column === undefined) {
    const fixed = matches(match, undefined);
    return () => fixed;
  }
  const test = remember((value) => matches(match, readCell(column.model, value)));
  return (row) => test(column.value(row) ?? '');
}

function combine(checks: RowCheck[], wanted: Case = 'all'): RowCheck {
  const [only] = checks;
  if (checks.length === 1 && only !== undefined) return wanted === 'none' ? (row) => !only(row) : only;
  if (wanted === 'all') return (row) => checks.every((check) => check(row));
  return wanted === 'any' ? (row) => checks.some((check) => check(row)) : (row) => !checks.some((check) => check(row));
}

function remember(test: (value: string) => boolean): (value: string) => boolean {
  const known = new Map<string, boolean>();
  return (value) => {
    let answer = known.get(value);
    if (answer === undefined) {
      answer = test(value);
      if (known.size < REMEMBERED) known.set(value, answer);
    }
    return answer;
  };
}

/** Every field that the conditions of a restriction name, nested ones too. */
export function fieldsOf(one: Restrictions): string[] {
  if (!isConditional(one)) return [];
  return [
    ...one.if.conditions.flatMap(({ fields }) => fields),
    ...[...restrictionList(one.then), ...restrictionList(one.else)].flatMap(fieldsOf),
  ];
}
