import type { CheckInput, CheckObserver, CheckSummary } from './check.types';
import { CompletenessCounter } from './completeness/counter';
import { FindingSink } from './driver/finding-sink';
import { OpenTable, openTable } from './driver/open-table';
import { Progress } from './driver/progress';
import { Relations } from './driver/relations';
import { RowsPass } from './driver/rows-pass';
import { RuleRunner } from './driver/rule-runner';
import { SecondPass } from './driver/second-pass';
import { tellAbsentTables, tellEmptyTables, tellMissingTables } from './driver/completeness';
import { newSeeds, readRows } from './reader';
import { tableOrder } from './tables/table-order';

export { CheckCancelled } from './driver/progress';

export interface CheckOptions {
  /** The compiled path unless told otherwise; the interpreter is the reference that it must agree with. */
  engine?: 'compiled' | 'interpreter';
}

/**
 * Checks the tables of one submission, or one registration, against a dictionary: files first, then the rows of each table with its keys and references,
 * then what needs all tables. A table whose file or header is broken stops there; the others go on. Findings go to the observer as they are found.
 * Memory grows with keys only. Every source is read two or three times. Throws `CheckCancelled`, and what `read` throws;
 * whatever is in the files is a finding, never an exception.
 */
export async function check(input: CheckInput, observer: CheckObserver, options: CheckOptions = {}): Promise<CheckSummary> {
  const { dictionary } = input;
  const seeds = newSeeds();
  const sink = new FindingSink(observer, input.tables);
  const progress = new Progress(observer);
  const bytesTotal = input.tables.reduce((sum, { bytes }) => sum + bytes, 0);

  progress.enter('file', bytesTotal);
  tellMissingTables(input, sink);
  const tables: OpenTable[] = [];
  for (const schema of tableOrder(dictionary.schemas)) {
    const source = input.tables.find(({ table }) => table === schema.name);
    if (source === undefined) continue;
    const table = await openTable(source, schema, dictionary, seeds, { sink, progress });
    if (table !== null) tables.push(table);
  }

  progress.enter('rows', bytesTotal);
  const relations = new Relations(tables, new Set(input.tables.map(({ table }) => table)), seeds);
  const rules = new RuleRunner({ dictionary, input }, sink);
  await rules.prepare();
  const counter = observer.completeness && input.mode === 'submission' ? CompletenessCounter.for(dictionary, seeds) : null;
  for (const table of tables) {
    progress.at(table.name);
    const indexes = relations.indexesOf(table.name);
    const references = relations.referencesOf(table.name);
    const count = registers(dictionary, table.name) ? null : (counter?.counts(table) ?? null);
    const work = { table, indexes, references, visit: rules.visits(table), count, interpreted: options.engine === 'interpreter' };
    const pass = new RowsPass(work, sink, progress);
    await readRows(table.source.read, table.encoding, seeds, pass, progress.afterChunk);
    sink.countRows(table.name, pass.rows);
  }
  tellEmptyTables(input, tables, sink);
  if (counter !== null) observer.completeness?.(counter.result());

  progress.enter('relations', bytesTotal);
  await rules.finish();
  for (const table of tables) {
    tellAbsentTables(input, table, relations.referencesOf(table.name), sink);
    const waiting = rules.waitingFor(table.name);
    const pass = new SecondPass(table, relations.indexesOf(table.name), relations.referencesOf(table.name), waiting, sink);
    if (!pass.isNeeded) continue;
    progress.at(table.name);
    await readRows(table.source.read, table.encoding, seeds, pass, progress.afterChunk);
  }
  return sink.summary();
}

/** The table of samples is no clinical table, also where it is checked beside them. */
const registers = (dictionary: CheckInput['dictionary'], table: string): boolean => dictionary.meta?.portal?.registration?.table === table;
