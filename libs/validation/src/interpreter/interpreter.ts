import type { TableModel } from '../schema/field-model';
import type { Cell, CellFinding } from './interpreter.types';
import { readCell } from './read-cell';
import { firstFailure } from './restrictions';

/**
 * The reference: says what is right, one row at a time, in the plainest way. The compiled path must agree with it, and hands
 * it every row that fails. Takes the trimmed text of each field in the order of the schema (empty: blank, or no such column).
 */
export function interpretRow(table: TableModel, texts: readonly string[]): CellFinding[] {
  const cells = table.fields.map((model) => readCell(model, texts[model.index] ?? ''));
  const cellOf = (field: string): Cell | undefined => cells[table.indexOf(field)];
  const findings: CellFinding[] = [];
  for (const cell of cells) {
    const error = cell.problem ?? firstFailure(cell.model.restrictions, cell, cellOf);
    if (error !== null) {
      findings.push(error);
      continue;
    }
    const advice = firstFailure(cell.model.advice, cell, cellOf);
    if (advice !== null) findings.push({ ...advice, severity: 'warning' });
  }
  return findings;
}
