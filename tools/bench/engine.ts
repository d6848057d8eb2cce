import type { Dictionary } from '@cqdg/dictionary';
import { CompiledTable, interpretRow, newSeeds, readHeader, Row, tableModel, TsvReader } from '@cqdg/validation';

export { check, packCounts, summarise } from '@cqdg/validation';
export { cqdgDictionary } from '@cqdg/dictionary/cqdg';

/** Time (ms) that the checks of cells and rows alone take on a table: reading is measured apart and taken off. */
export async function checkRows(
  dictionary: Dictionary,
  table: string,
  bytes: Uint8Array,
  engine: string,
): Promise<{ rows: number; ms: number }> {
  const schema = dictionary.schemas.find(({ name }) => name === table);
  if (schema === undefined) return { rows: 0, ms: 0 };
  const model = tableModel(schema);
  let rows = 0;
  const pass = (judge: (row: Row, table: CompiledTable) => void): number => {
    let compiled: CompiledTable | null = null;
    rows = 0;
    const row = (one: Row): void => {
      if (compiled === null) compiled = new CompiledTable(model, readHeader(model, one.cells()).places);
      else {
        rows++;
        judge(one, compiled);
      }
    };
    const begin = performance.now();
    const reader = new TsvReader('utf-8', newSeeds(), { row, tooLong: () => undefined });
    for (let at = 0; at < bytes.length; at += 1 << 18) reader.push(bytes.subarray(at, at + (1 << 18)));
    reader.end();
    return performance.now() - begin;
  };
  const reading = pass(() => undefined);
  const judging = pass((row, table) => {
    if (engine !== 'compiled' || !table.isSound(row)) interpretRow(model, table.texts(row));
  });
  return { rows, ms: Math.max(0, judging - reading) };
}
