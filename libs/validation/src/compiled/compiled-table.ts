import type { Row } from '../reader/row';
import type { TableModel } from '../schema/field-model';
import { Column } from './column';
import { compileConditionals, RowCheck } from './conditionals';

/** A table of one file, compiled: tells the rows that have nothing wrong, without saying what is wrong with the others. */
export class CompiledTable {
  readonly columns: readonly Column[];
  private readonly conditionals: readonly RowCheck[];

  /** `places`: the column of each field in the file, −1 when it is not there. */
  constructor(table: TableModel, places: ArrayLike<number>) {
    this.columns = table.fields.map((model) => new Column(model, places[model.index] ?? -1));
    this.conditionals = this.columns.flatMap((column) => compileConditionals(column, table, this.columns));
  }

  /** True: the interpreter would find nothing. False: ask it. */
  isSound(row: Row): boolean {
    const { columns, conditionals } = this;
    for (let i = 0; i < columns.length; i++) if (!(columns[i] as Column).passes(row)) return false;
    for (let i = 0; i < conditionals.length; i++) if (!(conditionals[i] as RowCheck)(row)) return false;
    return true;
  }

  /** What the interpreter takes: the trimmed text of each field. */
  texts(row: Row): string[] {
    return this.columns.map((column) => row.cell(column.place));
  }
}
